"""How common rises and jumps are among 85 BIG-bench tasks, by what a critic would try

How many results are significant measures the number of items. So the share of tasks that rise is estimated as one less
Storey's share of true nulls among the p-values of the trend over sizes, and shares of jumps are of the tasks that could
be judged, or means of the chance that one step brings most of the gain. Intervals resample tasks, or are Wilson's.
Written with the numbers in view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.emergence import score_draws, step_shares
from ..maths.trends import rising_chance, share_of_effects
from ..records import Choices, Detected, Estimate
from .bigg_sharpness import CLASSES, FALSE, STRONG

RESAMPLES, SEED, DRAWS = 4000, 61, 2000
SURE = 0.025  # chance to either side at which a task is judged
ITEMS = 50  # fewer are few
EXACT = CLASSES["exact_str_match"]
OF_NULLS = "nulls counted by p-values above {:g}"


@dataclass(frozen=True)
class BiggPrevalence:
    """Counts, and four shares under several choices."""

    ends_higher: Annotated[int, "1"]
    ends_even: Annotated[int, "1"]
    ends_lower: Annotated[int, "1"]
    rising_finds: Annotated[Detected, "1"]
    rising_bonferroni: Annotated[int, "1"]
    judged: Annotated[int, "1"]
    judged_concentrated: Annotated[int, "1"]
    multiple_choice_tasks: Annotated[int, "1"]
    rising: Annotated[Choices, "1"]
    jumping: Annotated[Choices, "1"]
    class_difference: Annotated[Choices, "1"]
    multiple_choice_share: Annotated[Choices, "1"]


def analyse(bigg_sharpness, bigg_by_size) -> BiggPrevalence:
    rows = bigg_sharpness.rows.assign(whole=bigg_sharpness.rows["metric"] == EXACT)
    counts = bigg_by_size.sort_values(["task", "parameters"], kind="stable")
    sizes = np.sort(counts["parameters"].unique())
    good, n = (
        counts[name].to_numpy(float).reshape(-1, len(sizes)) for name in ("correct", "items")
    )
    ends = np.sign(good[:, -1] / n[:, -1] - good[:, 0] / n[:, 0])
    rising = rows[rows["rises"]].assign(first=_brings_most_from_first(good, n)[rows["rises"]])
    judged = rising[(rising["brings_most"] < SURE) | (rising["brings_most"] > 1 - SURE)]
    return BiggPrevalence(
        ends_higher=int((ends > 0).sum()),
        ends_even=int((ends == 0).sum()),
        ends_lower=int((ends < 0).sum()),
        rising_finds=Detected.from_marks(rows["rises"]),
        rising_bonferroni=int((rows["no_rise"] < FALSE / len(rows)).sum()),
        judged=len(judged),
        judged_concentrated=int((judged["brings_most"] > 0.5).sum()),
        multiple_choice_tasks=int((~rows["whole"]).sum()),
        rising=_rising(good, n, np.log10(sizes), rows, ends),
        jumping=_jumping(rows, rising, judged),
        class_difference=_class_difference(rising, judged),
        multiple_choice_share=_multiple_choice(rows, rising, judged),
    )


def _rising(good, n, x, rows: pd.DataFrame, ends: np.ndarray) -> Choices:
    p = rows["no_rise"].to_numpy()
    ranks, last = np.arange(len(x), dtype=float), np.eye(len(x))[-1]
    return Choices(
        _nulls(p),
        {
            OF_NULLS.format(0.3): _nulls(p, 0.3),
            OF_NULLS.format(0.7): _nulls(p, 0.7),
            "sizes by rank, not by logarithm": _nulls(rising_chance(good, n, ranks)),
            "the largest size against all others": _nulls(rising_chance(good, n, last)),
            "without the largest size, whose items are others": _nulls(
                rising_chance(good[:, :-1], n[:, :-1], x[:-1])
            ),
            "tasks that end higher less those that end lower": _mean(ends),
            f"only tasks with {ITEMS} items or more": _nulls(p[rows["items"] >= ITEMS]),
        },
        preferred=f"trend over the logarithm of size; {OF_NULLS.format(0.5)}",
        left_out={
            "finds counted at a rate of false ones": "it measures how many items a task has",
            "scores drawn from a hierarchical model": "no model of the spread of slopes was at hand",
        },
    )


def _jumping(rows: pd.DataFrame, rising: pd.DataFrame, judged: pd.DataFrame) -> Choices:
    def by(column: str) -> Estimate:
        step = rising["concentrated"] & (rising[column] > STRONG)
        known = step | (rising[column] < -STRONG) | (rising["brings_most"] < SURE)
        return Estimate.from_marks(step[known])

    return Choices(
        by("bic_for_step"),
        {
            "items, not sizes, as the observations of the criterion": by("bic_by_items"),
            "one step brings most of the gain, without a test against a curve": Estimate.from_marks(
                judged["brings_most"] > 0.5
            ),
            "mean chance that one step brings most, of all that rise": _mean(rising["brings_most"]),
            "the same, the gain counted from the smallest model": _mean(rising["first"]),
            "all tasks as the denominator": Estimate.from_marks(rows["jumps"]),
        },
        preferred="a step fits better than a curve, of the rises that could be judged",
        left_out={"other bounds on how steep a smooth curve may be": "a steeper one fits any step"},
    )


def _class_difference(rising: pd.DataFrame, judged: pd.DataFrame) -> Choices:
    many = rising[rising["items"] >= ITEMS]
    return Choices(
        _less(rising, rising["brings_most"]),
        {
            f"only tasks with {ITEMS} items or more": _less(many, many["brings_most"]),
            "only tasks that could be judged": _less(judged, judged["brings_most"]),
            "share above one half by value": _less(rising, rising["steepest_share"] > 0.5),
            "the gain counted from the smallest model": _less(rising, rising["first"]),
            "a step fits better than a curve, by the sign": _less(
                rising, rising["bic_by_items"] > 0
            ),
        },
        preferred="mean chance that one step brings most, of the tasks that rise",
        left_out={
            "counts of established rises": "they start from zero in one class, not the other"
        },
    )


def _multiple_choice(rows: pd.DataFrame, rising: pd.DataFrame, judged: pd.DataFrame) -> Choices:
    many = rising[rising["items"] >= ITEMS]
    sure = judged[judged["brings_most"] > 0.5]
    return Choices(
        _weighted(~rising["whole"], rising["brings_most"]),
        {
            f"only tasks with {ITEMS} items or more": _weighted(
                ~many["whole"], many["brings_most"]
            ),
            "established ones, of all tasks": Estimate.from_marks(
                ~rows[rows["concentrated"]]["whole"]
            ),
            "sure ones, of those judged": Estimate.from_marks(~sure["whole"]),
            "the gain counted from the smallest model": _weighted(
                ~rising["whole"], rising["first"]
            ),
        },
        preferred="tasks weighted by the chance that one step brings most",
        left_out={"tasks of the published list": "its names are in no table here"},
    )


def _brings_most_from_first(good: np.ndarray, n: np.ndarray) -> np.ndarray:
    """The chance that the steepest step brings most of the gain from the first size to the last."""
    step = np.diff(good / n, axis=1).argmax(axis=1)
    draws = score_draws(good.ravel(), n.ravel(), DRAWS, SEED).reshape(DRAWS, *good.shape)
    share = step_shares(draws)[:, np.arange(len(good)), step]
    return ((draws[..., -1] > draws[..., 0]) & (share > 0.5)).mean(axis=0)


def _nulls(chances: np.ndarray, above: float = 0.5) -> Estimate:
    draws = 1 - (_counts(len(chances)) @ (chances > above)) / len(chances) / (1 - above)
    return Estimate.from_draws(share_of_effects(chances, above), draws, n=len(chances))


def _mean(values) -> Estimate:
    known = np.asarray(values, float)
    return Estimate.from_draws(known.mean(), _counts(len(known)) @ known / len(known), n=len(known))


def _less(rows: pd.DataFrame, values: pd.Series) -> Estimate:
    """The mean among exact-match tasks less that among multiple-choice tasks; each class is resampled."""
    whole, other = (values[rows["whole"] == kind].to_numpy(float) for kind in (True, False))
    draws = [_counts(len(part), i) @ part / len(part) for i, part in enumerate((whole, other))]
    return Estimate.from_draws(whole.mean() - other.mean(), draws[0] - draws[1], n=len(values))


def _weighted(marks: pd.Series, weights: pd.Series) -> Estimate:
    """The share of the weight that is marked."""
    set_, weight = marks.to_numpy(float), weights.to_numpy(float)
    counts = _counts(len(weight))
    draws = (counts @ (set_ * weight)) / (counts @ weight)
    return Estimate.from_draws((set_ * weight).sum() / weight.sum(), draws, n=len(weight))


def _counts(n: int, more: int = 0) -> np.ndarray:
    return resample_counts(n, RESAMPLES, SEED + more)
