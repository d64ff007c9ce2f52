"""Linear least squares for many weighted resamples of the same rows at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
SINGULAR = 1e-9  # share of the largest eigenvalue below which a resample fixes no coefficients


def coefficients(design: ArrayLike, y: ArrayLike, counts: ArrayLike | None = None) -> Array:
    """The coefficients of least squares of y (n,) on the columns of `design` (n, k), shape (R, k).

    `counts` (R, n) says how often each row is drawn; without it R is 1. Nan where a resample fixes none.
    """
    columns, values = np.asarray(design, float), np.asarray(y, float)
    weights = np.ones((1, values.size)) if counts is None else np.asarray(counts, float)
    gram = np.einsum("rn,ni,nj->rij", weights, columns, columns)
    right = np.einsum("rn,ni,n->ri", weights, columns, values)
    spread = np.linalg.eigvalsh(gram)
    fixed = spread[:, 0] > SINGULAR * spread[:, -1]
    found = np.full(right.shape, np.nan)
    found[fixed] = np.linalg.solve(gram[fixed], right[fixed][..., None])[..., 0]
    return found
