"""Least squares of one quantity on two others, for one sample or many weighted resamples at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .weighted_least_squares import coefficients

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Plane:
    """y = level + first u + second v; arrays of shape (R,), nan where a resample fixes none."""

    level: Array
    first: Array
    second: Array

    def at(self, u: ArrayLike, v: ArrayLike) -> Array:
        """y at u and v of shape (K,); shape (R, K)."""
        x, z = np.asarray(u, float), np.asarray(v, float)
        return np.asarray(self.level[:, None] + self.first[:, None] * x + self.second[:, None] * z)


def fit_plane(u: ArrayLike, v: ArrayLike, y: ArrayLike, counts: ArrayLike | None = None) -> Plane:
    """Least squares of y on u and v, all of shape (n,); `counts` (R, n) says how often each row is drawn.

    Raises ValueError unless the three are equally long lists of finite numbers, three or more.
    """
    x, z, values = (np.asarray(one, float) for one in (u, v, y))
    if x.ndim != 1 or not x.shape == z.shape == values.shape or x.size < 3:
        raise ValueError(f"needs three equally long lists: {x.shape}, {z.shape}, {values.shape}")
    if not (np.isfinite(x).all() and np.isfinite(z).all() and np.isfinite(values).all()):
        raise ValueError("a plane needs finite numbers in every row")
    # Centred and scaled, so that the smallest eigenvalue tells rows in one line from others.
    scale_x, scale_z = x.std() or 1.0, z.std() or 1.0
    design = np.column_stack([np.ones_like(x), (x - x.mean()) / scale_x, (z - z.mean()) / scale_z])
    found = coefficients(design, values, counts)
    first, second = found[:, 1] / scale_x, found[:, 2] / scale_z
    return Plane(found[:, 0] - first * x.mean() - second * z.mean(), first, second)
