"""Zeros of an evaluation or a reading, by what a critic would try

What score counts as an ability, whether models or families are counted, and which sums are asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.clusters import cluster_counts
from ..maths.emergence import score_draws
from ..records import Choices, Estimate
from .harness_gaps import DRAWS, JULY, RUAN, SEED
from .strict_zeros import FLOOR, RESAMPLES

TASKS = ["2-digit addition", "3-digit addition", "3-digit subtraction", "2-digit multiplication"]
LOW, HIGH = 0.03, 0.1  # loose scores that count as an ability
SEED_FAMILIES = 72
SURELY = "a count of significant results, which few items make small"


@dataclass(frozen=True)
class ZerosChoices:
    """Shares of strict zeros that hide an ability, on two benchmarks; gaps of two evaluations."""

    gsm8k_hidden: Annotated[Choices, "1"]
    hard_hidden: Annotated[Choices, "1"]
    llama_7b: Annotated[Choices, "1"]
    llama_13b: Annotated[Choices, "1"]


def analyse(strict_zeros, harness_gaps) -> ZerosChoices:
    rows = strict_zeros.rows
    free = rows["task"].eq("GSM8K")
    zeros, hard = rows[free & rows["shots"].eq(0)], rows[~free]
    known = hard[hard["chance"].notna()]
    scores = harness_gaps.rows.set_index(["model", "task", "evaluation"])
    return ZerosChoices(
        gsm8k_hidden=Choices(
            _share(zeros, _reaches(zeros, FLOOR)),
            {
                f"{LOW:.0%} or more": _share(zeros, _reaches(zeros, LOW)),
                f"{HIGH:.0%} or more": _share(zeros, _reaches(zeros, HIGH)),
                "every family with one vote": _families(zeros, _reaches(zeros, FLOOR)),
                "models with eight examples as well": _share(
                    rows[free], _reaches(rows[free], FLOOR)
                ),
            },
            preferred=f"models with {FLOOR:.0%} or more by the loose reading",
            left_out={
                "a bar of one percent": "the weakest models get that by any number they say",
                f"models surely above {FLOOR:.0%}": SURELY,
            },
        ),
        hard_hidden=Choices(
            _share(hard, _above(hard, 0.0)),
            {
                f"{HIGH:.0%} above chance": _share(hard, _above(hard, HIGH)),
                "every family with one vote": _families(hard, _above(hard, 0.0)),
                "tasks with a known chance alone": _share(known, _above(known, 0.0)),
            },
            preferred=f"zeros with a loose score above chance and {FLOOR:.0%}",
            left_out={"zeros surely above chance": SURELY},
        ),
        **{
            f"llama_{size}": _gaps(
                getattr(harness_gaps, f"addition_llama_{size}"), scores, f"LLaMA {size.upper()}"
            )
            for size in ("7b", "13b")
        },
    )


def _reaches(rows: pd.DataFrame, bar: float) -> pd.Series:
    return rows["flexible_accuracy"] >= bar


def _above(rows: pd.DataFrame, by: float) -> pd.Series:
    chance = rows["chance"].astype(float).fillna(0)
    return rows["flexible_accuracy"] > (chance + by).clip(lower=FLOOR)


def _share(rows: pd.DataFrame, marks: pd.Series) -> Estimate:
    counts = cluster_counts(rows["family"], RESAMPLES, SEED_FAMILIES)
    draws = (counts @ marks.to_numpy(float)) / counts.sum(axis=1)
    return Estimate.from_draws(marks.mean(), draws, n=len(rows))


def _families(rows: pd.DataFrame, marks: pd.Series) -> Estimate:
    """The mean of the shares of the families, which are resampled."""
    shares = marks.groupby(rows["family"]).mean().to_numpy(float)
    counts = resample_counts(len(shares), RESAMPLES, SEED_FAMILIES)
    return Estimate.from_draws(shares.mean(), counts @ shares / len(shares), n=len(shares))


def _gaps(preferred: Estimate, scores: pd.DataFrame, model: str) -> Choices:
    return Choices(
        preferred,
        {
            "2-digit addition": _gap(scores, model, TASKS[:1]),
            "3-digit subtraction": _gap(scores, model, TASKS[2:3]),
            "mean of four tasks of sums": _gap(scores, model, TASKS),
        },
        preferred="3-digit addition",
        left_out={"word problems": "there the same folder has no zero with eight examples"},
    )


def _gap(scores: pd.DataFrame, model: str, tasks: list[str]) -> Estimate:
    """The mean over tasks of the accuracy found by Ruan et al. less that of July 2023."""
    picked = [scores.loc[[(model, task, name) for task in tasks]] for name in (RUAN, JULY)]
    n = [part["items"].to_numpy(float) for part in picked]
    good = [part["accuracy"].to_numpy() * items for part, items in zip(picked, n, strict=True)]
    draws = [
        score_draws(np.round(g), i, DRAWS, SEED + k)
        for k, (g, i) in enumerate(zip(good, n, strict=True))
    ]
    value = float(picked[0]["accuracy"].mean() - picked[1]["accuracy"].mean())
    return Estimate.from_draws(
        value, draws[0].mean(axis=1) - draws[1].mean(axis=1), n=int(sum(n[0]))
    )
