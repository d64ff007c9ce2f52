"""The cheapest model of a given loss when serving it costs compute too."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from generators.maths.scaling_laws import FLOP_PER_PARAMETER_TOKEN, ParametricLaw, Values

FLOP_PER_SERVED_TOKEN = 2.0  # a parameter, forward pass only, kaplan2020, section 2.1
_HALVINGS = 60


@dataclass(frozen=True)
class ServedModel:
    """N in parameters, D in training tokens, and total compute in FLOP, training and serving."""

    N: Values
    D: Values
    total_flop: Values


def tokens_for_loss(law: ParametricLaw, N: ArrayLike, L: ArrayLike) -> Values:
    """D at which N parameters reach loss L; infinite where N is too small for it. Inputs broadcast."""
    left = np.asarray(L, float) - law.E - law.A * np.asarray(N, float) ** -law.alpha
    with np.errstate(divide="ignore", invalid="ignore"):
        D: Values = np.where(left > 0, (law.B / left) ** (1 / law.beta), np.inf)
    return D


def total_flop(N: ArrayLike, D: ArrayLike, served: ArrayLike) -> Values:
    """6ND + 2N served: training and serving compute in FLOP (sardana2024, abstract, for the idea)."""
    N = np.asarray(N, float)
    cost: Values = N * (
        FLOP_PER_PARAMETER_TOKEN * np.asarray(D, float) + FLOP_PER_SERVED_TOKEN * np.asarray(served)
    )
    return cost


def cheapest_model(law: ParametricLaw, C: ArrayLike, served: ArrayLike) -> ServedModel:
    """The least total compute for the loss that C FLOP of training reaches at best.

    Where dN lowers the total no more, alpha A N^-alpha = (1 + served / (3 D)) beta B D^-beta: the
    size term outweighs the data term the more, the more is served. The left side over the right
    falls as N grows, so halving the interval of log N finds it. Inputs and draws broadcast.
    """
    N_opt, D_opt = law.optimal_parameters(C), law.optimal_tokens(C)
    L = law.loss(N_opt, D_opt)
    shape = np.broadcast(N_opt, np.asarray(served, float)).shape
    high = np.broadcast_to(np.log(N_opt), shape).copy()
    low = np.broadcast_to(np.log(law.A / (L - law.E)) / law.alpha, shape).copy()  # needs all tokens
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        smaller = _pays_to_shrink(law, np.exp(middle), L, served)
        high, low = np.where(smaller, middle, high), np.where(smaller, low, middle)
    N = np.exp(high)
    D = tokens_for_loss(law, N, L)
    return ServedModel(N, D, total_flop(N, D, served))


def _pays_to_shrink(
    law: ParametricLaw, N: Values, L: Values, served: ArrayLike
) -> NDArray[np.bool_]:
    """Whether a slightly smaller model of the same loss costs less in total."""
    D = tokens_for_loss(law, N, L)
    with np.errstate(invalid="ignore", divide="ignore"):
        balance = law.alpha * law.A * N**-law.alpha / (law.beta * law.B * D**-law.beta)
    ratio = FLOP_PER_SERVED_TOKEN / FLOP_PER_PARAMETER_TOKEN
    return np.asarray(np.isfinite(D) & (balance < 1 + ratio * np.asarray(served, float) / D))
