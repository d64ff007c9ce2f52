"""How far two published evaluations of one model on one task lie apart

Each accuracy has Wilson's interval from its number of problems.
The interval of a difference draws both accuracies from their binomial spread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.bootstrap import wilson_interval
from ..maths.emergence import score_draws
from ..records import Estimate

SOURCES = ["gao2021harness", "ruan2024"]
DRAWS = 4000
SEED = 10
JULY, REPAIRED, RUAN = (
    "LM Evaluation Harness, July 2023",
    "LM Evaluation Harness, repaired",
    "Ruan et al. 2024",
)


@dataclass(frozen=True)
class HarnessGaps:
    """Accuracies with intervals, and the gaps that the chapter names."""

    rows: pd.DataFrame
    addition_llama_7b: Annotated[Estimate, "1"]
    addition_llama_13b: Annotated[Estimate, "1"]
    addition_mpt_7b: Annotated[Estimate, "1"]
    lambada_llama_7b: Annotated[Estimate, "1"]
    shots_llama_13b: Annotated[Estimate, "1"]
    ruan_llama_7b: Annotated[Estimate, "1"]
    zero_upper: Annotated[float, "1"]


def analyse(harness_disagreements) -> HarnessGaps:
    ends = [
        wilson_interval(round(row.accuracy * row.items), row.items)
        for row in harness_disagreements.itertuples()
    ]
    keep = ["model", "task", "evaluation", "shots", "items", "accuracy"]
    rows = harness_disagreements[keep].assign(
        accuracy_low=[interval.low for interval in ends],
        accuracy_high=[interval.high for interval in ends],
    )
    add = "3-digit addition"
    first = _one(rows, "LLaMA 7B", add, RUAN, 2)
    zero = _one(rows, "LLaMA 7B", add, JULY, 5)
    return HarnessGaps(
        rows=rows,
        addition_llama_7b=_gap(first, zero),
        addition_llama_13b=_gap(
            _one(rows, "LLaMA 13B", add, RUAN, 2), _one(rows, "LLaMA 13B", add, JULY, 5)
        ),
        addition_mpt_7b=_gap(
            _one(rows, "MPT 7B", add, RUAN, 2), _one(rows, "MPT 7B", add, JULY, 5)
        ),
        lambada_llama_7b=_gap(
            _one(rows, "LLaMA 7B", "LAMBADA", REPAIRED, 0),
            _one(rows, "LLaMA 7B", "LAMBADA", JULY, 0),
        ),
        shots_llama_13b=_gap(
            _one(rows, "LLaMA 13B", "GSM8K", JULY, 8), _one(rows, "LLaMA 13B", "GSM8K", JULY, 5)
        ),
        ruan_llama_7b=Estimate.from_row(first, "accuracy", n=first["items"]),
        zero_upper=float(zero["accuracy_high"]),
    )


def _one(rows: pd.DataFrame, model: str, task: str, evaluation: str, shots: int) -> pd.Series:
    keys = ["model", "task", "evaluation", "shots"]
    return rows.set_index(keys).loc[(model, task, evaluation, shots)]


def _gap(one: pd.Series, other: pd.Series) -> Estimate:
    """The first accuracy less the second."""
    items = [int(one["items"]), int(other["items"])]
    right = [round(row["accuracy"] * row["items"]) for row in (one, other)]
    draws = score_draws(right, items, DRAWS, SEED)
    value = one["accuracy"] - other["accuracy"]
    return Estimate.from_draws(value, draws[:, 0] - draws[:, 1], n=min(items))
