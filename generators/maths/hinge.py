"""Scores that are flat up to a bend in log compute and rise in a line after it, with a lead of one group.

The model of dominguez2025testtask: score = floor + slope max(0, x - bend) + lead for the newer models.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Hinges:
    """One fit for each row of weights, shape (R,): slope a decade, lead, and bend in decades of compute."""

    slope: Array
    lead: Array
    bend: Array


def fit_hinges(
    x: ArrayLike,
    newer: ArrayLike,
    score: ArrayLike,
    floor: float,
    weights: ArrayLike,
    bends: ArrayLike,
) -> Hinges:
    """Least squares for each of `weights`, shape (R, n), over a grid of `bends`, shape (G,).

    A bend below all x gives a straight line through the floor at the bend. Raises ValueError where no
    bend has both a slope and a lead.
    """
    x, f = np.asarray(x, float), np.asarray(newer, float)
    z, w = np.asarray(score, float) - floor, np.atleast_2d(np.asarray(weights, float))
    grid = np.asarray(bends, float)
    h = np.maximum(x - grid[:, None], 0)
    hh, hf, hz = w @ (h * h).T, w @ (h * f).T, w @ (h * z).T
    ff, fz, zz = ((w @ v)[:, None] for v in (f * f, f * z, z * z))
    determinant = hh * ff - hf**2
    sound = determinant > 1e-9 * np.maximum(hh * ff, 1e-12)
    if not sound.any(axis=1).all():
        raise ValueError("no bend has models above it in both groups")
    divisor = np.where(sound, determinant, 1.0)
    slope, lead = (hz * ff - hf * fz) / divisor, (hh * fz - hf * hz) / divisor
    missed = np.where(sound, zz - slope * hz - lead * fz, np.inf)
    best = missed.argmin(axis=1)
    rows = np.arange(len(w))
    return Hinges(slope[rows, best], lead[rows, best], grid[best])
