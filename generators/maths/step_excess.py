"""How far does one step exceed what a straight line in the logarithm of size would give it?

With few steps the share of the steepest is large by construction, and so is that of a long step. The
excess sets a straight line to zero and a rise that comes whole in one step to one, whatever the sizes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import expit

from .bootstrap import Interval, percentile_interval
from .change_point import TENTH_TO_NINE_TENTHS
from .emergence import step_shares

Array = NDArray[np.float64]
HALFWAY = 0.5  # from the straight line to all at once
MIDDLES = 400  # where the smooth curve is tried


@dataclass(frozen=True)
class ExcessScan:
    """One entry a series, shape (S,); `excess` is that of the step with the largest one in the data.

    `no_rise` is the share of draws without a gain, `not_concentrated` that of draws without a gain or
    where that step has an excess of at most HALFWAY; the data count as one more draw.
    """

    step: NDArray[np.int64]
    excess: Interval
    no_rise: Array
    not_concentrated: Array


def straight_shares(sizes: ArrayLike) -> Array:
    """The share of the gain that a straight line in log size gives each of the K-1 steps.

    Raises ValueError for fewer than three sizes or sizes not in rising order.
    """
    x = np.log(np.asarray(sizes, float))
    if x.ndim != 1 or len(x) < 3 or np.any(np.diff(x) <= 0):
        raise ValueError(f"needs three sizes or more in rising order, got {sizes!r}")
    return np.asarray(np.diff(x) / (x[-1] - x[0]))


def step_excess(scores: ArrayLike, sizes: ArrayLike) -> Array:
    """(share - straight) / (1 - straight) of each step: 0 on a straight line, 1 for all in one step.

    `scores` has shape (..., K), the result (..., K-1); nan where there is no gain. Above one where
    the score falls on other steps.
    """
    straight = straight_shares(sizes)
    return np.asarray((step_shares(scores) - straight) / (1 - straight))


def largest_excess_step(scores: ArrayLike, sizes: ArrayLike) -> NDArray[np.int64]:
    """The position of the step with the largest excess, shape (...); 0 where there is no gain."""
    excess = step_excess(scores, sizes)
    return np.asarray(np.where(np.isnan(excess), -np.inf, excess).argmax(axis=-1))


def scan_excess(draws: ArrayLike, scores: ArrayLike, sizes: ArrayLike) -> ExcessScan:
    """`draws` are (R, S, K) scores that the data leave possible, `scores` (S, K) the data; 95% intervals."""
    values = np.asarray(draws, float)
    step = largest_excess_step(scores, sizes)
    series = np.arange(values.shape[1])
    gain = values[..., -1] - values[..., 0]
    share = (values[:, series, step + 1] - values[:, series, step]) / gain
    straight = straight_shares(sizes)[step]
    excess = (share - straight) / (1 - straight)
    fails = ~((gain > 0) & (excess > HALFWAY))
    return ExcessScan(
        step=step,
        excess=percentile_interval(excess),
        no_rise=((gain <= 0).sum(axis=0) + 1) / (len(values) + 1),
        not_concentrated=(fails.sum(axis=0) + 1) / (len(values) + 1),
    )


def smooth_reach(sizes: ArrayLike, decades: float) -> float:
    """The largest excess that a logistic rise in log size can show at these sizes.

    It takes `decades` of size from a tenth to nine tenths, and its middle lies within the sizes.
    """
    x = np.log10(np.asarray(sizes, float))
    middles = np.linspace(x[0], x[-1], MIDDLES)[:, None]
    curves = expit(TENTH_TO_NINE_TENTHS / decades * (x - middles))
    return float(step_excess(curves, sizes).max())
