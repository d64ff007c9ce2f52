"""Which series of a score by model size, over all tables, gain most in one step, and by which metrics

Fixed before it was run. The measure is the excess of the steepest step over what a straight line in the
logarithm of size gives it: zero on the line, one if all comes in that step. The share itself would be large
for families of few sizes or with one long step. A series is concentrated if it rises and the excess is above one half.

Where there are counts of items, or a published error, rise and concentration must hold in so many draws of the
possible scores that one false find among all series would be unlikely (Bonferroni), and intervals come from
these draws. Where there are values only, they are taken as they stand, without an interval: a score from
zero to one rises by GAIN or more, any other by anything. That makes such series easier to call concentrated,
and most of them are continuous. There is no test against a smooth curve, as in the scan of BIG-G:
at four sizes a curve of four constants fits anything. Instead, smooth_reach says how sharp a smooth rise can look.

Series of one family in one study share their models, so families are resampled for the differences between classes.
BIG-G is measured by the same rule, corrected for its own tasks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bigbench_metrics import breakthroughness, linearity
from ..maths.bootstrap import percentile_interval, wilson_interval
from ..maths.clusters import cluster_counts
from ..maths.emergence import score_draws, step_shares
from ..maths.step_excess import HALFWAY, largest_excess_step, scan_excess, smooth_reach, step_excess
from ..maths.step_excess import straight_shares as straight
from ..records import Estimate

SOURCES = ["srivastava2023", "schaeffer2023"]
DRAWS, RESAMPLES, SEED = 8000, 4000, 31
ERROR = 0.05  # chance of one false find or more among all series
GAIN = 0.05  # of a score from zero to one, where nothing tells a rise from noise
SMOOTH = 2.0  # decades of size from a tenth to nine tenths of a smooth rise
WHOLE, CHOICE, PARTIAL = CLASSES = ["all or nothing", "multiple choice", "continuous"]
BIGG_CLASSES = {"exact_str_match": WHOLE, "multiple_choice_grade": CHOICE}
KEY = ["study", "family", "task", "metric", "setting"]
OTHERS, BIGG = "all other tables", "BIG-G"


@dataclass(frozen=True)
class EverySeriesSharpness:
    """One row a series; shares of concentrated ones by class of metric; differences between classes."""

    rows: pd.DataFrame
    classes: pd.DataFrame
    pairs: pd.DataFrame
    series: Annotated[int, "1"]
    families: Annotated[int, "1"]
    with_intervals: Annotated[int, "1"]
    rising: Annotated[int, "1"]
    concentrated: Annotated[int, "1"]
    uncorrected: Annotated[int, "1"]
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
    least_smooth_reach: Annotated[float, "1"]
    most_smooth_reach: Annotated[float, "1"]
    families_where_smooth_passes: Annotated[int, "1"]
    bigg_concentrated: Annotated[int, "1"]
    bigg_smooth_reach: Annotated[float, "1"]


def analyse(series_by_size, bigg_by_size) -> EverySeriesSharpness:
    rows = _scan(series_by_size.rows)
    bigg = _scan(_bigg(bigg_by_size))
    rising = rows[rows["rises"]]
    sharp = rows[rows["concentrated"]]
    pairs = _pairs(rising)
    families = rows.drop_duplicates("cluster")
    return EverySeriesSharpness(
        rows=rows,
        classes=pd.concat([_classes(rows, OTHERS), _classes(bigg, BIGG)], ignore_index=True),
        pairs=pairs,
        series=len(rows),
        families=len(families),
        with_intervals=int(rows["excess_low"].notna().sum()),
        rising=len(rising),
        concentrated=len(sharp),
        uncorrected=int(rows["uncorrected"].sum()),
        whole_concentrated=_share(rising, rising["metric_class"] == WHOLE, "concentrated"),
        choice_concentrated=_share(rising, rising["metric_class"] == CHOICE, "concentrated"),
        continuous_concentrated=_share(rising, rising["metric_class"] == PARTIAL, "concentrated"),
        above_continuous=_difference(rising, PARTIAL, "concentrated"),
        above_choice=_difference(rising, CHOICE, "concentrated"),
        above_continuous_by_value=_difference(rising, PARTIAL, "concentrated_by_value"),
        paired_difference=_mean(pairs["difference"], pairs["cluster"]),
        pairs_higher=int((pairs["difference"] > 0).sum()),
        pairs_compared=len(pairs),
        discontinuous_among_concentrated=_share(sharp, sharp["concentrated"], "discontinuous"),
        discontinuous_among_rising=_share(rising, rising["rises"], "discontinuous"),
        choice_among_concentrated=_share(
            sharp.assign(choice=sharp["metric_class"] == CHOICE), sharp["concentrated"], "choice"
        ),
        least_smooth_reach=float(families["smooth_reach"].min()),
        most_smooth_reach=float(families["smooth_reach"].max()),
        families_where_smooth_passes=int((families["smooth_reach"] > HALFWAY).sum()),
        bigg_concentrated=int(bigg["concentrated"].sum()),
        bigg_smooth_reach=float(bigg["smooth_reach"].iloc[0]),
    )


def _bigg(counts: pd.DataFrame) -> pd.DataFrame:
    return counts.assign(
        study="lass2023",
        family=BIGG,
        metric_class=counts["metric"].map(BIGG_CLASSES),
        setting="three examples",
        score=counts["correct"] / counts["items"],
        error=np.nan,
        bounded=True,
        answers="",
    )


def _scan(series: pd.DataFrame) -> pd.DataFrame:
    """One row a series; series of the same sizes are measured together."""
    ordered = series.sort_values([*KEY, "parameters"])
    sizes = ordered.groupby(KEY)["parameters"].transform(lambda column: str(list(column)))
    evidence = ordered["items"].notna() + 2 * ordered["error"].notna()
    blocks = [
        _block(block, SEED + number)
        for number, (_, block) in enumerate(ordered.groupby([sizes, evidence], sort=True))
    ]
    rows = pd.concat(blocks, ignore_index=True)
    drawn, allowed = rows["excess_low"].notna(), ERROR / len(rows)
    enough = np.where(rows["bounded"], rows["gain"] >= GAIN, rows["gain"] > 0)
    rises = np.where(drawn, rows["no_rise"] < allowed, enough).astype(bool)
    by_value = rises & (rows["excess"] > HALFWAY)
    return rows.assign(
        cluster=rows["study"] + ", " + rows["family"],
        discontinuous=rows["metric_class"] != PARTIAL,
        rises=rises,
        concentrated_by_value=by_value,
        concentrated=by_value & (~drawn | (rows["not_concentrated"] < allowed)),
        uncorrected=np.where(
            drawn, rows["not_concentrated"] < ERROR, enough & (rows["excess"] > HALFWAY)
        ),
    ).drop(columns=["no_rise", "not_concentrated"])


def _block(block: pd.DataFrame, seed: int) -> pd.DataFrame:
    sizes = np.sort(block["parameters"].unique())
    scores, items, errors = (
        block[column].to_numpy(float).reshape(-1, len(sizes))
        for column in ("score", "items", "error")
    )
    step = largest_excess_step(scores, sizes)

    def of_step(values: np.ndarray) -> np.ndarray:
        return np.take_along_axis(values, step[:, None], axis=-1)[:, 0]

    first = block.drop_duplicates(KEY)[[*KEY, "metric_class", "bounded", "answers"]]
    sudden = breakthroughness(scores)
    return first.reset_index(drop=True).assign(
        sizes=len(sizes),
        gain=scores[:, -1] - scores[:, 0],
        step_from=sizes[step],
        step_to=sizes[step + 1],
        share=of_step(step_shares(scores)),
        straight_share=straight(sizes)[step],
        excess=of_step(step_excess(scores, sizes)),
        linearity=linearity(scores),
        breakthroughness=np.where(np.isinf(sudden), np.nan, sudden),
        smooth_reach=smooth_reach(sizes, SMOOTH),
        **_drawn(scores, items, errors, sizes, seed),
    )


def _drawn(scores, items, errors, sizes, seed: int) -> dict[str, np.ndarray]:
    """Intervals from draws; empty where nothing says how far the scores may be off."""
    names = [f"{name}_{end}" for name in ("excess", "linearity", "breakthroughness") for end in ("low", "high")]  # fmt: skip
    if np.isfinite(items).all():
        good = (scores * items).ravel()
        draws = score_draws(good, items.ravel(), DRAWS, seed).reshape(DRAWS, *scores.shape)
    elif np.isfinite(errors).all():
        noise = np.random.default_rng(seed).normal(size=(DRAWS, *scores.shape))
        draws = scores + errors * noise
    else:
        empty = np.full(len(scores), np.nan)
        return dict.fromkeys([*names, "no_rise", "not_concentrated"], empty)
    found = scan_excess(draws, scores, sizes)
    ends = [
        found.excess,
        percentile_interval(linearity(draws)),
        percentile_interval(breakthroughness(draws)),
    ]
    values = [value for end in ends for value in (end.low, end.high)]
    return {
        **dict(zip(names, values, strict=True)),
        "no_rise": found.no_rise,
        "not_concentrated": found.not_concentrated,
    }


def _pairs(rising: pd.DataFrame) -> pd.DataFrame:
    """The same answers under an all-or-nothing and a continuous metric, where both rise."""
    answered = rising[rising["answers"] != ""]
    columns = ["answers", "cluster", "task", "excess"]
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


def _share(rows: pd.DataFrame, which: pd.Series, column: str) -> Estimate:
    part = rows[which]
    found, n = int(part[column].sum()), len(part)
    ends = wilson_interval(found, n)
    return Estimate(found / n, ends.low, ends.high, n)


def _difference(rows: pd.DataFrame, other: str, column: str) -> Estimate:
    """The share among all-or-nothing series less that of another class; families are resampled."""
    counts = np.vstack([np.ones(len(rows)), cluster_counts(rows["cluster"], RESAMPLES, SEED)])
    hit, metric_class = rows[column].to_numpy(float), rows["metric_class"].to_numpy()
    is_whole, is_other = (metric_class == WHOLE).astype(float), (metric_class == other).astype(float)  # fmt: skip
    usable = counts[((counts @ is_whole) > 0) & ((counts @ is_other) > 0)]
    shares = [(usable @ (hit * mask)) / (usable @ mask) for mask in (is_whole, is_other)]
    draws = shares[0] - shares[1]
    ends = percentile_interval(draws[1:])
    return Estimate(float(draws[0]), ends.low, ends.high, int(is_whole.sum() + is_other.sum()))


def _mean(values: pd.Series, clusters: pd.Series) -> Estimate:
    counts = cluster_counts(clusters, RESAMPLES, SEED)
    ends = percentile_interval((counts @ values.to_numpy()) / counts.sum(axis=1))
    return Estimate(float(values.mean()), ends.low, ends.high, len(values))
