"""The length of task done in four of five cases over that done with even odds, by model, in METR's files

One chance of failing a step, or a minute, makes the ratio log 0.8 / log 0.5, whatever the chance; a chance that falls as
the task goes on, or tasks that differ in difficulty, make it smaller.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..records import Bracket, Choices, Estimate

SUITE, VINTAGE = "1.1", "2026-09"  # the newest file
ODDS = log(0.8) / log(0.5)
LOGISTIC = exp(
    -log(4) / (2 * log(2))
)  # what a logistic in log time has that is as steep at even odds
SINCE = "2024-01-01"
OPENAI = r"^(gpt|davinci|o\d).*"
DRAWS, SEED = 4000, 19


@dataclass(frozen=True)
class HorizonsAtTwoOdds:
    """The ratio by model and its mean, what one rate of failing makes it, and lengths by the accuracy of a step."""

    rows: pd.DataFrame
    ratio: Annotated[Choices, "1"]
    constant: Annotated[float, "1"]
    constant_as_fitted: Annotated[float, "1"]
    shape: Annotated[Estimate, "1"]
    length_at_99: Annotated[float, "1"]
    length_at_999: Annotated[float, "1"]
    tenth_of_errors: Annotated[float, "1"]
    evenly: Annotated[Bracket, "1"]


def analyse(time_horizons_by_vintage) -> HorizonsAtTwoOdds:
    table = time_horizons_by_vintage.assign(
        ratio=time_horizons_by_vintage["p80"] / time_horizons_by_vintage["p50"],
        maker=time_horizons_by_vintage["model"]
        .str.replace(OPENAI, "openai", regex=True)
        .str.extract(r"^([a-z]+)")[0],
    )
    newest = _file(table, SUITE, VINTAGE)
    default = _mean(newest)
    last = log(0.5) / log(0.99), log(0.5) / log(0.999)
    return HorizonsAtTwoOdds(
        rows=newest.sort_values("ratio", kind="stable").reset_index(drop=True),
        ratio=Choices(
            default,
            {
                "suite 1.1, January 2026": _mean(_file(table, "1.1", "2026-01")),
                "suite 1.0": _mean(_file(table, "1.0", "2026-01")),
                "models since 2024": _mean(newest[newest["release_date"].astype(str) >= SINCE]),
                "records only": _mean(newest[newest["record_upstream"].astype(bool)]),
                "each model by itself": _mean(newest, by="model"),
                "ten models with the longest horizons": _mean(newest.nlargest(10, "p50")),
            },
            "suite 1.1, September 2026, makers resampled",
            {"each run of each task": "the files hold horizons, not runs"},
        ),
        constant=ODDS,
        constant_as_fitted=LOGISTIC,
        shape=default.mapped(lambda ratio: log(ODDS) / log(ratio)),
        length_at_99=last[0],
        length_at_999=last[1],
        tenth_of_errors=last[1] / last[0],
        evenly=Bracket.exact(_later_over_earlier(0.9, 0.99), "computed from a formula"),
    )


def _file(table: pd.DataFrame, suite: str, vintage: str) -> pd.DataFrame:
    return table[(table["suite"] == suite) & (table["vintage"] == vintage)]


def _mean(rows: pd.DataFrame, by: str = "maker") -> Estimate:
    """The geometric mean of the ratios; whole makers are resampled, for their models are related."""
    logs = np.log(rows["ratio"].to_numpy())
    counts = np.vstack([np.ones(len(rows)), cluster_counts(rows[by], DRAWS, SEED)])
    return Estimate.from_resamples(np.exp((counts @ logs) / counts.sum(axis=1)), n=len(rows))


def _later_over_earlier(low: float, high: float) -> float:
    """By how much faster the log of the length at even odds grows in the later half of an even rise of accuracy."""
    start, middle, end = (log(log(0.5) / log(p)) for p in (low, (low + high) / 2, high))
    return (end - middle) / (middle - start)
