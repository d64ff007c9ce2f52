"""Sums and products with a first operand of one or two digits, over sizes and checkpoints of Pythia

Problems that share a first operand are alike, so the intervals are Wilson's for the number of independent
problems that would have the spread seen between operands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import wilson_interval
from ..maths.emergence import score_draws, steepest_share
from ..records import Estimate

SHOTS = 16
LARGEST, FIRST, LAST = 1.2e10, 13000, 143000
DRAWS, SEED = 4000, 41


@dataclass(frozen=True)
class PythiaDigits:
    """Accuracy with intervals at every size and checkpoint, and the largest model's in numbers."""

    rows: pd.DataFrame
    sum_1: Annotated[Estimate, "1"]
    sum_2: Annotated[Estimate, "1"]
    product_1: Annotated[Estimate, "1"]
    product_2: Annotated[Estimate, "1"]
    product_2_four_shots: Annotated[Estimate, "1"]
    product_2_first: Annotated[Estimate, "1"]
    product_2_steepest_share: Annotated[Estimate, "1"]
    sum_2_second_largest: Annotated[Estimate, "1"]
    sum_2_third_largest: Annotated[Estimate, "1"]
    product_steps: Annotated[Estimate, "1"]


def analyse(pythia_arithmetic) -> PythiaDigits:
    rows = pythia_arithmetic.drop(columns=["source", "locator"])
    independent = _independent(rows)
    ends = [
        wilson_interval(share * n, n)
        for share, n in zip(rows["accuracy"], independent, strict=True)
    ]
    rows = rows.assign(
        accuracy_low=[end.low for end in ends],
        accuracy_high=[end.high for end in ends],
        independent=independent,
    )
    one = _row(rows, "multiplication", 1)
    two = _row(rows, "multiplication", 2)
    return PythiaDigits(
        rows=rows[rows["shots"] == SHOTS].reset_index(drop=True),
        sum_1=_accuracy(_row(rows, "addition", 1)),
        sum_2=_accuracy(_row(rows, "addition", 2)),
        product_1=_accuracy(one),
        product_2=_accuracy(two),
        product_2_four_shots=_accuracy(_row(rows, "multiplication", 2, shots=4)),
        product_2_first=_accuracy(_row(rows, "multiplication", 2, step=FIRST)),
        product_2_steepest_share=_steepest(rows),
        sum_2_second_largest=_accuracy(_row(rows, "addition", 2, parameters=6.9e9)),
        sum_2_third_largest=_accuracy(_row(rows, "addition", 2, parameters=2.8e9)),
        product_steps=_steps(one, two),
    )


def _independent(rows: pd.DataFrame) -> pd.Series:
    """Independent problems with the same standard error; all of them where there is no spread."""
    binomial = rows["accuracy"] * (1 - rows["accuracy"])
    variance = (rows["accuracy_stderr"] ** 2).where(rows["accuracy_stderr"] > 0, np.nan)
    return (binomial / variance).clip(upper=rows["problems"]).fillna(rows["problems"])


def _row(
    rows: pd.DataFrame,
    operation: str,
    digits: int,
    shots: int = SHOTS,
    step: int = LAST,
    parameters: float = LARGEST,
) -> pd.Series:
    wanted = {"operation": operation, "digits": digits, "shots": shots, "step": step}
    key = [*wanted, "parameters"]
    return rows.set_index(key).loc[(*wanted.values(), parameters)]


def _accuracy(row: pd.Series) -> Estimate:
    return Estimate.from_row(row, "accuracy", n=row["problems"])


def _steepest(rows: pd.DataFrame) -> Estimate:
    """The share of the gain over training in the steepest interval, two-digit products, largest model."""
    wanted = (rows["parameters"] == LARGEST) & (rows["operation"] == "multiplication")
    wanted &= (rows["digits"] == 2) & (rows["shots"] == SHOTS)
    run = rows[wanted].sort_values("step", kind="stable")
    right = run["accuracy"] * run["independent"]
    draws = steepest_share(score_draws(right, run["independent"], DRAWS, SEED))
    n = int(run["problems"].sum())
    return Estimate.from_draws(steepest_share(run["accuracy"]), draws, n=n)


def _steps(one: pd.Series, two: pd.Series) -> Estimate:
    """How many one-digit products a two-digit product is worth, if one chance a product explains both."""
    items = np.array([one["independent"], two["independent"]])
    share = np.array([one["accuracy"], two["accuracy"]])
    draws = np.log(score_draws(share * items, items, DRAWS, SEED))
    value = np.log(share[1]) / np.log(share[0])
    n = int(one["problems"] + two["problems"])
    return Estimate.from_draws(value, draws[:, 1] / draws[:, 0], n=n)
