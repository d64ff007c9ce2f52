"""The joint scaling law of dense models and mixtures of experts of ludziejewski2025jointmoe, section 3."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Reduced:
    """Loss m N^mu + n D^nu + c, nats/token, of N active parameters and D tokens; numbers or arrays that broadcast."""

    m: Array
    mu: Array
    n: Array
    nu: Array
    c: Array

    def loss(self, N: ArrayLike, D: ArrayLike) -> Array:
        """Nats per token."""
        N, D = np.asarray(N, float), np.asarray(D, float)
        return np.asarray(self.m * N**self.mu + self.n * D**self.nu + self.c)

    def best_size(self, C: ArrayLike) -> Array:
        """Active parameters of the least loss at C FLOP, counted as 6ND."""
        tokens = self.n * self.nu * (np.asarray(C, float) / 6) ** self.nu
        return np.asarray((tokens / (self.m * self.mu)) ** (1 / (self.mu + self.nu)))

    def least_loss(self, C: ArrayLike, most: ArrayLike = np.inf) -> Array:
        """The least loss at C FLOP with at most so many active parameters; it rises to both sides of the best size."""
        N = np.minimum(self.best_size(C), most)
        return self.loss(N, np.asarray(C, float) / 6 / N)


@dataclass(frozen=True)
class ExpertLaw:
    """The eleven constants as the paper names them; numbers or arrays of shape (K,)."""

    a: Array
    alpha: Array
    delta: Array
    gamma: Array
    b: Array
    beta: Array
    omega: Array
    zeta: Array
    E_start: Array
    E_max: Array
    c: Array

    def reduced(self, experts: float) -> Reduced:
        """The law of one number of experts; one is a dense model."""
        first = 1 / (1 / self.E_start - 1 / self.E_max)
        log_E = -np.log(1 / (experts - 1 + first) + 1 / self.E_max)
        return Reduced(
            self.a * np.exp(self.delta * log_E),
            self.alpha + self.gamma * log_E,
            self.b * np.exp(self.omega * log_E),
            self.beta + self.zeta * log_E,
            self.c,
        )
