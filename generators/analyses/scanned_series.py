"""The excess of the steepest step of every series of a score by model size, with what the data leave possible

Fixed before it was run. The measure is the excess of the steepest step over what a straight line in the
logarithm of size gives it: zero on the line, one if all comes in that step. The share itself would be large
for families of few sizes or with one long step. A series is concentrated if it rises and the excess is above one half.

Where there are counts of items, or a published error, rise and concentration must hold in so many draws of the
possible scores that one false find among all series would be unlikely (Bonferroni), and intervals come from
these draws. Where there are values only, they are taken as they stand, without an interval: a score from
zero to one rises by GAIN or more, any other by anything. That makes such series easier to call concentrated;
nearly all continuous series are of this kind. There is no test against a smooth curve, as in the scan of BIG-G:
at four sizes a curve of four constants fits anything. Instead, smooth_reach says how sharp a smooth rise can look.
BIG-G is measured by the same rule, corrected for its own tasks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..maths.bigbench_metrics import breakthroughness, linearity
from ..maths.bootstrap import percentile_interval
from ..maths.emergence import score_draws, step_shares
from ..maths.step_excess import (
    HALFWAY,
    largest_excess_step,
    scan_excess,
    smooth_reach,
    step_excess,
    straight_shares,
)

DRAWS, SEED = 8000, 31  # enough draws for 400 series: beyond, none could pass the correction
ERROR = 0.05  # chance of one false find or more among all series
GAIN = 0.05  # of a score from zero to one, where nothing tells a rise from noise
SMOOTH = 2.0  # decades of size from a tenth to nine tenths of a smooth rise
BIGG_CLASSES = {"exact_str_match": "all or nothing", "multiple_choice_grade": "multiple choice"}
KEY = ["study", "family", "task", "metric", "setting"]


@dataclass(frozen=True)
class ScannedSeries:
    """One row a series; intervals are empty where the table gives nothing to draw from."""

    rows: pd.DataFrame
    bigg: pd.DataFrame


def analyse(series_by_size, bigg_by_size) -> ScannedSeries:
    return ScannedSeries(_scan(series_by_size.rows), _scan(_bigg(bigg_by_size)))


def _bigg(counts: pd.DataFrame) -> pd.DataFrame:
    return counts.assign(
        study="lass2023",
        family="BIG-G",
        metric_class=counts["metric"].map(BIGG_CLASSES),
        setting="three examples",
        score=counts["correct"] / counts["items"],
        error=np.nan,
        bounded=True,
        answers="",
    )


def _scan(series: pd.DataFrame) -> pd.DataFrame:
    """One row a series; series of the same sizes are measured together."""
    ordered = series.sort_values([*KEY, "parameters"], kind="stable")
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
        straight_share=straight_shares(sizes)[step],
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
