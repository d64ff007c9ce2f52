"""Minima of many Huber objectives of the parametric loss at once, by damped Newton steps.

All fits of a batch step together, with the exact gradient and Hessian of the objective. Few
residuals lie inside delta, so the objective is close to absolute deviations; where the quadratic
model misleads, damping shortens the step, and no step may raise the objective.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_ROUNDING = 1e-14  # residuals of log L are known no better in double precision
_MAX_STEPS = 500  # the slowest of 4000 resamples of 240 points takes about 40
_FIRST_DAMPING = 1e-2
_DAMPING_RANGE = (1e-12, 1e12)  # beyond it damping no longer changes a step in double precision
_DAMPING_FACTOR = 10.0  # both up and down; 3 to 10 differ by less than a tenth in time
_BLOCK = 64  # fits evaluated together, so that their arrays stay in the second-level cache


@dataclass(frozen=True)
class Expansion:
    """Objective (R,), gradient (R, 5) and Hessian (R, 5, 5) of a batch of R fits."""

    value: Array
    gradient: Array
    hessian: Array


@dataclass(frozen=True)
class Minima:
    """Where R fits ended: theta (R, 5), objective (R,) and whether it is a strict minimum (R,)."""

    theta: Array
    value: Array
    converged: NDArray[np.bool_]


def minimise(
    theta: Array, weights: Array, x: Array, y: Array, log_L: Array, delta: float, gap: float
) -> Minima:
    """Descends from R starts `theta` until a Newton step can gain no more than the share `gap`.

    Arguments are those of `expand_objective`; x and y should be centred, for the conditioning.
    Levenberg-Marquardt: the damping multiplies the size of the Hessian's diagonal, grows with every
    refused step and shrinks with every good one.
    """
    theta = theta.copy()
    now = _expand_blocks(theta, weights, x, y, log_L, delta)
    value, gradient, hessian = now.value, now.gradient, now.hessian
    floor = weights.sum(axis=1) * _ROUNDING**2 / 2  # what rounding alone leaves of the objective
    damping = np.full(len(theta), _FIRST_DAMPING)
    converged = np.zeros(len(theta), bool)
    active = np.flatnonzero(np.isfinite(value))  # one that overflows at its start is given up
    for _ in range(_MAX_STEPS):
        if not active.size:
            break
        step = _damped_step(gradient[active], hessian[active], damping[active])
        promise = -np.sum(step * gradient[active], axis=1) / 2
        trial = _expand_blocks(theta[active] + step, weights[active], x, y, log_L, delta)
        # A step against the slope is refused even where it happens to go down.
        better = (trial.value <= value[active]) & (promise > 0)
        gain = value[active] - trial.value
        kept = active[better]
        theta[kept] += step[better]
        value[kept], gradient[kept] = trial.value[better], trial.gradient[better]
        hessian[kept] = trial.hessian[better]
        small = (promise >= 0) & (promise <= gap * value[active] + floor[active])
        done = small & (damping[active] < 1)  # a heavily damped step is small anywhere
        done[done] = _is_positive_definite(hessian[active[done]])  # as are steps along a ridge
        good = better & (gain > promise / 2)
        damping[active[good]] /= _DAMPING_FACTOR
        damping[active[~better]] *= _DAMPING_FACTOR
        np.clip(damping, *_DAMPING_RANGE, out=damping)
        converged[active[done]] = True
        active = active[~done]
    return Minima(theta, value, converged)


def expand_objective(
    theta: Array, weights: Array, x: Array, y: Array, log_L: Array, delta: float
) -> Expansion:
    """Huber objective and its exact derivatives at R points `theta`, weights (R, n).

    Columns of theta are log A, log B, log E, alpha, beta; x, y and log_L are logs of N, D and L,
    shape (n,). The second derivative of the Huber function is taken as 1 inside delta, 0 outside.
    """
    log_A, log_B, log_E, alpha, beta = (column[:, None] for column in theta.T)
    # The terms of L_hat over E, which takes two exponentials a point and not three.
    ratio_N = np.exp(log_A - log_E - alpha * x)
    ratio_D = np.exp(log_B - log_E - beta * y)
    total = 1 + ratio_N + ratio_D
    residuals = log_L - log_E - np.log(total)
    influence = np.clip(residuals, -delta, delta)
    value = np.sum(weights * influence * (residuals - influence / 2), axis=1)

    # With p the shares of the three terms in L_hat and J_k the constant slope of log term k,
    # log L_hat has slope g = sum p_k J_k and second derivative sum p_k J_k J_k' - g g'.
    slopes = np.empty((len(theta), 5, len(x)))
    np.divide(1, total, out=slopes[:, 2])
    np.multiply(ratio_N, slopes[:, 2], out=slopes[:, 0])
    np.multiply(ratio_D, slopes[:, 2], out=slopes[:, 1])
    np.multiply(slopes[:, 0], -x, out=slopes[:, 3])
    np.multiply(slopes[:, 1], -y, out=slopes[:, 4])
    pull = weights * influence
    gradient = -(slopes @ pull[:, :, None])[:, :, 0]
    curvature = pull + weights * (influence == residuals)
    hessian = (slopes * curvature[:, None]) @ slopes.transpose(0, 2, 1)
    for row, column in ((0, 0), (1, 1), (2, 2), (0, 3), (3, 0), (1, 4), (4, 1)):
        hessian[:, row, column] += gradient[:, max(row, column)]  # minus sum of pull p_k J_k J_k'
    hessian[:, 3, 3] += (slopes[:, 3] * pull) @ x
    hessian[:, 4, 4] += (slopes[:, 4] * pull) @ y
    return Expansion(value, gradient, hessian)


def _expand_blocks(
    theta: Array, weights: Array, x: Array, y: Array, log_L: Array, delta: float
) -> Expansion:
    """`expand_objective` by blocks; where a step leaves the range the value is not finite."""
    with np.errstate(over="ignore", invalid="ignore"):
        blocks = [
            expand_objective(theta[i : i + _BLOCK], weights[i : i + _BLOCK], x, y, log_L, delta)
            for i in range(0, len(theta), _BLOCK)
        ]
    return Expansion(
        np.concatenate([block.value for block in blocks]),
        np.concatenate([block.gradient for block in blocks]),
        np.concatenate([block.hessian for block in blocks]),
    )


def _damped_step(gradient: Array, hessian: Array, damping: Array) -> Array:
    """Minimiser of the quadratic model with the diagonal raised; a dead parameter stays put."""
    diagonal = np.abs(np.einsum("rii->ri", hessian))
    size = diagonal + 1e-9 * diagonal.sum(axis=1, keepdims=True) + np.finfo(float).tiny
    raised = hessian + (damping[:, None] * size)[:, :, None] * np.eye(5)
    return -np.linalg.solve(raised, gradient[:, :, None])[:, :, 0]


def _is_positive_definite(hessian: Array) -> NDArray[np.bool_]:
    """Whether each of (R, 5, 5) has a curvature above rounding in every direction."""
    spectrum = np.linalg.eigvalsh(hessian)
    return spectrum[:, 0] > 1e-14 * spectrum[:, -1]
