"""How much models lose on a fresh test that is made to look like the old one

The gap is the score on GSM8K less that on GSM1k. The preferred reading takes the models that solve at least a fifth of GSM8K, since nobody loses points that they do not have, and resamples
the makers of the base models, 2,000 times, because models tuned from one base share what it has read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.clusters import cluster_counts
from ..maths.rank_correlation import rank_correlation
from ..records import Choices, Estimate

SOURCES = ["zhang2024gsm1k"]
RESAMPLES, SEED = 2000, 405
LEADING = ["OpenAI", "Anthropic", "Google"]  # makers of closed models
ABLE, STRONG = 0.2, 0.7  # of GSM8K
LEFT_OUT = {"single questions": "the fresh test is not published, so its answers cannot be paired"}


@dataclass(frozen=True)
class FreshTestGap:
    """Gaps are shares of the questions; `share_lost` is the gap over the old score, `open` that of able open models, `frontier` of three closed makers; rows are models, largest gap first."""

    rows: pd.DataFrame
    gap: Annotated[Choices, "1"]
    share_lost: Annotated[Choices, "1"]
    closed: Annotated[Choices, "1"]
    open: Annotated[Estimate, "1"]
    frontier: Annotated[Estimate, "1"]
    open_less_closed: Annotated[Choices, "1"]
    largest: Annotated[float, "1"]
    agreement: Annotated[float, "1"]
    with_compute: Annotated[Estimate, "1"]
    models: Annotated[int, "models"]
    able: Annotated[int, "models"]
    gains: Annotated[int, "models"]


def analyse(fresh_test_scores) -> FreshTestGap:
    table = fresh_test_scores.assign(
        gap=fresh_test_scores["gsm8k_accuracy"] - fresh_test_scores["gsm1k_accuracy"],
        leading=fresh_test_scores["base_maker"].isin(LEADING),
    )
    able = table[table["gsm8k_accuracy"] >= ABLE]
    shut, free = (table[table["weights"] == kind] for kind in ("closed", "open"))
    strong = table[table["gsm8k_accuracy"] >= STRONG]
    known = table[table["training_compute_flop"].notna()]
    return FreshTestGap(
        rows=table.sort_values("gap", ascending=False, kind="stable").reset_index(drop=True),
        gap=_choices(_gap, able, table),
        share_lost=_choices(_lost, able, table),
        closed=Choices(
            _resampled(shut, _gap),
            {
                "seven tenths solved or more": _resampled(
                    shut[shut["gsm8k_accuracy"] >= STRONG], _gap
                ),
                "without Mistral and Cohere": _resampled(_frontier(shut), _gap),
                "median": _resampled(shut, _median),
            },
            "all closed models, mean",
        ),
        open=_resampled(able[able["weights"] == "open"], _gap),
        frontier=_resampled(_frontier(shut), _gap),
        open_less_closed=Choices(
            _between(able),
            {
                "seven tenths solved or more": _between(strong),
                "all models": _between(table),
                "without Mistral and Cohere": _between(
                    pd.concat([_frontier(shut), free[free["gsm8k_accuracy"] >= ABLE]])
                ),
            },
            "models that solve a fifth",
        ),
        largest=float(table["gap"].max()),
        agreement=float(
            rank_correlation(table["gsm8k_accuracy"].to_numpy(), table["gsm1k_accuracy"].to_numpy())
        ),
        with_compute=_with_compute(known),
        models=len(table),
        able=len(able),
        gains=int((table["gap"] < 0).sum()),
    )


def _choices(statistic, able: pd.DataFrame, table: pd.DataFrame) -> Choices:
    others = {
        "two fifths solved or more": _resampled(
            able[able["gsm8k_accuracy"] >= 2 * ABLE], statistic
        ),
        "seven tenths solved or more": _resampled(
            able[able["gsm8k_accuracy"] >= STRONG], statistic
        ),
        "open models alone": _resampled(able[able["weights"] == "open"], statistic),
        "without models tuned by others": _resampled(_own(able), statistic),
        "models resampled one by one": _resampled(able, statistic, alone=True),
        "median": _resampled(able, _median if statistic is _gap else _median_lost),
    }
    if statistic is _gap:
        others["all models"] = _resampled(table, statistic)
    return Choices(_resampled(able, statistic), others, "a fifth solved or more, mean", LEFT_OUT)


TUNED = "vicuna|Phind|math-shepherd|OpenMath|Smaug|Xwin"  # other makers' models on a base


def _own(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[~rows["model"].str.contains(TUNED)]


def _frontier(closed: pd.DataFrame) -> pd.DataFrame:
    return closed[closed["leading"]]


def _gap(gap, old, counts):
    return (counts @ gap) / counts.sum(axis=1)


def _lost(gap, old, counts):
    return (counts @ gap) / (counts @ old)


def _median(gap, old, counts):
    return np.array([np.median(np.repeat(gap, row)) for row in counts])


def _median_lost(gap, old, counts):
    return _median(gap / old, old, counts)


def _resampled(rows: pd.DataFrame, statistic, alone: bool = False) -> Estimate:
    names = np.arange(len(rows)) if alone else rows["base_maker"].to_numpy()
    counts = cluster_counts(names, RESAMPLES, SEED)
    counts = np.vstack([np.ones(len(rows), int), counts])
    found = statistic(rows["gap"].to_numpy(), rows["gsm8k_accuracy"].to_numpy(), counts)
    return Estimate.from_resamples(found, n=len(rows))


def _between(rows: pd.DataFrame) -> Estimate:
    """Mean gap of open models less that of closed ones, makers resampled; a draw with one kind alone says nothing."""
    counts = cluster_counts(rows["base_maker"].to_numpy(), RESAMPLES, SEED)
    counts = np.vstack([np.ones(len(rows), int), counts])
    free = (rows["weights"] == "open").to_numpy()
    gap = rows["gap"].to_numpy()
    sizes = counts[:, free].sum(axis=1), counts[:, ~free].sum(axis=1)
    both = (sizes[0] > 0) & (sizes[1] > 0)
    means = [
        (counts[both] @ (gap * kind)) / size[both]
        for kind, size in zip((free, ~free), sizes, strict=True)
    ]
    return Estimate.from_resamples(means[0] - means[1], n=len(rows))


def _with_compute(rows: pd.DataFrame) -> Estimate:
    """Rank correlation of the gap with training compute, models resampled."""
    gap, compute = rows["gap"].to_numpy(), rows["training_compute_flop"].to_numpy(float)
    counts = resample_counts(len(rows), 400, SEED)
    drawn = rank_correlation(gap, compute, counts)
    return Estimate.from_draws(float(rank_correlation(gap, compute)), drawn, n=len(rows))
