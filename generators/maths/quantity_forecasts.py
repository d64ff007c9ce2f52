"""What a quantity that is followed month by month will be: by its trend, by no change, by going on as before.

A quantity is forecast on its own scale: ratios as logarithms, shares as logits, points as they are. One that
keeps a record never falls, so its forecasts do not either; what a later file revises is no part of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from statistics import NormalDist
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .bootstrap import Interval
from .dependent_trend import forecast_trend
from .proper_scores import weighted_interval_score

LEVELS = (0.5, 0.9)
ENDS = ("low", "high")
EDGE = 0.01  # shares nearer than this to 0 or 1 count as this near: a few items of a benchmark
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Told:
    """A forecast as it is told, on the scale on which it is scored: a median and two intervals by level."""

    median: float
    intervals: Mapping[float, Interval] = field(default_factory=lambda: MappingProxyType({}))

    def score(self, outcome: float) -> float:
        """The weighted interval score of an outcome on the same scale; smaller is better."""
        return weighted_interval_score(self.median, self.intervals, outcome)


def on_scale(values: ArrayLike, scale: str) -> Array:
    """Values on the scale of their forecast: "ratio", "share" or "points". Raises KeyError for another."""
    return np.asarray(SCALES[scale][0](np.asarray(values, float)), float)


def off_scale(value: float, scale: str) -> float:
    """The value that lies there on the scale."""
    return float(SCALES[scale][1](value))


def bounds(history: ArrayLike, scale: str, record: bool) -> Interval:
    """What the quantity cannot leave, on its scale: the last value of a record, the edges of a share."""
    edges = _logit(np.array([0.0, 1.0])) if scale == "share" else (-np.inf, np.inf)
    low = float(np.asarray(history, float)[-1]) if record else float(edges[0])
    return Interval(low, float(edges[1]))


def trend_forecast(history: ArrayLike, ahead: int, within: Interval) -> Told:
    """The report's own: a line with lasting errors through the months of `history`, on its scale."""
    return _told(forecast_trend(history, ahead).quantile, within)


def trend_probability(history: ArrayLike, ahead: int, within: Interval, threshold: float) -> float:
    """The probability, by the same line, that the quantity will be `threshold` or more."""
    if threshold <= within.low:
        return 1.0
    return 1 - forecast_trend(history, ahead).below(threshold) if threshold <= within.high else 0.0


def naive_forecast(history: ArrayLike, ahead: int, within: Interval, going_on: bool) -> Told:
    """The last value, or the last value plus the mean monthly change `going_on`; normal, and naively wide.

    The spread is that of the monthly changes, about their mean or about none, as if they were independent.
    """
    change = np.diff(np.asarray(history, float))
    drift = float(change.mean()) if going_on else 0.0
    spread = float(np.sqrt(((change - drift) ** 2).mean() * ahead))
    normal = NormalDist(float(np.asarray(history)[-1]) + drift * ahead, spread)
    return _told(normal.inv_cdf, within)


def naive_spread(history: ArrayLike, ahead: int) -> float:
    """How far independent monthly changes like those so far would carry in `ahead` months: the unit of scores."""
    change = np.diff(np.asarray(history, float))
    return float(np.sqrt((change**2).mean() * ahead))


def told_interval(row: Mapping[str, float], scale: str) -> Told:
    """A forecast from its columns: `value` or `median`, `low_50`, `high_50` and so on, put on its scale."""
    value = row["median"] if "median" in row else row["value"]
    ends = {
        level: Interval(
            *on_scale([row[f"{end}_{100 * level:.0f}"] for end in ENDS], scale).tolist()
        )
        for level in LEVELS
    }
    return Told(float(on_scale(value, scale)), ends)


def as_columns(told: Told, scale: str) -> dict[str, float]:
    """A forecast in the unit of its quantity: the median and the ends of its intervals, by column."""
    columns = {"median": off_scale(told.median, scale)}
    for level, one in told.intervals.items():
        ends = zip(ENDS, (one.low, one.high), strict=True)
        columns |= {f"{end}_{100 * level:.0f}": off_scale(value, scale) for end, value in ends}
    return columns


def _told(quantile: Callable[[float], float], within: Interval) -> Told:
    def at(share: float) -> float:
        return float(np.clip(quantile(share), within.low, within.high))

    ends = {level: Interval(at((1 - level) / 2), at((1 + level) / 2)) for level in LEVELS}
    return Told(at(0.5), ends)


def _logit(share: Array) -> Array:
    inside = np.clip(share, EDGE, 1 - EDGE)
    return np.asarray(np.log(inside / (1 - inside)))


SCALES: Mapping[str, tuple[Callable[[Array], Array], Callable[[float], float]]] = MappingProxyType(
    {
        "ratio": (np.log, np.exp),
        "share": (_logit, lambda value: 1 / (1 + np.exp(-value))),
        "points": (lambda values: values, lambda value: value),
    }
)
