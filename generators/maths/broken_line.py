"""A line that may change its slope, or its level as well, at one time; for one sample or many resamples at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .weighted_least_squares import coefficients

Array = NDArray[np.float64]
LEAST = 2  # different times on either side of a break, so that both sides have a slope


@dataclass(frozen=True)
class BrokenLine:
    """Slopes before and after the break and the jump at it, shape (R,); nan where a resample fixes none.

    `level` is where the line before the break ends.
    """

    break_at: float
    level: Array
    before: Array
    after: Array
    jump: Array

    def at(self, t: ArrayLike) -> Array:
        """The line at times of shape (K,), shape (R, K); at the break itself it has jumped."""
        past = np.asarray(t, float) - self.break_at
        slope = np.where(past < 0, self.before[:, None], self.after[:, None])
        return np.asarray(self.level[:, None] + slope * past + self.jump[:, None] * (past >= 0))


@dataclass(frozen=True)
class BreakTest:
    """The best break of a grid against one line.

    `bic_gain` is BIC of the line less that of the break, above 6 strong; `chance` how often a straight
    line with errors of the same size, alike and independent, would have shown so large a gain.
    """

    at: float
    bic_gain: float
    chance: float


def fit_broken(
    t: ArrayLike, y: ArrayLike, at: float, counts: ArrayLike | None = None, jump: bool = True
) -> BrokenLine:
    """Least squares of y on t with a slope before and one from `at` on; `jump` lets the level change too.

    t and y have shape (n,), `counts` (R, n) says how often each row is drawn; without it R is 1.
    Raises ValueError unless t and y are equally long and two different times lie on either side.
    """
    times, values = _checked(t, y)
    if min(_sides(times, at)) < LEAST:
        raise ValueError(f"needs {LEAST} different times or more on either side of {at}")
    found = coefficients(_design(times, at, jump), values, counts)
    steps = found[:, 3] if jump else np.zeros(len(found))
    return BrokenLine(at, found[:, 0], found[:, 1], found[:, 1] + found[:, 2], steps)


def jumps_at(t: ArrayLike, y: ArrayLike, breaks: ArrayLike) -> Array:
    """The jump of `fit_broken` at each of `breaks`; nan where too few times lie on one side."""
    times, values = _checked(t, y)
    return np.array(
        [
            float(fit_broken(times, values, at).jump[0])
            if min(_sides(times, at)) >= LEAST
            else np.nan
            for at in np.asarray(breaks, float)
        ]
    )


def find_break(
    t: ArrayLike, y: ArrayLike, breaks: ArrayLike, draws: int, seed: int, jump: bool = False
) -> BreakTest:
    """Whether the best of `breaks` beats one line, which pays for slope, date and, with `jump`, level.

    The chance counts the data as one more draw. Raises ValueError where no break has two different
    times on either side.
    """
    times, values = _checked(t, y)
    kept = [at for at in np.asarray(breaks, float) if min(_sides(times, at)) >= LEAST]
    if not kept:
        raise ValueError("no break has two different times on either side")
    line = _left_over(_design(times, times[0], False)[:, :2])
    broken = np.stack([_left_over(_design(times, at, jump)) for at in kept])
    rest = line @ values
    noise = np.random.default_rng(seed).standard_normal((draws, times.size))
    # The statistic is free of level, slope and scale, so made-up lines are their errors alone.
    samples = np.vstack([values, noise * np.sqrt(rest @ rest / (times.size - 2))])
    squares = np.stack([((samples @ one) ** 2).sum(axis=1) for one in broken])
    ratio = ((samples @ line) ** 2).sum(axis=1) / squares.min(axis=0)
    more = 3 if jump else 2  # parameters: slope, date, level
    n = times.size
    return BreakTest(
        at=float(kept[int(squares[:, 0].argmin())]),
        bic_gain=float(n * np.log(ratio[0]) - more * np.log(n)),
        chance=float((ratio >= ratio[0]).mean()),
    )


def _checked(t: ArrayLike, y: ArrayLike) -> tuple[Array, Array]:
    times, values = np.asarray(t, float), np.asarray(y, float)
    if times.ndim != 1 or times.shape != values.shape or times.size < 2 * LEAST:
        raise ValueError(f"needs equally long lists of four or more: {times.shape}, {values.shape}")
    if not (np.isfinite(times).all() and np.isfinite(values).all()):
        raise ValueError("a line needs a finite time and a finite value in every row")
    return times, values


def _sides(times: Array, at: float) -> tuple[int, int]:
    """How many different times lie before the break, and from it on."""
    return len(np.unique(times[times < at])), len(np.unique(times[times >= at]))


def _design(times: Array, at: float, jump: bool) -> Array:
    past = np.clip(times - at, 0, None)
    columns = [np.ones_like(times), times - at, past]
    return np.column_stack([*columns, (times >= at).astype(float)] if jump else columns)


def _left_over(design: Array) -> Array:
    """The symmetric matrix that takes values to what least squares leaves of them."""
    q = np.linalg.qr(design)[0]
    return np.asarray(np.eye(len(design)) - q @ q.T)
