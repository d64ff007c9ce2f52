"""How fast something grows or rises, in the three ways it is said; for one sample or many resamples at once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .growth import DAYS_A_YEAR, fit_growth

Array = NDArray[np.float64]
Rate = Callable[[ArrayLike, ArrayLike, ArrayLike | None], Array]


def yearly_factor(t: ArrayLike, y: ArrayLike, counts: ArrayLike | None = None) -> Array:
    """By what factor y grows in a year of t, by least squares of its logarithm; shape (R,), as `fit_growth`."""
    return fit_growth(t, y, counts).factor


def doubling_days(t: ArrayLike, y: ArrayLike, counts: ArrayLike | None = None) -> Array:
    """In how many days y doubles, by the same line; t in years."""
    days: Array = DAYS_A_YEAR * np.log(2) / fit_growth(t, y, counts).log_factor
    return days


def yearly_rise(t: ArrayLike, y: ArrayLike, counts: ArrayLike | None = None) -> Array:
    """By how much y rises in a year of t, by least squares of y itself."""
    values = np.asarray(y, float)
    scale = float(np.abs(values).max())  # the exponential of y / scale is finite whatever the unit
    return fit_growth(t, np.exp(values / scale), counts).log_factor * scale
