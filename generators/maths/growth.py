"""Exponential growth: least squares of a logarithm on time, for one sample or many resamples at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
DAYS_A_YEAR = 365.25


@dataclass(frozen=True)
class Growth:
    """log y = log_start + log_factor t; arrays of shape (R,), one entry a resample."""

    log_start: Array
    log_factor: Array

    @property
    def factor(self) -> Array:
        """By how much y is multiplied in one unit of t, shape (R,)."""
        factor: Array = np.exp(self.log_factor)
        return factor

    def at(self, t: ArrayLike) -> Array:
        """y on the lines at times t of shape (K,); shape (R, K)."""
        lines: Array = self.log_start[:, None] + self.log_factor[:, None] * np.asarray(t, float)
        values: Array = np.exp(lines)
        return values

    def time_of(self, y: float) -> Array:
        """When each line reaches y, shape (R,). Raises ValueError for a line that does not rise."""
        if not (self.log_factor > 0).all():
            raise ValueError("a line that does not rise never reaches the value")
        times: Array = (np.log(y) - self.log_start) / self.log_factor
        return times


def years_since(start: str, dates: Sequence[str]) -> Array:
    """Dates such as 2023-03-15 as years after the date `start`, shape (n,)."""
    days = np.asarray(dates, "datetime64[D]") - np.datetime64(start)
    return days.astype(float) / DAYS_A_YEAR


def fit_growth(t: ArrayLike, y: ArrayLike, counts: ArrayLike | None = None) -> Growth:
    """Ordinary least squares of log y on t, both of shape (n,).

    `counts`, shape (R, n), says how often each row is drawn in each resample; without it R is 1.
    Raises ValueError unless y is positive and every resample has two or more different times.
    """
    t, y = np.asarray(t, float), np.asarray(y, float)
    if t.ndim != 1 or t.shape != y.shape:
        raise ValueError(f"t and y must be equally long lists, got shapes {t.shape} and {y.shape}")
    if not (np.isfinite(t).all() and np.isfinite(y).all() and (y > 0).all()):
        raise ValueError("times must be finite, and y positive and finite to have logarithms")
    weights = np.ones((1, t.size)) if counts is None else np.asarray(counts, float)
    total = weights.sum(axis=1, keepdims=True)
    mean_t, mean_log = weights @ t[:, None] / total, weights @ np.log(y)[:, None] / total
    from_mean = t - mean_t
    spread = (weights * from_mean**2).sum(axis=1)
    if not (spread > 0).all():
        raise ValueError("growth needs two or more different times in every resample")
    slope = (weights * from_mean * (np.log(y) - mean_log)).sum(axis=1) / spread
    return Growth(mean_log[:, 0] - slope * mean_t[:, 0], slope)
