"""The least training compute at which an open model has what a table of 2022 saw in GPT-3, and what lower and higher compute has on MMLU

An open model has the ability once its interval lies above the score of GPT-3 13B on addition of three digits, or ten points above guessing on MMLU.
The upper ends of the ratios leave out the whole family that was first; compute is six times parameters times tokens, as published with the scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.bootstrap import wilson_interval
from ..records import Bracket, Estimate

SOURCES = ["wei2022"]
GUESSING = 1 / 4  # four options
CLEARLY = 0.1  # above guessing
LOW, HIGH = 1e22, 3e23  # FLOP, the two marks of wei2022, section 3
ADDITION = "3-digit addition"
LISTED = {"addition": "Addition and subtraction, 3 digits", "mmlu": "MMLU, mean of 57 topics"}
FAMILIES = "with and without the family that was first"
GPT3_13B = 1.3e10  # parameters, the scale of the listed addition


@dataclass(frozen=True)
class FirstCompute:
    """`rows`: MMLU by training compute. Ratios are least compute of an open model over the listed compute."""

    rows: pd.DataFrame
    models: Annotated[int, "1"]
    below: Annotated[int, "1"]
    below_near_guessing: Annotated[int, "1"]
    above: Annotated[int, "1"]
    highest_below: Annotated[Estimate, "1"]
    lowest_above: Annotated[Estimate, "1"]
    addition_ratio: Annotated[Bracket, "1"]
    mmlu_ratio: Annotated[Bracket, "1"]
    gpt3_addition: Annotated[float, "1"]


def analyse(
    open_models_benchmarks,
    emergent_task_scores,
    wei2022_table_1,
    gpt3_arithmetic,
    olmo_checkpoints,
    open_models_emergent_tasks,
) -> FirstCompute:
    facts = open_models_emergent_tasks[["model", "family", "training_compute_flop"]]
    mmlu = olmo_checkpoints[olmo_checkpoints["task"].str.startswith("MMLU")]
    items = int(mmlu.groupby("task")["items"].first().sum())  # the same test, in its four parts
    rows = open_models_benchmarks[["model", "mmlu_accuracy"]].merge(facts, on="model")
    rows = rows.dropna(subset=["training_compute_flop"]).sort_values(
        "training_compute_flop", kind="stable"
    )
    ends = [wilson_interval(share * items, items) for share in rows["mmlu_accuracy"]]
    rows = rows.assign(low=[e.low for e in ends], high=[e.high for e in ends]).reset_index(
        drop=True
    )
    C = rows["training_compute_flop"]
    below, above = rows[C <= LOW], rows[C >= HIGH]
    listed = wei2022_table_1.set_index("ability")["training_compute_flop"].astype(float)
    gpt3 = gpt3_arithmetic.set_index(["task", "setting", "parameters"])["accuracy"]
    level = float(gpt3.loc[ADDITION, "few-shot", GPT3_13B])
    sums = emergent_task_scores.rows
    sums = sums[sums["task"].eq(ADDITION)].dropna(subset=["training_compute_flop"])
    return FirstCompute(
        rows=rows,
        models=len(rows),
        below=len(below),
        below_near_guessing=int((below["mmlu_accuracy"] < GUESSING + CLEARLY / 2).sum()),
        above=len(above),
        highest_below=_excess(below, "idxmax", items),
        lowest_above=_excess(above, "idxmin", items),
        addition_ratio=_ratio(sums[sums["low"] > level], listed[LISTED["addition"]]),
        mmlu_ratio=_ratio(rows[rows["low"] > GUESSING + CLEARLY], listed[LISTED["mmlu"]]),
        gpt3_addition=level,
    )


def _excess(rows: pd.DataFrame, which: str, items: int) -> Estimate:
    """The extreme score less guessing, with the interval of its items."""
    row = rows.loc[getattr(rows["mmlu_accuracy"], which)()]
    values = (float(row[name]) - GUESSING for name in ("mmlu_accuracy", "low", "high"))
    return Estimate(*values, n=items)


def _ratio(able: pd.DataFrame, listed: float) -> Bracket:
    """Least compute of the able over the listed; the upper end without the family of the first."""
    compute = able["training_compute_flop"].astype(float)
    family = able.loc[compute.idxmin(), "family"]
    others = compute[able["family"] != family]
    first = float(compute.min() / listed)
    return Bracket(first, first, float(others.min() / listed), FAMILIES, n=len(able))
