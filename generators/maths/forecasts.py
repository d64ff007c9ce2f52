"""Curves fitted to small models and read off at large ones: power laws, with a floor and without, and an S-curve."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
EXPONENTS = np.geomspace(0.005, 1.0, 160)  # searched; exponents of loss in compute are below 0.2
STEPS = 40  # of Levenberg-Marquardt
STEEPEST = (
    30.0  # |slope| for one standard deviation of x; steeper is a step, and cannot be told apart
)


@dataclass(frozen=True)
class FlooredPower:
    """y = floor + scale (C / unit)^-exponent; fields are arrays of shape (R,), one entry a resample."""

    floor: Array
    scale: Array
    exponent: Array
    unit: float

    def at(self, C: ArrayLike) -> Array:
        """The value at C, shape (R, K) for C of shape (K,)."""
        ratio = np.asarray(C, float) / self.unit
        return np.asarray(
            self.floor[:, None] + self.scale[:, None] * ratio ** -self.exponent[:, None]
        )


@dataclass(frozen=True)
class Logistic:
    """y = chance + (1 - chance) / (1 + exp(-(intercept + slope (x - centre) / width)))."""

    chance: float
    centre: float
    width: float
    intercept: Array
    slope: Array

    def at(self, x: ArrayLike) -> Array:
        """The value at x: shape (R, K) for x of shape (K,) or (R, K)."""
        z = (np.asarray(x, float) - self.centre) / self.width
        rise = _sigmoid(self.intercept[:, None] + self.slope[:, None] * z)
        return np.asarray(self.chance + (1 - self.chance) * rise)


def fit_floored_power(C: ArrayLike, y: ArrayLike, counts: ArrayLike) -> FlooredPower:
    """Least squares of y on a power of C with a floor of zero or more, once for each row of `counts`.

    C and y have shape (K,), counts (R, K). For each exponent of a grid the other two constants are
    linear; the exponent with the smallest sum of squares is taken.
    Raises ValueError for C or y that are not positive.
    """
    c, values, weights = np.asarray(C, float), np.asarray(y, float), np.asarray(counts, float)
    if np.any(c <= 0) or np.any(values <= 0):
        raise ValueError("a power law needs positive C and y")
    unit = float(np.exp(np.log(c).mean()))
    powers = (c / unit)[:, None] ** -EXPONENTS  # (K, G)
    n = weights.sum(axis=1, keepdims=True)
    sum_p, sum_y = weights @ powers, (weights @ values)[:, None]
    sum_pp, sum_py = weights @ powers**2, (weights * values) @ powers
    sum_yy = (weights @ values**2)[:, None]
    spread = sum_pp - sum_p**2 / n
    scale = (sum_py - sum_p * sum_y / n) / np.where(spread > 0, spread, np.inf)
    floor = (sum_y - scale * sum_p) / n
    below = floor < 0
    scale, floor = np.where(below, sum_py / sum_pp, scale), np.where(below, 0.0, floor)
    squares = (
        sum_yy
        + floor**2 * n
        + scale**2 * sum_pp
        + 2 * floor * scale * sum_p
        - 2 * floor * sum_y
        - 2 * scale * sum_py
    )
    best = squares.argmin(axis=1)
    rows = np.arange(len(best))
    return FlooredPower(floor[rows, best], scale[rows, best], EXPONENTS[best], unit)


def fit_power(C: ArrayLike, y: ArrayLike, counts: ArrayLike) -> FlooredPower:
    """Least squares of log y on log C, a power law without a floor, once for each row of `counts`.

    C and y have shape (K,), counts (R, K). Raises ValueError for C or y that are not positive.
    """
    c, values, weights = np.asarray(C, float), np.asarray(y, float), np.asarray(counts, float)
    if np.any(c <= 0) or np.any(values <= 0):
        raise ValueError("a power law needs positive C and y")
    unit = float(np.exp(np.log(c).mean()))
    n, x, z = weights.sum(axis=1), np.log(c / unit), np.log(values)
    mean_x, mean_z = weights @ x / n, weights @ z / n
    spread = weights @ x**2 / n - mean_x**2
    slope = (weights @ (x * z) / n - mean_x * mean_z) / np.where(spread > 0, spread, np.inf)
    scale = np.exp(mean_z - slope * mean_x)
    return FlooredPower(np.zeros(len(weights)), scale, -slope, unit)


def fit_logistic(x: ArrayLike, y: ArrayLike, counts: ArrayLike, chance: float) -> Logistic:
    """Least squares of a share y on an S-curve in x that rises from chance to one, for each row of `counts`.

    x and y have shape (K,), counts (R, K). Levenberg-Marquardt on intercept and slope, all rows at once.
    Raises ValueError for x without spread or chance outside [0, 1).
    """
    values, shares, weights = np.asarray(x, float), np.asarray(y, float), np.asarray(counts, float)
    if not 0 <= chance < 1 or values.std() == 0:
        raise ValueError(f"needs 0 <= chance < 1 and two values of x or more, got {chance}")
    centre, width = float(values.mean()), float(values.std())
    z, target = (values - centre) / width, (shares - chance) / (1 - chance)
    intercept, slope = np.zeros(len(weights)), np.full(len(weights), _start(z, target))
    damping = np.full(len(weights), 1e-2)
    share = _sigmoid(intercept[:, None] + slope[:, None] * z)
    cost = _cost(share, target, weights)
    for _ in range(STEPS):
        step_a, step_b = _step(share, z, target, weights, damping)
        new_a, new_b = intercept + step_a, np.clip(slope + step_b, -STEEPEST, STEEPEST)
        new_share = _sigmoid(new_a[:, None] + new_b[:, None] * z)
        new_cost = _cost(new_share, target, weights)
        better = new_cost <= cost
        share = np.where(better[:, None], new_share, share)
        intercept, slope = np.where(better, new_a, intercept), np.where(better, new_b, slope)
        cost = np.where(better, new_cost, cost)
        damping = np.clip(np.where(better, damping / 4, damping * 8), 1e-9, 1e9)
    return Logistic(chance, centre, width, intercept, slope)


def _start(z: Array, target: Array) -> float:
    return 1.0 if float((z * (target - target.mean())).sum()) >= 0 else -1.0


def _sigmoid(t: Array) -> Array:
    return np.asarray(0.5 * (1 + np.tanh(t / 2)))


def _cost(share: Array, target: Array, weights: Array) -> Array:
    return np.asarray((weights * (share - target) ** 2).sum(axis=1))


def _step(
    share: Array, z: Array, target: Array, weights: Array, damping: Array
) -> tuple[Array, Array]:
    slope = share * (1 - share)
    pull = weights * slope * (target - share)
    aa, ab = (weights * slope**2).sum(axis=1), (weights * slope**2 * z).sum(axis=1)
    bb = (weights * slope**2 * z**2).sum(axis=1)
    ga, gb = pull.sum(axis=1), (pull * z).sum(axis=1)
    aa, bb = aa + damping * (aa + 1e-9), bb + damping * (bb + 1e-9)
    determinant = aa * bb - ab**2
    return (bb * ga - ab * gb) / determinant, (aa * gb - ab * ga) / determinant
