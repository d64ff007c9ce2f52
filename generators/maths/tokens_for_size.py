"""How many training tokens make a model size compute-optimal, and back: D = coefficient N^exponent."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from .scaling_laws import ParametricLaw, Values, compute_6nd, tokens_6nd


@dataclass(frozen=True)
class TokensForSize:
    """log D = log_coefficient + exponent log N, for N parameters and D tokens; natural logarithms.

    Each field is a number, or an array of draws that broadcasts against N and D.
    """

    log_coefficient: Values
    exponent: Values

    @classmethod
    def of_ratio(cls, tokens_per_parameter: Values) -> TokensForSize:
        """The same ratio at every size."""
        return cls(np.log(tokens_per_parameter), 1.0)

    @classmethod
    def of_parametric(cls, law: ParametricLaw) -> TokensForSize:
        """From hoffmann2022, eq. 4, with C eliminated: alpha A / N^alpha = beta B / D^beta."""
        logs = np.log(law.beta) + np.log(law.B) - np.log(law.alpha) - np.log(law.A)
        return cls(logs / law.beta, law.alpha / law.beta)

    @classmethod
    def through(cls, C: Values, N: Values, exponent_N: Values) -> TokensForSize:
        """N_opt ∝ C^exponent_N through one optimal pair of C FLOP and N parameters, with C = 6ND."""
        exponent = 1 / np.asarray(exponent_N, float) - 1
        return cls(np.log(tokens_6nd(C, N)) - exponent * np.log(N), exponent)

    def tokens(self, N: ArrayLike) -> Values:
        """Tokens at which N parameters are optimal."""
        tokens: Values = np.exp(self.log_coefficient + self.exponent * np.log(np.asarray(N, float)))
        return tokens

    def parameters(self, D: ArrayLike) -> Values:
        """Parameters for which D tokens are optimal."""
        logs = (np.log(np.asarray(D, float)) - self.log_coefficient) / self.exponent
        parameters: Values = np.exp(logs)
        return parameters

    def compute(self, N: ArrayLike) -> Values:
        """Training compute in FLOP at which N parameters are optimal, as 6ND."""
        return compute_6nd(N, self.tokens(N))

    def compute_for_tokens(self, D: ArrayLike) -> Values:
        """Training compute in FLOP at which D tokens are optimal, as 6ND."""
        return compute_6nd(self.parameters(D), D)

    def tokens_at(self, C: ArrayLike) -> Values:
        """Tokens that are optimal for C FLOP, from C = 6ND."""
        log_nd = np.log(np.asarray(C, float) / compute_6nd(1, 1))
        return np.exp((self.log_coefficient + self.exponent * log_nd) / (1 + self.exponent))
