"""Loss as a function of model parameters and training tokens, and what it makes compute-optimal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Values = float | NDArray[np.float64]  # one number, or an array that broadcasts against the others

FLOP_PER_PARAMETER_TOKEN = 6.0  # forward and backward pass, kaplan2020, section 2.1
CRITICAL_BATCH_COST = (
    2.0  # compute at the critical batch size over the least, kaplan2020, section 6.3
)


@dataclass(frozen=True)
class ParametricLaw:
    """L(N, D) = E + A / N^alpha + B / D^beta (hoffmann2022, eq. 2).

    E, A and B are in nats per token for N in parameters and D in tokens.
    Every field is a number, or an array: fields of shape (R, 1) hold R draws, and every method then
    returns shape (R, K) for inputs of shape (K,).
    """

    E: Values
    A: Values
    B: Values
    alpha: Values
    beta: Values

    @classmethod
    def from_log(
        cls, log_E: Values, log_A: Values, log_B: Values, alpha: Values, beta: Values
    ) -> ParametricLaw:
        """The law whose coefficients have these natural logarithms, as they are fitted."""
        return cls(np.exp(log_E), np.exp(log_A), np.exp(log_B), alpha, beta)

    @property
    def exponent_N(self) -> Values:
        """The a of N_opt ∝ C^a: beta / (alpha + beta) (hoffmann2022, eq. 4)."""
        return self.beta / (self.alpha + self.beta)

    @property
    def exponent_D(self) -> Values:
        """The b of D_opt ∝ C^b: alpha / (alpha + beta) (hoffmann2022, eq. 4)."""
        return self.alpha / (self.alpha + self.beta)

    def loss(self, N: ArrayLike, D: ArrayLike) -> Values:
        """Loss in nats per token of N parameters trained on D tokens (hoffmann2022, eq. 2)."""
        N, D = np.asarray(N, float), np.asarray(D, float)
        return self.E + self.A * N**-self.alpha + self.B * D**-self.beta

    def optimal_parameters(self, C: ArrayLike) -> Values:
        """N_opt = G (C / 6)^a, which minimises loss at C = 6ND FLOP (hoffmann2022, eq. 4)."""
        return np.exp(self._log_G() + self.exponent_N * _log_parameter_tokens(C))

    def optimal_tokens(self, C: ArrayLike) -> Values:
        """D_opt = (C / 6)^b / G, which minimises loss at C = 6ND FLOP (hoffmann2022, eq. 4)."""
        return np.exp(self.exponent_D * _log_parameter_tokens(C) - self._log_G())

    def tokens_per_parameter(self, C: ArrayLike) -> Values:
        """D_opt / N_opt at C FLOP."""
        spread = self.exponent_D - self.exponent_N
        return np.exp(spread * _log_parameter_tokens(C) - 2 * self._log_G())

    def _log_G(self) -> Values:
        """log of G = (alpha A / (beta B))^(1 / (alpha + beta)); in logs no power overflows."""
        ratio = np.log(self.alpha) + np.log(self.A) - np.log(self.beta) - np.log(self.B)
        return ratio / (self.alpha + self.beta)


@dataclass(frozen=True)
class PowerLaw:
    """y = coefficient x^exponent."""

    coefficient: float
    exponent: float


def compute_6nd(N: ArrayLike, D: ArrayLike) -> Values:
    """Training compute in FLOP, approximated as 6ND (kaplan2020, section 2.1); inputs broadcast."""
    C: Values = FLOP_PER_PARAMETER_TOKEN * np.asarray(N, float) * np.asarray(D, float)
    return C


def tokens_6nd(C: ArrayLike, N: ArrayLike) -> Values:
    """Training tokens for which 6ND is C FLOP (kaplan2020, section 2.1); inputs broadcast."""
    return np.asarray(C, float) / (FLOP_PER_PARAMETER_TOKEN * np.asarray(N, float))


def parameters_outside_embeddings(layers: Any, dimension: Any) -> Any:
    """N ≈ 12 layers dimension^2, for feed-forward layers four times as wide as the model.

    Of any shape (kaplan2020, eq. 2.1).
    """
    return 12 * layers * dimension**2


def parameters_by_kaplan(
    C: ArrayLike, at_one_pf_day: float, exponent: float, pf_day: float
) -> Values:
    """N_opt = N_e C_min^p_N of C FLOP spent at the critical batch size (kaplan2020, eq. 6.1, section 6.3).

    N_e parameters are optimal at one PF-day of C_min, the least compute, and `pf_day` is in FLOP.
    """
    least = np.asarray(C, float) / CRITICAL_BATCH_COST
    N: Values = at_one_pf_day * (least / pf_day) ** exponent
    return N


def power_law_fit(x: ArrayLike, y: ArrayLike) -> PowerLaw:
    """Least squares of log y on log x, both of shape (n,) (hoffmann2022, section 3.1).

    Raises ValueError unless there are two or more different x, and every value is positive.
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    if x.ndim != 1 or x.shape != y.shape:
        raise ValueError(f"x and y must be equally long lists, got shapes {x.shape} and {y.shape}")
    if not (np.all(np.isfinite(x) & (x > 0)) and np.all(np.isfinite(y) & (y > 0))):
        raise ValueError("x and y must be positive and finite to have logarithms")
    if np.unique(x).size < 2:
        raise ValueError(f"a power law needs two or more different x, got {np.unique(x).size}")
    log_x, log_y = np.log(x), np.log(y)
    centred = log_x - log_x.mean()
    exponent = centred @ log_y / (centred @ centred)
    return PowerLaw(float(np.exp(log_y.mean() - exponent * log_x.mean())), float(exponent))


def _log_parameter_tokens(C: ArrayLike) -> Values:
    """log of ND = C / 6."""
    return np.log(np.asarray(C, float) / FLOP_PER_PARAMETER_TOKEN)
