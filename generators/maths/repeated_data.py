"""What repeated tokens and surplus parameters are worth: the data-constrained law of muennighoff2023."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from generators.maths.robust_fit import HUBER_DELTA, huber
from generators.maths.scaling_laws import ParametricLaw, Values

GRID_D = np.geomspace(1, 1e4, 121)  # of R*_D; steps of 8%
GRID_N = np.geomspace(0.1, 100, 91)  # of R*_N; steps of 8%
_ZOOMS = 6


def effective_amount(unique: ArrayLike, repetitions: ArrayLike, scale: ArrayLike) -> Values:
    """U' = U + U R* (1 - exp(-R / R*)), of tokens or parameters (muennighoff2023, README, Parametric Fit).

    `repetitions` is R, passes after the first; the inputs broadcast.
    """
    unique, scale = np.asarray(unique, float), np.asarray(scale, float)
    worth: Values = unique * (1 - scale * np.expm1(-np.asarray(repetitions, float) / scale))
    return worth


@dataclass(frozen=True)
class RepetitionLaw:
    """A parametric law of fresh data with the constants R*_D and R*_N, in passes after the first."""

    base: ParametricLaw
    R_D: Values
    R_N: Values

    def loss(self, N: ArrayLike, D: ArrayLike, U: ArrayLike) -> Values:
        """Nats per token of N parameters on D tokens of which U differ (muennighoff2023, README).

        R_N and R_D may have shapes that broadcast against those of N, D and U.
        """
        N, D, U = (np.asarray(values, float) for values in (N, D, U))
        needed = np.minimum(N, parameters_for_tokens(self.base, U))
        tokens = effective_amount(U, np.maximum(D / U - 1, 0), self.R_D)
        return self.base.loss(effective_amount(needed, N / needed - 1, self.R_N), tokens)


def parameters_for_tokens(law: ParametricLaw, D: ArrayLike) -> Values:
    """The compute-optimal N whose optimal tokens are D: N = G (D G)^(beta / alpha) (hoffmann2022, eq. 4)."""
    log_G = (np.log(law.alpha * law.A) - np.log(law.beta * law.B)) / (law.alpha + law.beta)
    N: Values = np.exp(log_G + (np.log(np.asarray(D, float)) + log_G) * law.beta / law.alpha)
    return N


@dataclass(frozen=True)
class RepetitionFit:
    """R*_D and R*_N of the smallest objective, and that objective."""

    R_D: float
    R_N: float
    objective: float


def point_losses(
    base: ParametricLaw,
    runs: tuple[ArrayLike, ArrayLike, ArrayLike, ArrayLike],
    R_D: ArrayLike,
    R_N: ArrayLike,
) -> NDArray[np.float64]:
    """Huber loss of every run on a grid, shape (len(R_D), len(R_N), n); `runs` is N, D, U and L.

    Delta is 0.001 on residuals of log L, as in muennighoff2023, utils/parametric_fit.ipynb.
    """
    N, D, U, L = (np.asarray(column, float) for column in runs)
    law = RepetitionLaw(
        base, np.asarray(R_D, float)[:, None, None], np.asarray(R_N, float)[None, :, None]
    )
    return huber(np.log(L) - np.log(law.loss(N, D, U)), HUBER_DELTA)


def fit_repetition(
    base: ParametricLaw, runs: tuple[ArrayLike, ArrayLike, ArrayLike, ArrayLike]
) -> RepetitionFit:
    """Minimises the summed Huber loss over R*_D and R*_N with the base law held, as muennighoff2023 do.

    The whole grid is searched, then finer grids about the best node: the objective has more than one valley.
    """
    R_D, R_N = GRID_D, GRID_N
    for _ in range(_ZOOMS + 1):
        objective = point_losses(base, runs, R_D, R_N).sum(axis=2)
        i, j = np.unravel_index(int(objective.argmin()), objective.shape)
        best = RepetitionFit(float(R_D[i]), float(R_N[j]), float(objective[i, j]))
        R_D, R_N = _around(R_D, int(i)), _around(R_N, int(j))
    return best


def resampled_repetition(
    base: ParametricLaw,
    runs: tuple[ArrayLike, ArrayLike, ArrayLike, ArrayLike],
    counts: NDArray[np.int64],
) -> NDArray[np.float64]:
    """R*_D and R*_N of the best grid node for each row of `counts` (R, n); shape (R, 2)."""
    losses = point_losses(base, runs, GRID_D, GRID_N)
    best = (counts @ losses.reshape(-1, losses.shape[-1]).T).argmin(axis=1)
    i, j = np.unravel_index(best, losses.shape[:2])
    return np.column_stack([GRID_D[i], GRID_N[j]])


def repetition_of_laws(
    laws: ParametricLaw,
    runs: tuple[ArrayLike, ArrayLike, ArrayLike, ArrayLike],
    counts: NDArray[np.int64],
    thin: int = 3,
) -> NDArray[np.float64]:
    """As `resampled_repetition`, with a base law of its own for each row; on every `thin`-th node.

    `laws` has fields of shape (R, 1), counts have shape (R, n).
    """
    names = ("E", "A", "B", "alpha", "beta")
    base = ParametricLaw(*(np.asarray(getattr(laws, name))[:, :, None] for name in names))
    N, D, U, L = (np.asarray(column, float) for column in runs)
    R_N = GRID_N[::thin]
    objective = [
        huber(
            np.log(L) - np.log(RepetitionLaw(base, R_D, R_N[None, :, None]).loss(N, D, U)),
            HUBER_DELTA,
        )
        @ counts[:, :, None].astype(float)
        for R_D in GRID_D[::thin]
    ]
    values = np.stack(objective, axis=1)[..., 0]  # (R, R_D, R_N)
    best = values.reshape(len(counts), -1).argmin(axis=1)
    i, j = np.unravel_index(best, values.shape[1:])
    return np.column_stack([GRID_D[::thin][i], R_N[j]])


def _around(grid: NDArray[np.float64], k: int) -> NDArray[np.float64]:
    """Twenty-one nodes between the neighbours of node k, evenly spaced in the logarithm."""
    return np.geomspace(grid[max(k - 1, 0)], grid[min(k + 1, len(grid) - 1)], 21)
