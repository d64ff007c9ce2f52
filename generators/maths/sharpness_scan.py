"""Many series of counts by size, each asked: is there a rise, and does one step bring most of it?

Every quantity comes with draws of the scores that the counts leave possible, and the two questions are
corrected for the number of series looked at. The cost grows linearly with that number.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .bigbench_metrics import breakthroughness, linearity
from .bootstrap import Interval, percentile_interval
from .change_point import Comparison, compare
from .emergence import score_draws, step_shares

Array = NDArray[np.float64]
MOST = 0.5  # of the gain: a step that brings more than all others together
BLOCK = 100  # series at a time, so that memory does not grow with their number


@dataclass(frozen=True)
class Scan:
    """One entry a series, shape (S,); intervals are 95%, from draws.

    `steepest` is the share of the step that is steepest in the data; were each draw to choose its own
    steepest step, its noise would push the share up.

    `no_rise` is the share of draws without a gain; `no_jump` that of draws without a gain or
    where that step brings no more than MOST of it. Both count the data as one more draw, so that
    they are never zero.
    """

    gain: Interval
    steepest: Interval
    steepest_step: NDArray[np.int64]
    linearity: Interval
    breakthroughness: Interval
    breakthroughness_median: Array
    no_rise: Array
    no_jump: Array
    models: Comparison


def scan(successes: ArrayLike, items: ArrayLike, sizes: ArrayLike, draws: int, seed: int) -> Scan:
    """`successes` and `items` are (S, K), `sizes` is (K,) in rising order."""
    good, n = np.asarray(successes, float), np.asarray(items, float)
    parts = [
        # By its first series each block has draws of its own.
        _block(good[i : i + BLOCK], n[i : i + BLOCK], draws, seed + i)
        for i in range(0, len(good), BLOCK)
    ]
    columns = {name: np.concatenate([part[name] for part in parts], axis=-1) for name in parts[0]}
    ends = {
        name: Interval(columns[name][0], columns[name][1])
        for name in ("gain", "steepest", "linearity", "breakthroughness")
    }
    return Scan(
        **ends,
        steepest_step=_steepest(good, n),
        breakthroughness_median=columns["breakthroughness_median"],
        no_rise=columns["no_rise"],
        no_jump=columns["no_jump"],
        models=compare(good, n, sizes),
    )


def _block(good: Array, n: Array, draws: int, seed: int) -> dict[str, Array]:
    scores = score_draws(good.ravel(), n.ravel(), draws, seed).reshape(draws, *good.shape)
    gain = scores[..., -1] - scores[..., 0]
    steepest = _steepest(good, n)
    share = np.take_along_axis(step_shares(scores), steepest[None, :, None], axis=-1)[..., 0]
    sudden = breakthroughness(scores)
    jump = (gain > 0) & (share > MOST)
    return {
        "gain": _ends(gain),
        "steepest": _ends(share),
        "linearity": _ends(linearity(scores)),
        "breakthroughness": _ends(sudden),
        "breakthroughness_median": np.median(sudden, axis=0),
        "no_rise": ((gain <= 0).sum(axis=0) + 1) / (draws + 1),
        "no_jump": ((~jump).sum(axis=0) + 1) / (draws + 1),
    }


def _ends(draws: Array) -> Array:
    interval = percentile_interval(draws)
    return np.stack([interval.low, interval.high])


def _steepest(good: Array, n: Array) -> NDArray[np.int64]:
    """Position of the largest step of each series, up or down as the whole series goes."""
    steps = np.diff(good / n, axis=-1)
    upwards = np.where(steps.sum(axis=-1, keepdims=True) < 0, -1, 1)
    return np.asarray((upwards * steps).argmax(axis=-1))
