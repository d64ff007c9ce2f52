"""How much of the gain of GPT-3 arithmetic falls to the last step of size, under two metrics

The same answers are scored by accuracy and by token edit distance.
The share of the gain in the step from 6.7 to 175 billion parameters is compared with the share an even rise in log size would put there.
Series in which accuracy puts at least 90% of its gain in that step, at either temperature, count as apparent jumps.
Intervals resample these series, their two temperatures together, since the points have no published items; with so few, every resample is taken once and none is left to chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.emergence import step_shares
from ..records import Estimate

SOURCES = ["schaeffer2023"]
JUMP = 0.9  # of the gain of accuracy in the last step
SERIES = ["task", "target_length"]
METRICS = {"accuracy": "accuracy", "token_edit_distance": "token edit distance"}


@dataclass(frozen=True)
class LastStepShares:
    """Shares of the gain in the last step, series by series, and over the apparent jumps."""

    rows: pd.DataFrame
    even_share: Annotated[float, "1"]
    jumps: Annotated[int, "1"]
    series: Annotated[int, "1"]
    accuracy_longest: Annotated[float, "1"]
    edit_longest: Annotated[float, "1"]
    accuracy_share: Annotated[Estimate, "1"]
    edit_share: Annotated[Estimate, "1"]
    excess_removed: Annotated[Estimate, "1"]
    edit_position: Annotated[Estimate, "1"]


def analyse(mirage_figure_3) -> LastStepShares:
    rows = pd.concat(_shares(mirage_figure_3, metric) for metric in METRICS)
    even = _even_share(mirage_figure_3)
    wide = rows.pivot(index=[*SERIES, "temperature"], columns="metric", values="share")
    jumping = wide["accuracy"].groupby(SERIES).min() >= JUMP
    mean = wide.groupby(SERIES).mean()[jumping]
    accuracy, edit = (mean[name].to_numpy() for name in METRICS.values())
    longest = wide.loc[("4-digit addition", 5, 0.0)]
    counts = every_resample(len(mean))
    return LastStepShares(
        rows=rows.assign(
            apparent_jump=jumping.loc[pd.MultiIndex.from_frame(rows[SERIES])].to_numpy(),
            even_share=even,
        ).reset_index(drop=True),
        even_share=even,
        jumps=len(mean),
        series=len(jumping),
        accuracy_longest=float(longest["accuracy"]),
        edit_longest=float(longest["token edit distance"]),
        accuracy_share=ratio(accuracy, np.ones_like(accuracy), counts),
        edit_share=ratio(edit, np.ones_like(edit), counts),
        excess_removed=ratio(accuracy - edit, accuracy - even, counts),
        edit_position=ratio(edit - even, np.full_like(edit, 1 - even), counts),
    )


def _shares(table: pd.DataFrame, metric: str) -> pd.DataFrame:
    """One row a series: the last of the shares of the gain over the four sizes."""
    keys = [*SERIES, "temperature"]
    wide = table.pivot(index=keys, columns="parameters", values=metric)
    shares = step_shares(wide.to_numpy(float))[:, -1]
    return wide.index.to_frame(index=False).assign(metric=METRICS[metric], share=shares)


def _even_share(table: pd.DataFrame) -> float:
    """The last step's share of the range of log size."""
    return float(step_shares(np.log(np.sort(table["parameters"].unique())))[-1])


def every_resample(n: int) -> np.ndarray:
    """How often each of n rows is drawn in each of the n^n resamples, shape (n^n, n); for n of six or less."""
    picks = np.array(list(product(range(n), repeat=n)))
    return (picks[:, :, None] == np.arange(n)).sum(axis=1)


def ratio(part: np.ndarray, whole: np.ndarray, counts: np.ndarray) -> Estimate:
    """Sum over series of `part` against that of `whole`, with the bootstrap over series."""
    draws = (counts @ part) / (counts @ whole)
    ends = percentile_interval(draws)  # every resample, so no error of draws
    return Estimate(part.sum() / whole.sum(), ends.low, ends.high, n=len(part))
