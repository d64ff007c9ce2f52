"""Does a share rise over a scale, and how many of many series do? A test that uses every size, and two counts."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import norm

Array = NDArray[np.float64]


def rising_chance(successes: ArrayLike, items: ArrayLike, scale: ArrayLike) -> Array:
    """One-sided p-value of a rise by the test of Cochran and Armitage, shape (S,); near one where it falls.

    `successes` and `items` are (S, K), `scale` is (K,). The whole series decides, so that no single size
    does. One where every answer is right, or every one wrong. Raises ValueError for impossible counts.
    """
    good, n = np.atleast_2d(successes).astype(float), np.atleast_2d(items).astype(float)
    x = np.asarray(scale, float)
    if good.shape != n.shape or good.shape[1] != len(x):
        raise ValueError(f"counts {good.shape}, {n.shape} do not go with {len(x)} places")
    if np.any(good < 0) or np.any(good > n) or np.any(n <= 0):
        raise ValueError("needs 0 <= successes <= items and items > 0")
    share = good.sum(axis=1, keepdims=True) / n.sum(axis=1, keepdims=True)
    away = x - (n * x).sum(axis=1, keepdims=True) / n.sum(axis=1, keepdims=True)
    slope = ((good - n * share) * away).sum(axis=1)
    variance = (share * (1 - share))[:, 0] * (n * away**2).sum(axis=1)
    known = variance > 0
    return np.asarray(np.where(known, norm.sf(slope / np.sqrt(np.where(known, variance, 1))), 1.0))


def found(chances: ArrayLike, rate: float) -> NDArray[np.bool_]:
    """Which of many p-values are finds, of which at most `rate` are false on average.

    The procedure of Benjamini and Hochberg. Raises ValueError for a rate outside (0, 1).
    """
    if not 0 < rate < 1:
        raise ValueError(f"the rate of false finds lies between 0 and 1, got {rate}")
    p = np.asarray(chances, float)
    ordered = np.sort(p)
    passes = np.flatnonzero(ordered <= rate * np.arange(1, len(p) + 1) / len(p))
    return np.asarray(p <= (ordered[passes[-1]] if len(passes) else -1.0))


def share_of_effects(chances: ArrayLike, above: float = 0.5) -> Array:
    """The share of series with an effect, one less Storey's share of true nulls, over the last axis.

    Nulls have p-values that are spread evenly, so those above `above` count for all of them. A series
    that goes the other way has one near 1 and counts for more than one null: the share leans low.
    Raises ValueError for a limit outside (0, 1).
    """
    if not 0 < above < 1:
        raise ValueError(f"the limit lies between 0 and 1, got {above}")
    return np.asarray(1 - (np.asarray(chances, float) > above).mean(axis=-1) / (1 - above))
