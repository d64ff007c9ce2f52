"""Which series of a score by model size, over all tables, gain most in one step, and by which metrics

A series is concentrated if it rises and the excess of its steepest step over a straight line in the logarithm
of size is above one half, by the rule of the scan, which was fixed before it was run.
Shares are of the series that rise: one that does not is neither sudden nor gradual.
Series of one line of models share its models, so lines are resampled for the differences between classes. GPT-3, GPT-3 by
interface and the GPT of the chain-of-thought tables are one line, whose largest model of 175 billion parameters is one model.
Added after the first run, to say what the numbers rest on: counts of the concentrated series that are sharper than
a smooth rise can look and that step to 175 billion parameters, and the classes in families where such a rise does not look concentrated.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import wilson_interval
from ..maths.clusters import cluster_counts
from ..maths.step_excess import HALFWAY
from ..records import Estimate

SOURCES = ["srivastava2023", "schaeffer2023"]
RESAMPLES, SEED = 4000, 31
WHOLE, CHOICE, PARTIAL = CLASSES = ["all or nothing", "multiple choice", "continuous"]
OTHERS, CLOSE, BIGG = "all other tables", "of these, families of close sizes", "BIG-G"
LARGEST_GPT3 = 1.75e11  # parameters
LINES = {  # cluster -> the line of models that it shares with others; a cluster not named is its own
    "brown2020, GPT-3": "GPT-3",
    "schaeffer2023, GPT-3 by interface": "GPT-3",
    "wei2022cot, GPT": "GPT-3",
    "biderman2023, Pythia": "Pythia",
    "biderman2023, Pythia, first release": "Pythia",
    "ruan2024, Pythia": "Pythia",
}


@dataclass(frozen=True)
class EverySeriesSharpness:
    """One row a series; shares of concentrated ones by class of metric; differences between classes."""

    rows: pd.DataFrame
    classes: pd.DataFrame
    pairs: pd.DataFrame
    series: Annotated[int, "1"]
    families: Annotated[int, "1"]
    lines: Annotated[int, "1"]
    with_intervals: Annotated[int, "1"]
    rising: Annotated[int, "1"]
    concentrated: Annotated[int, "1"]
    uncorrected: Annotated[int, "1"]
    to_175_billion: Annotated[int, "1"]
    sharper_than_smooth: Annotated[int, "1"]
    whole_concentrated: Annotated[Estimate, "1"]
    choice_concentrated: Annotated[Estimate, "1"]
    continuous_concentrated: Annotated[Estimate, "1"]
    above_continuous: Annotated[Estimate, "1"]
    above_choice: Annotated[Estimate, "1"]
    above_continuous_by_value: Annotated[Estimate, "1"]
    paired_difference: Annotated[Estimate, "1"]
    pairs_higher: Annotated[int, "1"]
    pairs_compared: Annotated[int, "1"]
    discontinuous_among_concentrated: Annotated[Estimate, "1"]
    discontinuous_among_rising: Annotated[Estimate, "1"]
    choice_among_concentrated: Annotated[Estimate, "1"]
    choice_among_rising: Annotated[Estimate, "1"]
    least_smooth_reach: Annotated[float, "1"]
    most_smooth_reach: Annotated[float, "1"]
    families_where_smooth_passes: Annotated[int, "1"]
    bigg_concentrated: Annotated[int, "1"]
    bigg_smooth_reach: Annotated[float, "1"]
    close_families: Annotated[int, "1"]
    above_continuous_close: Annotated[Estimate, "1"]
    above_choice_close: Annotated[Estimate, "1"]


def analyse(scanned_series) -> EverySeriesSharpness:
    rows, bigg = scanned_series.rows, scanned_series.bigg
    rows = rows.assign(line=rows["cluster"].replace(LINES))
    rising = rows[rows["rises"]]
    sharp = rows[rows["concentrated"]]
    pairs = same_answers(rising)
    families = rows.drop_duplicates("cluster")
    close = rows[rows["smooth_reach"] <= HALFWAY]
    return EverySeriesSharpness(
        rows=rows,
        classes=pd.concat(
            [_classes(rows, OTHERS), _classes(close, CLOSE), _classes(bigg, BIGG)],
            ignore_index=True,
        ),
        pairs=pairs,
        series=len(rows),
        families=len(families),
        lines=rows["line"].nunique(),
        with_intervals=int(rows["excess_low"].notna().sum()),
        rising=len(rising),
        concentrated=len(sharp),
        uncorrected=int(rows["uncorrected"].sum()),
        to_175_billion=int((sharp["step_to"] == LARGEST_GPT3).sum()),
        sharper_than_smooth=int(
            (sharp["excess_low"].fillna(sharp["excess"]) > sharp["smooth_reach"]).sum()
        ),
        whole_concentrated=Estimate.from_marks(
            rising.loc[rising["metric_class"] == WHOLE, "concentrated"]
        ),
        choice_concentrated=Estimate.from_marks(
            rising.loc[rising["metric_class"] == CHOICE, "concentrated"]
        ),
        continuous_concentrated=Estimate.from_marks(
            rising.loc[rising["metric_class"] == PARTIAL, "concentrated"]
        ),
        above_continuous=difference(rising, PARTIAL, "concentrated"),
        above_choice=difference(rising, CHOICE, "concentrated"),
        above_continuous_by_value=difference(rising, PARTIAL, "concentrated_by_value"),
        paired_difference=mean_over_lines(pairs),
        pairs_higher=int((pairs["difference"] > 0).sum()),
        pairs_compared=len(pairs),
        discontinuous_among_concentrated=Estimate.from_marks(sharp["metric_class"] != PARTIAL),
        discontinuous_among_rising=Estimate.from_marks(rising["metric_class"] != PARTIAL),
        choice_among_concentrated=Estimate.from_marks(sharp["metric_class"] == CHOICE),
        choice_among_rising=Estimate.from_marks(rising["metric_class"] == CHOICE),
        least_smooth_reach=float(families["smooth_reach"].min()),
        most_smooth_reach=float(families["smooth_reach"].max()),
        families_where_smooth_passes=int((families["smooth_reach"] > HALFWAY).sum()),
        bigg_concentrated=int(bigg["concentrated"].sum()),
        bigg_smooth_reach=float(bigg["smooth_reach"].iloc[0]),
        close_families=close["cluster"].nunique(),
        above_continuous_close=difference(close[close["rises"]], PARTIAL, "concentrated"),
        above_choice_close=difference(close[close["rises"]], CHOICE, "concentrated"),
    )


def same_answers(rising: pd.DataFrame) -> pd.DataFrame:
    """The same answers under an all-or-nothing and a continuous metric, where both rise."""
    answered = rising[rising["answers"] != ""]
    columns = ["answers", "cluster", "line", "task", "excess"]
    whole = answered[answered["metric_class"] == WHOLE][columns]
    partial = answered[answered["metric_class"] == PARTIAL][["answers", "cluster", "excess", "metric"]]  # fmt: skip
    pairs = whole.merge(partial, on=["answers", "cluster"], suffixes=("_whole", "_partial"))
    return pairs.assign(difference=pairs["excess_whole"] - pairs["excess_partial"])


def _classes(rows: pd.DataFrame, tables: str) -> pd.DataFrame:
    """By class of metric: series, those that rise, and the share of these that is concentrated."""
    result = []
    for metric_class in CLASSES:
        part = rows[rows["metric_class"] == metric_class]
        rising, found = int(part["rises"].sum()), int(part["concentrated"].sum())
        if rising:
            ends = wilson_interval(found, rising)
            result.append((tables, metric_class, len(part), rising, found, found / rising, ends.low, ends.high))  # fmt: skip
    columns = ["tables", "metric_class", "series", "rising", "concentrated", "share", "share_low", "share_high"]  # fmt: skip
    return pd.DataFrame(result, columns=columns)


def difference(rows: pd.DataFrame, other: str, column: str) -> Estimate:
    """The share among all-or-nothing series less that of another class; lines of models are resampled."""
    counts = np.vstack([np.ones(len(rows)), cluster_counts(rows["line"], RESAMPLES, SEED)])
    hit, metric_class = rows[column].to_numpy(float), rows["metric_class"].to_numpy()
    is_whole, is_other = (metric_class == WHOLE).astype(float), (metric_class == other).astype(float)  # fmt: skip
    usable = counts[((counts @ is_whole) > 0) & ((counts @ is_other) > 0)]
    shares = [(usable @ (hit * mask)) / (usable @ mask) for mask in (is_whole, is_other)]
    draws = shares[0] - shares[1]
    return Estimate.from_resamples(draws, n=int(is_whole.sum() + is_other.sum()))


def mean_over_lines(pairs: pd.DataFrame) -> Estimate:
    """The mean difference of the pairs; lines of models are resampled."""
    counts = cluster_counts(pairs["line"], RESAMPLES, SEED)
    draws = (counts @ pairs["difference"].to_numpy()) / counts.sum(axis=1)
    return Estimate.from_draws(pairs["difference"].mean(), draws, n=len(pairs))
