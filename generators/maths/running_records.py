"""What the largest, or the middle of the k largest, of all rows up to a time was, at each of several times."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def middle_of_largest(t: ArrayLike, y: ArrayLike, at: ArrayLike, k: int = 1) -> NDArray[np.float64]:
    """The median of the k largest y among rows with time up to each of `at`, shape of `at`.

    With k = 1 the record. NaN where fewer than k rows are there.
    Raises ValueError unless t and y are equally long lists of finite numbers and k is positive.
    """
    times, values = np.asarray(t, float), np.asarray(y, float)
    if times.ndim != 1 or times.shape != values.shape or k < 1:
        raise ValueError(f"needs equally long lists and k > 0: {times.shape}, {values.shape}, {k}")
    if not (np.isfinite(times).all() and np.isfinite(values).all()):
        raise ValueError("a record needs a finite time and a finite value in every row")
    order = np.argsort(-values, kind="stable")
    times, values = times[order], values[order]
    there = times[None, :] <= np.asarray(at, float)[:, None]
    among = there & (there.cumsum(axis=1) <= k)
    found = np.full(len(there), np.nan)
    for place in np.flatnonzero(there.sum(axis=1) >= k):
        found[place] = np.median(values[among[place]])
    return found
