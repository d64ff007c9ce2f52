"""The chance of one digit that GPT-3's sums imply, and whether it is one number a model

A score a on problems of d digits implies a^(1/d) a digit, were all digits alike and independent.
If they are, one number fits all lengths; otherwise the implied number changes with the length.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from scipy.stats import chi2

from ..maths.bootstrap import wilson_interval
from ..maths.emergence import implied_step_accuracy, implied_step_interval, score_draws
from ..maths.steps import fit_step_accuracy, fit_step_growth
from ..records import Estimate

LARGEST, SECOND = 1.75e11, 1.3e10
EXPONENTS = np.arange(-4, 16, 0.02)
DRAWS, SEED = 4000, 37
LEVEL = 0.05  # of the test of one p, divided by the number of tests (Bonferroni)


@dataclass(frozen=True)
class Gpt3Digits:
    """Implied chances per digit with intervals, fits of one chance, and exponents of the steps."""

    rows: pd.DataFrame
    fits: pd.DataFrame
    implied_2: Annotated[Estimate, "1"]
    implied_3: Annotated[Estimate, "1"]
    implied_4: Annotated[Estimate, "1"]
    implied_5: Annotated[Estimate, "1"]
    five_digits: Annotated[Estimate, "1"]
    five_from_three: Annotated[Estimate, "1"]
    tested: Annotated[int, "1"]
    rejected: Annotated[int, "1"]
    addition_exponent_13b: Annotated[Estimate, "1"]
    subtraction_exponent_13b: Annotated[Estimate, "1"]
    addition_drop_175b: Annotated[Estimate, "1"]
    subtraction_drop_175b: Annotated[Estimate, "1"]
    addition_drop_13b: Annotated[Estimate, "1"]
    subtraction_drop_13b: Annotated[Estimate, "1"]
    three_digits_in_digits_13b: Annotated[Estimate, "1"]


def analyse(gpt3_addition) -> Gpt3Digits:
    rows = gpt3_addition.assign(
        right=(gpt3_addition["accuracy"] * gpt3_addition["questions"]).round()
    )
    ends = [wilson_interval(*pair) for pair in zip(rows["right"], rows["questions"], strict=True)]
    implied = [
        implied_step_interval(*row)
        for row in zip(rows["right"], rows["questions"], rows["digits"], strict=True)
    ]
    rows = rows.assign(
        accuracy_low=[end.low for end in ends],
        accuracy_high=[end.high for end in ends],
        implied=implied_step_accuracy(rows["accuracy"], rows["digits"]),
        implied_low=np.where(rows["right"] == 0, 0, [end.low for end in implied]),
        implied_high=[end.high for end in implied],
    )
    fits = pd.DataFrame(
        [_fit(*key, group) for key, group in rows.groupby(["operation", "parameters"])]
    )
    tests = fits[fits["scores_above_zero"] >= 2]
    best = rows[(rows["parameters"] == LARGEST) & (rows["operation"] == "addition")]
    return Gpt3Digits(
        rows=rows.drop(columns=["source", "locator"]).reset_index(drop=True),
        fits=fits,
        **{f"implied_{d}": _at(best, d, "implied") for d in (2, 3, 4, 5)},
        five_digits=_at(best, 5, "accuracy"),
        # the score at five digits if each had the chance implied at three
        five_from_three=_at(best, 3, "implied").mapped(lambda chance: chance**5),
        tested=len(tests),
        rejected=int((tests["p_value"] < LEVEL / len(tests)).sum()),
        addition_exponent_13b=_exponent(rows, SECOND, "addition"),
        subtraction_exponent_13b=_exponent(rows, SECOND, "subtraction"),
        addition_drop_175b=_drop(rows, LARGEST, "addition"),
        subtraction_drop_175b=_drop(rows, LARGEST, "subtraction"),
        addition_drop_13b=_drop(rows, SECOND, "addition"),
        subtraction_drop_13b=_drop(rows, SECOND, "subtraction"),
        three_digits_in_digits_13b=_worth(rows, SECOND, "addition"),
    )


def _fit(operation: str, parameters: float, group: pd.DataFrame) -> dict[str, object]:
    fit = fit_step_accuracy(group["right"], group["questions"], group["digits"])
    return {
        "operation": operation,
        "parameters": parameters,
        "p": float(fit.p),
        "deviance": float(fit.deviance),
        "p_value": float(chi2.sf(fit.deviance, len(group) - 1)),
        "scores_above_zero": int((group["right"] > 0).sum()),
    }


def _at(rows: pd.DataFrame, digits: int, column: str) -> Estimate:
    row = rows[rows["digits"] == digits].iloc[0]
    return Estimate.from_row(row, column, n=row["questions"])


def _exponent(rows: pd.DataFrame, parameters: float, operation: str) -> Estimate:
    group = rows[(rows["parameters"] == parameters) & (rows["operation"] == operation)]
    fit = fit_step_growth(group["right"], group["questions"], group["digits"], EXPONENTS)
    n = int(group["questions"].sum())
    return Estimate(fit.exponent, float(fit.interval.low), float(fit.interval.high), n=n)


def _pair(
    rows: pd.DataFrame, parameters: float, operation: str, digits: list[int]
) -> tuple[np.ndarray, int]:
    """Scores at two lengths, the printed ones first and then draws, and the questions behind them."""
    group = rows[(rows["parameters"] == parameters) & (rows["operation"] == operation)]
    pair = group.set_index("digits").loc[digits]
    draws = score_draws(pair["right"], pair["questions"], DRAWS, SEED)
    return np.vstack([pair["accuracy"], draws]), int(pair["questions"].sum())


def _drop(rows: pd.DataFrame, parameters: float, operation: str) -> Estimate:
    """The chance of a digit implied by four digits over that implied by two."""
    scores, n = _pair(rows, parameters, operation, [2, 4])
    ratio = scores[:, 1] ** (1 / 4) / scores[:, 0] ** (1 / 2)
    return Estimate.from_resamples(ratio, n=n)


def _worth(rows: pd.DataFrame, parameters: float, operation: str) -> Estimate:
    """How many digits of a two-digit problem a three-digit problem is worth: 2 log a3 / log a2."""
    scores, n = _pair(rows, parameters, operation, [2, 3])
    worth = 2 * np.log(scores[:, 1]) / np.log(scores[:, 0])
    return Estimate.from_resamples(worth, n=n)
