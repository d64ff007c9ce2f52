"""How well a planned set of training runs would determine the parametric loss."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from generators.maths.scaling_laws import ParametricLaw

Array = NDArray[np.float64]


def grid_of_runs(
    side: int, largest_N: float, decades_N: float, centre: float, decades_ratio: float
) -> tuple[Array, Array]:
    """N and D of side x side runs: sizes below `largest_N`, tokens per parameter about `centre`.

    Both are evenly spaced in the logarithm over the given decades; with zero decades all are alike.
    """
    N = largest_N * 10 ** np.linspace(-decades_N, 0, side)
    ratio = centre * 10 ** np.linspace(-decades_ratio / 2, decades_ratio / 2, side)
    sizes, ratios = (values.ravel() for values in np.meshgrid(N, ratio, indexing="ij"))
    return sizes, sizes * ratios


def slopes(law: ParametricLaw, N: ArrayLike, D: ArrayLike) -> Array:
    """Derivatives of log L by log A, log B, log E, alpha and beta, shape (n, 5)."""
    N, D = np.asarray(N, float), np.asarray(D, float)
    size, data = law.A * N**-law.alpha, law.B * D**-law.beta
    columns = [size, data, np.full_like(size, law.E), -size * np.log(N), -data * np.log(D)]
    return np.asarray(np.stack(columns, axis=-1) / np.asarray(law.loss(N, D))[..., None])


def covariance(law: ParametricLaw, N: ArrayLike, D: ArrayLike, sigma: float) -> Array:
    """Covariance (5, 5) of the least-squares fit of those five, for noise sigma on log L.

    The inverse of the information matrix J'J / sigma^2, for Gaussian noise and many runs. Columns are
    scaled before inverting; raises LinAlgError where runs do not determine the law.
    """
    J = slopes(law, N, D)
    scale = np.linalg.norm(J, axis=0)
    inverse = np.linalg.inv((J / scale).T @ (J / scale))
    return sigma**2 * inverse / np.outer(scale, scale)


def exponent_slope(law: ParametricLaw) -> Array:
    """Derivatives of a = beta / (alpha + beta) by the five, shape (5,)."""
    total = law.alpha + law.beta
    return np.array([0, 0, 0, -law.beta / total**2, law.alpha / total**2])


def log_ratio_slope(law: ParametricLaw, C: float) -> Array:
    """Derivatives of the log of optimal tokens per parameter at C FLOP by the five, shape (5,)."""
    total = law.alpha + law.beta
    log_G = np.log(law.alpha * law.A / (law.beta * law.B)) / total
    log_ND = np.log(C / 6)
    by_alpha = 2 * law.beta / total**2 * log_ND - 2 * (1 / law.alpha - log_G) / total
    by_beta = -2 * law.alpha / total**2 * log_ND - 2 * (-1 / law.beta - log_G) / total
    return np.array([-2 / total, 2 / total, 0, by_alpha, by_beta])


def refits(
    law: ParametricLaw,
    N: ArrayLike,
    D: ArrayLike,
    sigma: float,
    draws: int,
    seed: int,
    steps: int = 60,
) -> Array:
    """Least-squares fits to made-up runs: log A, log B, log E, alpha and beta, shape (draws, 5).

    Each draw adds its own Gaussian noise to log L. Damped Gauss-Newton steps for all draws at once
    from the true law; a step that raises the squared error is refused and the next one is shorter.
    """
    N, D = np.asarray(N, float), np.asarray(D, float)
    truth = np.array([np.log(law.A), np.log(law.B), np.log(law.E), law.alpha, law.beta])
    noise = np.random.default_rng(seed).normal(0, sigma, (draws, len(N)))
    target = np.log(law.loss(N, D)) + noise
    theta, damping = np.tile(truth, (draws, 1)), np.full(draws, 1e-3)
    error = (noise**2).sum(axis=1)
    for _ in range(steps):
        now = _law(theta)
        J = slopes(now, N, D)
        scale = np.linalg.norm(J, axis=1, keepdims=True)
        J = J / scale
        curvature = J.transpose(0, 2, 1) @ J + damping[:, None, None] * np.eye(5)
        pull = J.transpose(0, 2, 1) @ (target - np.log(now.loss(N, D)))[..., None]
        trial = theta + np.linalg.solve(curvature, pull)[..., 0] / scale[:, 0]
        with np.errstate(over="ignore", invalid="ignore"):
            missed = ((target - np.log(_law(trial).loss(N, D))) ** 2).sum(axis=1)
        better = missed <= error
        theta, error = np.where(better[:, None], trial, theta), np.where(better, missed, error)
        damping = np.where(better, damping / 10, damping * 10).clip(1e-12, 1e6)
    return theta


def _law(theta: Array) -> ParametricLaw:
    """Draws of the five (R, 5) as one law with fields of shape (R, 1)."""
    log_A, log_B, log_E, alpha, beta = (column[:, None] for column in theta.T)
    return ParametricLaw.from_log(log_E, log_A, log_B, alpha, beta)
