"""Uncertainty from resampling rows, and of a share of successes."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class Interval:
    """The two ends of an interval: numbers, or arrays with one entry a quantity."""

    low: Any
    high: Any


def resample_counts(n: int, resamples: int, seed: int) -> NDArray[np.int64]:
    """How often each of n rows is drawn, shape (resamples, n); each resample draws n rows.

    The non-parametric bootstrap.
    Raises ValueError for fewer than one row or resample.
    """
    if n < 1 or resamples < 1:
        raise ValueError(f"needs one row and one resample or more, got {n} and {resamples}")
    generator = np.random.default_rng(seed)
    return generator.multinomial(n, np.full(n, 1 / n), size=resamples)


def percentile_interval(draws: ArrayLike, level: float = 0.95) -> Interval:
    """The middle `level` of the draws, along the first axis: the percentile bootstrap.

    `draws` has shape (R,) or (R, K); the ends are then numbers or have shape (K,).
    Raises ValueError for draws that are missing or not finite, or a level outside (0, 1).
    """
    _check_level(level)
    values = np.asarray(draws, float)
    if values.ndim == 0 or len(values) == 0:
        raise ValueError("an interval needs one draw or more, got none")
    if not np.isfinite(values).all():
        raise ValueError(f"draws must be finite, {np.sum(~np.isfinite(values))} are not")
    low, high = np.quantile(values, [(1 - level) / 2, (1 + level) / 2], axis=0)
    return Interval(low, high) if values.ndim > 1 else Interval(float(low), float(high))


def percentile_errors(draws: ArrayLike, level: float = 0.95) -> tuple[float, float]:
    """The standard errors of the two ends of `percentile_interval` from the finite number of draws.

    `draws` has shape (R,). The number of draws below a quantile is binomial; half the way between the
    quantiles one standard deviation of it to either side is the error, whatever the density.
    """
    values = np.asarray(draws, float)
    tail = (1 - level) / 2
    step = sqrt(tail * (1 - tail) / len(values))
    places = np.clip([tail - step, tail + step], 0, 1)
    low, high = np.quantile(values, places), np.quantile(values, 1 - places)
    return float(low[1] - low[0]) / 2, float(high[0] - high[1]) / 2


def clustered_errors(
    draws: ArrayLike, cluster: ArrayLike, level: float = 0.95, groups: int = 40
) -> tuple[float, float]:
    """The standard errors of the two ends where many draws share one resample.

    `cluster` of shape (R,) numbers the resample behind each draw. The resamples are split into groups, and the
    spread of the ends between groups is that of a group, the root of their number too wide. One resample has no spread.
    """
    values, places = np.asarray(draws, float), np.unique(cluster, return_inverse=True)[1]
    groups = min(groups, int(places.max()) + 1)
    group = places % groups
    tails = [(1 - level) / 2, (1 + level) / 2]
    ends = np.array([np.quantile(values[group == k], tails) for k in range(groups)])
    low, high = ends.std(axis=0, ddof=min(1, groups - 1)) / sqrt(groups)
    return float(low), float(high)


def wilson_interval(successes: float, n: float, level: float = 0.95) -> Interval:
    """Wilson's score interval of a binomial share; inside [0, 1] even at 0 or n successes.

    Raises ValueError unless 0 <= successes <= n, n > 0 and 0 < level < 1.
    """
    _check_level(level)
    if not (n > 0 and 0 <= successes <= n):
        raise ValueError(f"needs 0 <= successes <= n and n > 0, got {successes} of {n}")
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = successes / n
    centre = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    # With none or all of n, the end is the share itself, which the formula misses by rounding.
    low = 0.0 if successes == 0 else max(0.0, centre - half)
    high = 1.0 if successes == n else min(1.0, centre + half)
    return Interval(low, high)


def _check_level(level: float) -> None:
    """Raises ValueError for a level outside (0, 1)."""
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
