"""Resampling whole clusters of rows: rows of one family share what their makers did."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .bootstrap import resample_counts


def cluster_counts(labels: ArrayLike, resamples: int, seed: int) -> NDArray[np.int64]:
    """How often each row is drawn when clusters are drawn with replacement, shape (resamples, n).

    `labels` names the cluster of each of the n rows; rows of one cluster are drawn together, so a
    resample may have more or fewer rows than the sample.
    Raises ValueError for no rows or no resamples.
    """
    names, cluster = np.unique(np.asarray(labels, str), return_inverse=True)
    return resample_counts(len(names), resamples, seed)[:, cluster]
