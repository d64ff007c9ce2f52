"""The mean of a few repeated measurements and its interval."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import t

from .bootstrap import Interval


def mean_interval(values: ArrayLike, level: float = 0.95) -> Interval:
    """Student's interval of the mean, along the first axis: `values` has shape (n,) or (n, K).

    Raises ValueError for fewer than two values or a level outside (0, 1).
    """
    found = np.asarray(values, float)
    if len(found) < 2 or not 0 < level < 1:
        raise ValueError(f"needs two values and a level in (0, 1), got {len(found)} and {level}")
    half = t.ppf((1 + level) / 2, len(found) - 1) * found.std(axis=0, ddof=1) / np.sqrt(len(found))
    return Interval(found.mean(axis=0) - half, found.mean(axis=0) + half)
