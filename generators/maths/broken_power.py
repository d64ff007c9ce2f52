"""Power laws with a floor and smoothly broken power laws, fitted by grids: all that is not linear is tried.

The broken law has one break, caballero2023broken, equation 1: y = a + b x^-c0 (1 + (x/d)^(1/f))^(-c1 f).
With a, d and f given, log(y - a) is linear in the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
FLOORS = np.array([0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97])  # of the least y
BREAKS = 14  # places, over the middle of the fitted range in log x
EDGE = 0.1  # of the range in log x, at each end, without a break
SHARPNESS = np.array([0.1, 0.3, 1.0])  # f in natural logarithms of x: a tenth is sharp


@dataclass(frozen=True)
class Curve:
    """A fitted law: `floor`, `coefficients` of log(y - floor), and the break, where it has one, at log x."""

    floor: float
    coefficients: Array
    at: float | None = None
    sharpness: float = 1.0

    def predict(self, x: ArrayLike) -> Array:
        """The law at x."""
        log_x = np.log(np.asarray(x, float))
        design = _design(log_x, self.at, self.sharpness)
        return np.asarray(self.floor + np.exp(design @ self.coefficients))


def fit_power(x: ArrayLike, y: ArrayLike, floors: ArrayLike = FLOORS) -> Curve:
    """The power law with a floor that misses log y least; `floors` are shares of the least y."""
    return _best(x, y, ((None, 1.0),), floors)


def fit_broken(x: ArrayLike, y: ArrayLike, floors: ArrayLike = FLOORS) -> Curve:
    """The power law with a floor and one smooth break that misses log y least."""
    log_x = np.log(np.asarray(x, float))
    margin = EDGE * np.ptp(log_x)
    places = np.linspace(log_x.min() + margin, log_x.max() - margin, BREAKS)
    return _best(x, y, tuple((float(d), float(f)) for d in places for f in SHARPNESS), floors)


def _best(
    x: ArrayLike, y: ArrayLike, shapes: tuple[tuple[float | None, float], ...], floors: ArrayLike
) -> Curve:
    log_x, values = np.log(np.asarray(x, float)), np.asarray(y, float)
    if len(values) < 6 or values.min() <= 0:
        raise ValueError(f"needs six values above zero or more, got {len(values)}")
    return min(_curves(log_x, values, shapes, np.asarray(floors)), key=lambda one: one[0])[1]


def _curves(
    log_x: Array, y: Array, shapes: tuple[tuple[float | None, float], ...], floors: Array
) -> Iterator[tuple[float, Curve]]:
    levels = floors * y.min()
    targets = np.log(y[:, None] - levels)
    for at, sharpness in shapes:
        design = _design(log_x, at, sharpness)
        solved = np.linalg.lstsq(design, targets, rcond=None)[0]
        missed = np.log(levels + np.exp(design @ solved)) - np.log(y)[:, None]
        squares = (missed**2).sum(axis=0)
        k = int(squares.argmin())
        yield float(squares[k]), Curve(float(levels[k]), solved[:, k], at, sharpness)


def _design(log_x: Array, at: float | None, sharpness: float) -> Array:
    columns = [np.ones_like(log_x), log_x]
    if at is not None:
        columns.append(sharpness * np.logaddexp(0, (log_x - at) / sharpness))
    return np.stack(columns, axis=1)
