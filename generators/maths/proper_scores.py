"""Proper scores: what a forecast costs once the outcome is known; smaller is better, and honesty is cheapest."""

from __future__ import annotations

from collections.abc import Mapping

from .bootstrap import Interval


def interval_score(ends: Interval, level: float, outcome: float) -> float:
    """Width of the central interval, plus 2 / (1 - level) times what the outcome lies outside.

    In the unit of the outcome. Method: bracher2021, who give it for central intervals of any level.
    Raises ValueError for ends that are upside down or a level outside (0, 1).
    """
    if not (ends.low <= ends.high and 0 < level < 1):
        raise ValueError(f"needs low <= high and a level in (0, 1), got {ends} and {level}")
    outside = max(ends.low - outcome, outcome - ends.high, 0.0)
    return float(ends.high - ends.low + 2 / (1 - level) * outside)


def weighted_interval_score(
    median: float, intervals: Mapping[float, Interval], outcome: float
) -> float:
    """The score of a forecast told as a median and central intervals by level, in the unit of the outcome.

    Half the error of the median and, for each interval, half its miss probability times its score,
    over the number of intervals and a half: with many intervals the continuous ranked probability score,
    with none the absolute error. Method: bracher2021.
    """
    parts = [
        (1 - level) / 2 * interval_score(ends, level, outcome) for level, ends in intervals.items()
    ]
    return float((abs(outcome - median) / 2 + sum(parts)) / (len(intervals) + 0.5))


def brier_score(probability: float, happened: bool) -> float:
    """The squared distance of a probability from what happened, 0 to 1.

    Raises ValueError for a probability outside [0, 1].
    """
    if not 0 <= probability <= 1:
        raise ValueError(f"a probability lies between 0 and 1, got {probability}")
    return float((probability - happened) ** 2)
