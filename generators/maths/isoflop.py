"""The best split of a compute budget: from curves of equal compute, or from the lower hull of training curves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from generators.maths.scaling_laws import tokens_6nd

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Optima:
    """Compute-optimal tokens by budget: log C of shape (B,) and log D of shape (draws, B), the first as measured."""

    log_C: Array
    log_D: Array

    @property
    def exponent_N(self) -> Array:
        """The a of N_opt ∝ C^a, one less the exponent of tokens, of shape (draws,)."""
        return 1 - self._slope()

    def tokens_per_parameter(self, C: float) -> Array:
        """D_opt / N_opt at C FLOP, as 6 D^2 / C, of shape (draws,)."""
        log_D = self.log_D.mean(axis=1) + self._slope() * (np.log(C) - self.log_C.mean())
        D = np.exp(log_D)
        return np.asarray(D / (tokens_6nd(C, 1) / D))

    def _slope(self) -> Array:
        centred = self.log_C - self.log_C.mean()
        return np.asarray(self.log_D @ centred / (centred @ centred))


def parabola_minimum(x: Array, y: Array, draws: int, generator: np.random.Generator) -> Array:
    """Where a parabola through y over x is lowest, of shape (1 + draws,), the first as measured.

    The others redraw the residuals of that parabola, widened for the three constants that it has.
    Raises ValueError where it has no minimum.
    """
    if len(x) < 4:
        raise ValueError(f"a parabola with residuals needs four points or more, got {len(x)}")
    design = np.vander(x - x.mean(), 3)
    inverse = np.linalg.pinv(design)
    fitted = design @ (inverse @ y)
    residuals = (y - fitted) * np.sqrt(len(x) / (len(x) - 3))
    drawn = fitted + generator.choice(residuals, (draws, len(x)))
    curvature, slope, _ = (np.vstack([y, drawn]) @ inverse.T).T
    if curvature[0] <= 0:
        raise ValueError("the parabola opens downwards and has no minimum")
    return np.asarray(x.mean() - slope / (2 * curvature))


def lower_hull(x: ArrayLike, y: ArrayLike) -> NDArray[np.int64]:
    """Places of the points on the falling part of the lower convex hull, from left to right.

    Approach 1 of hoffmann2022 in the form of mcleish2025: the runs that no mixture of others beats.
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    hull: list[int] = []
    for place in np.lexsort((y, x)):
        while len(hull) > 1:
            before, last = hull[-2], hull[-1]
            turn = (x[last] - x[before]) * (y[place] - y[before])
            if turn - (y[last] - y[before]) * (x[place] - x[before]) > 0:
                break
            hull.pop()
        hull.append(int(place))
    return np.array(hull[: int(np.argmin(y[hull])) + 1])
