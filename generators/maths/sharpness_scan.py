"""Many series of counts by size, each asked: is there a rise, and does one step bring most of it?

Whether there is a rise, all sizes decide; the gain runs from the pooled score of the smallest third of the
sizes to the last score. A rise from the first size to the last would hang on one small model, whose score is
all noise where chance is one half; a floor of more sizes would hold part of a rise that comes early.
Every other quantity comes with draws of the scores that the counts leave possible.
The cost grows linearly with the number of series.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .bigbench_metrics import breakthroughness, linearity
from .bootstrap import Interval, percentile_interval
from .change_point import Comparison, compare
from .emergence import score_draws
from .trends import rising_chance

Array = NDArray[np.float64]
MOST = 0.5  # of the gain: a step that brings more than all others together
BLOCK = 100  # series at a time, so that memory does not grow with their number


@dataclass(frozen=True)
class Scan:
    """One entry a series, shape (S,); intervals are 95%, from draws.

    `steepest` is the share of the step that is steepest in the data; were each draw to choose its own
    steepest step, its noise would push the share up.

    `no_rise` is the chance of so clear a trend over all sizes without a rise; `no_jump` the share of draws
    without a gain or where that step brings no more than MOST of it. The latter counts the data as
    one more draw, so that it is never zero. `brings_most` is the share of draws where it does bring more.
    """

    floor: Array
    gain: Interval
    steepest: Interval
    steepest_step: NDArray[np.int64]
    linearity: Interval
    breakthroughness: Interval
    breakthroughness_median: Array
    no_rise: Array
    no_jump: Array
    brings_most: Array
    models: Comparison


def scan(successes: ArrayLike, items: ArrayLike, sizes: ArrayLike, draws: int, seed: int) -> Scan:
    """`successes` and `items` are (S, K), `sizes` is (K,) in rising order."""
    good, n = np.asarray(successes, float), np.asarray(items, float)
    parts = [
        # By its first series each block has draws of its own.
        _block(good[i : i + BLOCK], n[i : i + BLOCK], draws, seed + i)
        for i in range(0, len(good), BLOCK)
    ]
    columns = {name: np.concatenate([part[name] for part in parts], axis=-1) for name in parts[0]}
    ends = {
        name: Interval(columns[name][0], columns[name][1])
        for name in ("gain", "steepest", "linearity", "breakthroughness")
    }
    return Scan(
        **ends,
        floor=_floor(good, n),
        steepest_step=_steepest(good, n),
        breakthroughness_median=columns["breakthroughness_median"],
        no_rise=rising_chance(good, n, np.log10(np.asarray(sizes, float))),
        no_jump=columns["no_jump"],
        brings_most=columns["brings_most"],
        models=compare(good, n, sizes),
    )


def _block(good: Array, n: Array, draws: int, seed: int) -> dict[str, Array]:
    scores = score_draws(good.ravel(), n.ravel(), draws, seed).reshape(draws, *good.shape)
    gain = scores[..., -1] - _pooled(scores, n)
    steepest = _steepest(good, n)
    steps = np.diff(scores, axis=-1)
    share = np.take_along_axis(steps, steepest[None, :, None], axis=-1)[..., 0] / gain
    sudden = breakthroughness(scores)
    jump = (gain > 0) & (share > MOST)
    return {
        "gain": _ends(gain),
        "steepest": _ends(share),
        "linearity": _ends(linearity(scores)),
        "breakthroughness": _ends(sudden),
        "breakthroughness_median": np.median(sudden, axis=0),
        "no_jump": ((~jump).sum(axis=0) + 1) / (draws + 1),
        "brings_most": jump.mean(axis=0),
    }


def _ends(draws: Array) -> Array:
    interval = percentile_interval(draws)
    return np.stack([interval.low, interval.high])


def _floor(good: Array, n: Array) -> Array:
    return _pooled(good / n, n)


def _pooled(scores: Array, n: Array) -> Array:
    """The score of the smallest third of the sizes together; `scores` has shape (..., S, K)."""
    third = max(n.shape[-1] // 3, 1)
    weights = n[..., :third] / n[..., :third].sum(axis=-1, keepdims=True)
    return np.asarray((scores[..., :third] * weights).sum(axis=-1))


def _steepest(good: Array, n: Array) -> NDArray[np.int64]:
    """Position of the largest step up of each series."""
    return np.asarray(np.diff(good / n, axis=-1).argmax(axis=-1))
