"""Draws from ranges that somebody stated: each turns standard normal numbers into values."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray


def lognormal_between(
    low: float, high: float, level: float, normals: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Lognormal values of which the middle `level` lies between low and high, of the shape of `normals`.

    Raises ValueError unless 0 < low < high and 0 < level < 1.
    """
    if not (0 < low < high and 0 < level < 1):
        raise ValueError(f"needs 0 < low < high and a level inside (0, 1): {low}, {high}, {level}")
    z = NormalDist().inv_cdf((1 + level) / 2)
    centre, spread = np.log(low * high) / 2, np.log(high / low) / (2 * z)
    values: NDArray[np.float64] = np.exp(centre + spread * normals)
    return values


def two_piece_normal(
    median: float, low: float, high: float, level: float, normals: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Values with this median, of which the middle `level` lies between low and high.

    Half a normal on either side, each with its own spread, for ranges that are not even about their middle.
    Raises ValueError unless low <= median <= high and 0 < level < 1.
    """
    if not (low <= median <= high and 0 < level < 1):
        raise ValueError(f"{median} must lie between {low} and {high}, and {level} in (0, 1)")
    z = NormalDist().inv_cdf((1 + level) / 2)
    return median + normals / z * np.where(normals < 0, median - low, high - median)
