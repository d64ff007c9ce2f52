"""The scaling law with numerical precision of kumar2025precision: bits as parameters, and what quantising costs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class PrecisionLaw:
    """The constants of Table 2 that are used here, as the paper names them; alpha is the exponent of N and of D."""

    A: float
    B: float
    E: float
    alpha: float
    gamma_w: float
    n_w: float
    gamma_i: float
    n_i: float
    gamma_kv: float
    n_kv: float
    C_T: float
    gamma_D: float
    gamma_N: float
    gamma_post: float
    b: float

    def effective_share(self, bits: ArrayLike, biases: bool = True) -> Array:
        """N_eff over N where weights, activations and cache are all trained with so many bits.

        The shorter form of the law has no biases n.
        """
        P = np.asarray(bits, float)
        shares = [self._share(P, part, biases) for part in ("w", "i", "kv")]
        return np.asarray(np.prod(shares, axis=0))

    def loss(self, N: ArrayLike, D: ArrayLike) -> Array:
        """Nats per token of N parameters on D tokens at full precision."""
        N, D = np.asarray(N, float), np.asarray(D, float)
        return np.asarray(self.A * N**-self.alpha + self.B * D**-self.alpha + self.E)

    def damage(self, N: ArrayLike, D: ArrayLike, bits: ArrayLike) -> Array:
        """Nats per token that quantising the weights to so many bits after training adds."""
        N, D, P = (np.asarray(one, float) for one in (N, D, bits))
        size = D**self.gamma_D / N**self.gamma_N
        return np.asarray(self.C_T * size * np.exp(-P / self.gamma_post))

    def turning_tokens(self, N: ArrayLike, bits: ArrayLike, offset: float = 0.0) -> Array:
        """Tokens beyond which more of them raise the loss after quantising: where loss and damage balance.

        `offset` times the constant b is added to the exponent of the damage; where b stands is not known here.
        """
        N, P = np.asarray(N, float), np.asarray(bits, float)
        fall = self.alpha * self.B
        exponent = offset * self.b - P / self.gamma_post
        rise = self.gamma_D * self.C_T * N**-self.gamma_N * np.exp(exponent)
        return np.asarray((fall / rise) ** (1 / (self.alpha + self.gamma_D)))

    def _share(self, bits: Array, part: str, biases: bool) -> Array:
        width, bias = getattr(self, f"gamma_{part}"), getattr(self, f"n_{part}")
        return np.asarray(1 - np.exp(-(bits / width + biases * bias)))
