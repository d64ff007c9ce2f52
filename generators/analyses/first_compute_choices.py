"""The least compute with an ability, and MMLU below and above two marks of compute, by what a critic would try

Pythia 2.8B adds far better than its sibling of 6.9 billion parameters, which had more compute, and phi-1.5 was trained on text
made to be like textbooks: each is left out in turn, and the bars and marks are moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import Bracket, Choices, Estimate
from .first_compute import ADDITION, CLEARLY, FAMILIES, GPT3_13B, GUESSING, HIGH, LISTED, LOW

OUTLIER, TEXTBOOK, SOUND = "pythia-2.8b-deduped", "phi-1_5", "Qwen1.5-0.5B"
MARGIN = 0.1  # better than GPT-3 13B by so much


@dataclass(frozen=True)
class FirstComputeChoices:
    """Ratios of compute, and excess over guessing, under each choice; scores of the models named in the text."""

    addition_ratio: Annotated[Choices, "1"]
    mmlu_ratio: Annotated[Choices, "1"]
    highest_below: Annotated[Choices, "1"]
    lowest_above: Annotated[Choices, "1"]
    outlier_addition: Annotated[float, "1"]
    outlier_sibling_addition: Annotated[float, "1"]
    sound_addition: Annotated[float, "1"]
    sound_addition_ratio: Annotated[float, "1"]
    sound_mmlu: Annotated[float, "1"]


def analyse(
    first_compute, emergent_task_scores, wei2022_table_1, gpt3_arithmetic
) -> FirstComputeChoices:
    sums = emergent_task_scores.rows
    sums = sums[sums["task"].eq(ADDITION)].dropna(subset=["training_compute_flop"])
    listed = wei2022_table_1.set_index("ability")["training_compute_flop"].astype(float)
    add, mmlu = (listed[LISTED[name]] for name in ("addition", "mmlu"))
    gpt3 = gpt3_arithmetic.set_index(["task", "setting", "parameters"])["accuracy"]
    few, one = (float(gpt3.loc[ADDITION, kind, GPT3_13B]) for kind in ("few-shot", "one-shot"))
    rows, plain = first_compute.rows, sums[sums["model"] != OUTLIER]
    bar = GUESSING + CLEARLY
    score, compute = (
        sums.set_index("model")[c].astype(float) for c in ("score", "training_compute_flop")
    )
    return FirstComputeChoices(
        addition_ratio=Choices(
            first_compute.addition_ratio,
            {
                "without Pythia 2.8B, an outlier of its family": _ratio(plain, few, add),
                "better than GPT-3 13B with one example": _ratio(sums, one, add),
                "better by ten points": _ratio(sums, few + MARGIN, add),
                "the second model to have it, not the first": _ratio(sums, few, add, skip=1),
            },
            preferred="the first open model surely above GPT-3 13B",
            left_out={"several runs of one model": "none were published with these scores"},
        ),
        mmlu_ratio=Choices(
            first_compute.mmlu_ratio,
            {
                "without phi-1.5, taught from text like textbooks": _ratio(
                    rows[rows["model"] != TEXTBOOK], bar, mmlu
                ),
                "twenty points above guessing": _ratio(rows, bar + CLEARLY, mmlu),
                "the third model to have it, not the first": _ratio(rows, bar, mmlu, skip=2),
            },
            preferred="the first open model surely ten points above guessing",
        ),
        highest_below=Choices(
            first_compute.highest_below,
            {
                "without phi-1.5, taught from text like textbooks": _excess(
                    rows[rows["model"] != TEXTBOOK], LOW
                ),
                "at most half of the mark": _excess(rows, LOW / 2),
                "guessing as the weakest model does": _less(
                    first_compute.highest_below, rows["mmlu_accuracy"].min() - GUESSING
                ),
            },
            preferred="every open model up to the mark",
            left_out={
                "without every model that does better": "it would make the sentence true of any data",
                "the model in the middle": "the sentence speaks of any model",
            },
        ),
        lowest_above=Choices(
            first_compute.lowest_above,
            {
                "from half of the mark on": _least(rows, HIGH / 2),
                "from twice the mark on": _least(rows, 2 * HIGH),
                "twice as far from guessing as asked": _less(first_compute.lowest_above, CLEARLY),
            },
            preferred="every open model from the mark on",
        ),
        outlier_addition=float(score[OUTLIER]),
        outlier_sibling_addition=float(score["pythia-6.9b-deduped"]),
        sound_addition=float(score[SOUND]),
        sound_addition_ratio=float(compute[SOUND] / add),
        sound_mmlu=float(rows.set_index("model")["mmlu_accuracy"][SOUND]),
    )


def _ratio(models: pd.DataFrame, bar: float, listed: float, skip: int = 0) -> Bracket:
    """Least compute of the models surely above the bar over the listed; the upper end without its family."""
    able = models[models["low"] > bar].sort_values("training_compute_flop", kind="stable")
    compute = able["training_compute_flop"].astype(float)
    first, family = compute.iloc[skip], able["family"].iloc[skip]
    others = compute.iloc[skip:][able["family"].iloc[skip:] != family]
    return Bracket(first / listed, first / listed, others.min() / listed, FAMILIES, n=len(able))


def _excess(rows: pd.DataFrame, most: float) -> Estimate:
    return _of(rows[rows["training_compute_flop"] <= most], "idxmax")


def _least(rows: pd.DataFrame, least: float) -> Estimate:
    return _of(rows[rows["training_compute_flop"] >= least], "idxmin")


def _of(rows: pd.DataFrame, which: str) -> Estimate:
    row = rows.loc[getattr(rows["mmlu_accuracy"], which)()]
    ends = (float(row[name]) - GUESSING for name in ("mmlu_accuracy", "low", "high"))
    return Estimate(*ends, n=len(rows))


def _less(found: Estimate, amount: float) -> Estimate:
    return Estimate(found.value - amount, found.low - amount, found.high - amount, found.n)
