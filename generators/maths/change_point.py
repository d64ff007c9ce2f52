"""Does a score jump at one size, or rise smoothly? Two models of counts by size, and which fits better.

The step has one low and one high chance of success, and a size between which they change.
The smooth model is a logistic curve in the logarithm of size with its own floor and ceiling, which
may not rise faster than `NARROWEST`: without a bound it could copy any step.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import expit, xlogy

Array = NDArray[np.float64]
NARROWEST = 1.0  # decades of size from 10% to 90% of the rise; a faster one counts as a jump
WIDTHS = NARROWEST * np.array([1.0, 1.5, 2.0, 3.0, 4.0, 6.0])  # decades, 10% to 90%
TENTH_TO_NINE_TENTHS = 2 * np.log(9)  # of a logistic curve, in units of its argument
MIDDLES_A_DECADE = 8  # grid of midpoints; half a space moves a score by under 0.07 of the rise
BEYOND = 1.0  # decades above the largest size where the middle may lie: a rise that has only begun
STEP_PARAMETERS, SMOOTH_PARAMETERS = 3, 4
FIRST_ROUNDS, LAST_ROUNDS, KEPT = (
    60,
    400,
    8,
)  # of expectation-maximisation; curves kept for the last


@dataclass(frozen=True)
class Comparison:
    """Log-likelihoods of the two models, shape (S,); the step falls after position `step_after`."""

    step_after: NDArray[np.int64]
    step_log_likelihood: Array
    smooth_log_likelihood: Array
    bic_for_step: Array  # BIC of the smooth model less that of the step; above 6 is strong


def compare(successes: ArrayLike, items: ArrayLike, sizes: ArrayLike) -> Comparison:
    """Fits both models to each row of counts; `successes` and `items` are (S, K), `sizes` is (K,).

    The information criterion counts K observations, which favours the smooth model more than
    counting items would. Raises ValueError for impossible counts or sizes not in rising order.
    """
    good, n = np.atleast_2d(successes).astype(float), np.atleast_2d(items).astype(float)
    x = np.log10(np.asarray(sizes, float))
    if good.shape != n.shape or good.shape[1] != len(x) or np.any(np.diff(x) <= 0):
        raise ValueError(f"counts {good.shape}, {n.shape} do not go with {len(x)} rising sizes")
    if np.any(good < 0) or np.any(good > n) or np.any(n <= 0):
        raise ValueError("needs 0 <= successes <= items and items > 0")
    after, step = _best_step(good, n)
    smooth = _best_smooth(good, n, x)
    penalty = (SMOOTH_PARAMETERS - STEP_PARAMETERS) * np.log(len(x))
    return Comparison(after, step, smooth, 2 * (step - smooth) + penalty)


def _best_step(good: Array, n: Array) -> tuple[NDArray[np.int64], Array]:
    """The best rise between two constant chances; no rise at all where every split falls."""
    good_low, n_low = good.cumsum(axis=1)[:, :-1], n.cumsum(axis=1)[:, :-1]
    total, all_items = good.sum(axis=1, keepdims=True), n.sum(axis=1, keepdims=True)
    good_high, n_high = total - good_low, all_items - n_low
    split = _pooled(good_low, n_low) + _pooled(good_high, n_high)
    rises = good_high / n_high >= good_low / n_low
    values = np.where(rises, split, _pooled(total, all_items))
    after = values.argmax(axis=1)
    return after, values.max(axis=1)


def _pooled(good: Array, n: Array) -> Array:
    # 0 log 0 is 0: none or all right is no error.
    return np.asarray(xlogy(good, good / n) + xlogy(n - good, 1 - good / n))


def _best_smooth(good: Array, n: Array, x: Array) -> Array:
    span = x[-1] + BEYOND - x[0]
    middles = np.linspace(x[0], x[-1] + BEYOND, int(np.ceil(span * MIDDLES_A_DECADE)) + 1)
    slopes = TENTH_TO_NINE_TENTHS / WIDTHS
    curves = expit(slopes[:, None, None] * (x - middles[:, None])).reshape(-1, len(x))
    best = np.empty(len(good))
    for i in range(len(good)):  # a row at a time keeps the arrays in cache
        y, m = good[i], n[i]
        low, high, value = _ends(y, m, curves, None, FIRST_ROUNDS)
        # Stable: equal ones in the same order everywhere.
        kept = np.argsort(value, kind="stable")[-KEPT:]
        start = np.stack([low[kept], high[kept]])
        best[i] = _ends(y, m, curves[kept], start, LAST_ROUNDS)[2].max()
    return best


def _ends(
    good: Array, n: Array, curves: Array, start: Array | None, rounds: int
) -> tuple[Array, Array, Array]:
    """Floor and ceiling of each curve by expectation-maximisation, and the log-likelihood.

    A success at weight w is one of the ceiling with chance w * high / p, else one of the floor.
    """
    # A chance of exactly 0 or 1 would stay so: each round multiplies it.
    share = np.clip(good / n, 1e-4, 1 - 1e-4)
    if start is None:
        start = np.tile([[share.min()], [share.max()]], len(curves))
    low, high = start[0], start[1]
    bad, rest = n - good, 1 - curves
    for _ in range(rounds):
        p = low[:, None] * rest + high[:, None] * curves
        # Where a chance is zero, so is the count above it; the tiny number stands in for 0 / 0.
        hit, miss = good / np.maximum(p, 1e-300), bad / np.maximum(1 - p, 1e-300)
        hits_high, misses_high = high * (curves * hit).sum(1), (1 - high) * (curves * miss).sum(1)
        hits_low, misses_low = low * (rest * hit).sum(1), (1 - low) * (rest * miss).sum(1)
        high = hits_high / np.maximum(hits_high + misses_high, 1e-300)
        low = hits_low / np.maximum(hits_low + misses_low, 1e-300)
    p = low[:, None] * rest + high[:, None] * curves
    value = (xlogy(good, p) + xlogy(bad, 1 - p)).sum(axis=1)
    return low, high, value
