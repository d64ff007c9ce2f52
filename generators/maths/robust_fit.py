"""Robust fits of the parametric loss: one fit from many starts, or many resamples at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from generators.maths.huber_newton import Array, minimise
from generators.maths.scaling_laws import ParametricLaw, Values

HUBER_DELTA = 1e-3  # on residuals of log L, as in hoffmann2022, eq. 3
ABSOLUTE_DELTA = 1e-8  # on residuals of log L: Huber over delta is then |r| to 5e-9 a point
START_EXPONENTS = np.linspace(
    0.1, 1.5, 16
)  # of alpha and of beta; published fits have 0.28 to 0.54

_GAP = 1e-12  # stop when a step can lower the objective by no more than this share of it
_SAME_MINIMUM = 1e-6  # relative; starts this close to the best objective count as reaching it


@dataclass(frozen=True)
class RobustFit:
    """The best fit, its objective, and how many of the starts reached the same objective."""

    law: ParametricLaw
    objective: float
    starts: int
    starts_reaching_best: int


@dataclass(frozen=True)
class ResampledFits:
    """One fit a resample; every array has shape (R,)."""

    E: Array
    A: Array
    B: Array
    alpha: Array
    beta: Array
    objective: Array
    converged: NDArray[np.bool_]

    @property
    def law(self) -> ParametricLaw:
        """The draws as one law with fields of shape (R, 1), which broadcasts against (K,)."""
        return ParametricLaw(
            *(column[:, None] for column in (self.E, self.A, self.B, self.alpha, self.beta))
        )


@dataclass(frozen=True)
class _Points:
    """Logs of N, D and L, each (n,); x and y less their means, for the conditioning."""

    x: Array
    y: Array
    log_L: Array
    x_mean: float
    y_mean: float


def fit_parametric_loss(
    N: ArrayLike,
    D: ArrayLike,
    L: ArrayLike,
    *,
    delta: float = HUBER_DELTA,
    weights: ArrayLike | None = None,
    starts: ParametricLaw | None = None,
) -> RobustFit:
    """Minimises the sum of weights times Huber(log L - log L_hat) (hoffmann2022, eq. 3).

    N (parameters), D (tokens), L (nats per token) and weights have shape (n,).
    `starts` is a law with fields of shape (S,); by default alpha and beta run over
    the grid of START_EXPONENTS, with E, A and B from linear least squares.
    Every start passes through 100 and 10 times delta first, where the objective is smoother.
    Raises ValueError for unusable input, or when no start ends in a strict minimum.
    """
    return _fit_starts(N, D, L, (100 * delta, 10 * delta, delta), weights, starts)


def fit_absolute_deviation(
    N: ArrayLike, D: ArrayLike, L: ArrayLike, *, weights: ArrayLike | None = None
) -> RobustFit:
    """Minimises the sum of weights times |log L - log L_hat|, the limit of Huber over delta.

    Delta is halved from 0.1 to ABSOLUTE_DELTA, so the objective is at most ABSOLUTE_DELTA / 2 a
    point above the limit. Input and errors as in `fit_parametric_loss`.
    """
    halvings = tuple(0.1 * 0.5**k for k in range(24))
    fit = _fit_starts(N, D, L, (*halvings, ABSOLUTE_DELTA), weights, None)
    size = np.abs(log_residuals(fit.law, N, D, L))
    return replace(fit, objective=float(np.sum(size if weights is None else weights * size)))


def fit_resamples(
    N: ArrayLike,
    D: ArrayLike,
    L: ArrayLike,
    counts: ArrayLike,
    start: ParametricLaw,
    *,
    delta: float = HUBER_DELTA,
) -> ResampledFits:
    """One fit for each row of `counts` (R, n), from `start`, by hoffmann2022, eq. 3.

    N, D and L have shape (n,); counts say how often a resample holds each point. Fields of `start`
    are numbers or have shape (R,). `converged` marks strict minima to a relative gap below 1e-9.
    Raises ValueError for unusable input.
    """
    points = _points(N, D, L, delta)
    weights = _weights(counts, points)
    theta = np.array(np.broadcast_to(_theta(start, points), (len(weights), 5)))
    minima = minimise(theta, weights, points.x, points.y, points.log_L, delta, _GAP)
    law = _law(minima.theta, points)
    E, A, B, alpha, beta = (
        np.asarray(field) for field in (law.E, law.A, law.B, law.alpha, law.beta)
    )
    return ResampledFits(E, A, B, alpha, beta, minima.value, minima.converged)


def log_residuals(law: ParametricLaw, N: ArrayLike, D: ArrayLike, L: ArrayLike) -> Values:
    """log L - log L_hat, positive where the law predicts too low a loss (hoffmann2022, eq. 3)."""
    residuals: Values = np.log(np.asarray(L, float)) - np.log(law.loss(N, D))
    return residuals


def huber(residuals: ArrayLike, delta: float) -> Array:
    """r^2 / 2 inside delta and delta (|r| - delta / 2) outside, of the same shape: Huber's loss."""
    size = np.abs(np.asarray(residuals, float))
    inside = np.minimum(size, delta)
    return np.asarray(inside * (size - inside / 2))


def _fit_starts(
    N: ArrayLike,
    D: ArrayLike,
    L: ArrayLike,
    deltas: Sequence[float],
    weights: ArrayLike | None,
    starts: ParametricLaw | None,
) -> RobustFit:
    """The best of all starts after passing each through `deltas` in turn."""
    points = _points(N, D, L, deltas[-1])
    one = _weights(np.ones_like(points.x) if weights is None else weights, points)
    if len(one) != 1:
        raise ValueError(f"one fit needs one weight a point, got {len(one)} rows of weights")
    theta = _least_squares_starts(points, one[0]) if starts is None else _theta(starts, points)
    many = np.broadcast_to(one, (len(theta), len(points.x)))
    for delta in deltas[:-1]:
        theta = minimise(theta, many, points.x, points.y, points.log_L, delta, _GAP).theta
    minima = minimise(theta, many, points.x, points.y, points.log_L, deltas[-1], _GAP)
    if not minima.converged.any():
        raise ValueError(
            f"none of {len(theta)} starts ends in a strict minimum: "
            f"the {len(points.x)} points do not determine E, A, B, alpha and beta"
        )
    # A start that ended in no minimum is no candidate, however low it came.
    value = np.where(minima.converged, minima.value, np.inf)
    best = int(np.argmin(value))
    law = _law(minima.theta[best], points)
    reaching = int(np.sum(value <= value[best] * (1 + _SAME_MINIMUM)))
    plain = ParametricLaw(*(float(field) for field in (law.E, law.A, law.B, law.alpha, law.beta)))
    return RobustFit(plain, float(value[best]), len(theta), reaching)


def _least_squares_starts(points: _Points, weights: Array) -> Array:
    """theta (S, 5) over the grid of exponents; given those, L is linear in E, A and B.

    Starts on a grid of all five parameters mostly end where one term has vanished (a flat region);
    coefficients that least squares makes negative become a thousandth of the mean loss.
    """
    alpha, beta = (grid.ravel() for grid in np.meshgrid(START_EXPONENTS, START_EXPONENTS))
    terms = np.stack(
        [
            np.exp(-alpha[:, None] * points.x),
            np.exp(-beta[:, None] * points.y),
            np.ones((len(alpha), len(points.x))),
        ],
        axis=2,
    )
    share = np.sqrt(weights) * np.exp(-points.log_L)  # relative errors, as the fit's residuals are
    target = np.sqrt(weights)[:, None]
    coefficients = (np.linalg.pinv(terms * share[:, None]) @ target)[:, :, 0]
    least = 1e-3 * np.exp(points.log_L).mean()
    return np.column_stack([np.log(np.maximum(coefficients, least)), alpha, beta])


def _points(N: ArrayLike, D: ArrayLike, L: ArrayLike, delta: float) -> _Points:
    """Checked logs of the points, with those of N and D centred."""
    logs = []
    shape = np.shape(N)
    for name, values in (("N", N), ("D", D), ("L", L)):
        column = np.asarray(values, float)
        if column.ndim != 1 or column.shape != shape:
            raise ValueError(
                f"N, D and L must be equally long lists; {name} has shape {column.shape}"
            )
        bad = np.flatnonzero(~(np.isfinite(column) & (column > 0)))
        if bad.size:
            raise ValueError(
                f"{name} must be positive and finite; {name}[{bad[0]}] is {column[bad[0]]}"
            )
        logs.append(np.log(column))
    if shape[0] < 5:
        raise ValueError(f"five parameters need five points or more, got {shape[0]}")
    if not (np.isfinite(delta) and delta > 0):
        raise ValueError(f"delta must be positive and finite, got {delta}")
    x, y, log_L = logs
    x_mean, y_mean = float(x.mean()), float(y.mean())
    return _Points(x - x_mean, y - y_mean, log_L, x_mean, y_mean)


def _weights(weights: ArrayLike, points: _Points) -> Array:
    """Checked weights, shape (R, n)."""
    rows = np.atleast_2d(np.asarray(weights, float))
    if rows.ndim != 2 or rows.shape[1] != len(points.x):
        raise ValueError(f"weights of shape {rows.shape} do not match {len(points.x)} points")
    if not (np.isfinite(rows).all() and (rows >= 0).all() and (rows.sum(axis=1) > 0).all()):
        raise ValueError("weights must be finite and not negative, with a positive sum a row")
    return rows


def _theta(law: ParametricLaw, points: _Points) -> Array:
    """log A, log B, log E, alpha, beta (S, 5), for N and D over their geometric means."""
    fields = np.broadcast_arrays(law.E, law.A, law.B, law.alpha, law.beta)
    columns = np.stack([np.asarray(field, float).ravel() for field in fields], axis=1)
    if not (np.isfinite(columns).all() and (columns[:, :3] > 0).all()):
        raise ValueError("a start needs positive E, A and B, and finite exponents")
    E, A, B, alpha, beta = columns.T
    log_A, log_B = np.log(A) - alpha * points.x_mean, np.log(B) - beta * points.y_mean
    return np.column_stack([log_A, log_B, np.log(E), alpha, beta])


def _law(theta: Array, points: _Points) -> ParametricLaw:
    """The law at theta (..., 5), fields of shape (...)."""
    log_A, log_B, log_E, alpha, beta = np.moveaxis(theta, -1, 0)
    log_A, log_B = log_A + alpha * points.x_mean, log_B + beta * points.y_mean
    return ParametricLaw.from_log(log_E, log_A, log_B, alpha, beta)
