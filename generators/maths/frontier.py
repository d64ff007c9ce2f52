"""Which observations were among the largest when they appeared."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def rank_at_release(t: ArrayLike, y: ArrayLike) -> NDArray[np.int64]:
    """Place of each row by y among the rows up to its own time, 1 the largest, shape (n,).

    Rows of the same time count for each other, and equal values share the better place.
    Raises ValueError unless t and y are equally long lists of finite numbers.
    """
    t, y = np.asarray(t, float), np.asarray(y, float)
    if t.ndim != 1 or t.shape != y.shape:
        raise ValueError(f"t and y must be equally long lists, got shapes {t.shape} and {y.shape}")
    if not (np.isfinite(t).all() and np.isfinite(y).all()):
        raise ValueError("a rank needs a finite time and a finite value in every row")
    larger_before = (t[None, :] <= t[:, None]) & (y[None, :] > y[:, None])
    places: NDArray[np.int64] = larger_before.sum(axis=1) + 1
    return places
