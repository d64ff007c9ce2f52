"""Pearson's correlation, of a sample and of many weighted resamples of it at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def linear_correlation(x: ArrayLike, y: ArrayLike, counts: ArrayLike | None = None) -> Array:
    """Pearson's correlation of x and y, shape (K,) each.

    `counts`, shape (R, K), says how often each pair stands in each of R resamples; the result then
    has shape (R,), else shape (). It is nan where a resample has only one value of x or of y.
    Raises ValueError for inputs of different length or fewer than two pairs.
    """
    a, b = np.asarray(x, float), np.asarray(y, float)
    if a.shape != b.shape or a.ndim != 1 or len(a) < 2:
        raise ValueError(f"needs two equally long lists of two or more, got {a.shape}, {b.shape}")
    weights = np.ones((1, len(a))) if counts is None else np.asarray(counts, float)
    total = weights.sum(axis=1, keepdims=True)
    a = a - (weights @ a)[:, None] / total
    b = b - (weights @ b)[:, None] / total
    spread = (weights * a * a).sum(axis=1) * (weights * b * b).sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        found = (weights * a * b).sum(axis=1) / np.sqrt(spread)
    found = np.where(spread > 1e-24, found, np.nan)  # equal values leave only rounding behind
    return np.asarray(found[0] if counts is None else found)
