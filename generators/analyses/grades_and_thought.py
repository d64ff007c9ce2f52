"""Grades predicted after more thought: do they come nearer to the true ones?

Correlations of the predicted with the true grades of 500 students by the budget of reasoning tokens, printed with two
digits. Two predictions for the same students are taken as independent, which makes the interval of a difference wide.
Written with the numbers in view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from scipy.stats import norm

from ..records import Choices, Estimate

SOURCES = ["gema2025inverse"]
STUDENTS = 500
LEVEL = 0.95
RIGHT = "true grade"


@dataclass(frozen=True)
class GradesAndThought:
    """`rows`: correlation with the true grade by budget and examples; `leanings`: those with the features."""

    rows: pd.DataFrame
    leanings: pd.DataFrame
    at_none: Annotated[float, "1"]
    at_longest: Annotated[float, "1"]
    change: Annotated[Choices, "1"]
    change_with_examples: Annotated[Estimate, "1"]
    study_at_none: Annotated[float, "1"]
    study_at_longest: Annotated[float, "1"]
    study_true: Annotated[float, "1"]
    sleep_at_none: Annotated[float, "1"]
    sleep_at_longest: Annotated[float, "1"]
    sleep_true: Annotated[float, "1"]


def analyse(thinking_and_grades) -> GradesAndThought:
    table = thinking_and_grades.sort_values(["examples", "feature", "budget_tokens"], kind="stable")
    right = table[table["feature"] == RIGHT]
    half = norm.ppf((1 + LEVEL) / 2) / np.sqrt(STUDENTS - 3)
    z = np.arctanh(right["correlation_with_prediction"])
    rows = right.assign(correlation_low=np.tanh(z - half), correlation_high=np.tanh(z + half))
    none, some = (right[right["examples"] == k]["correlation_with_prediction"] for k in (0, 16))
    features = table[(table["feature"] != RIGHT) & (table["examples"] == 0)]
    ends = features.groupby("feature")["correlation_with_prediction"].agg(["first", "last"])
    truth = features.groupby("feature")["correlation_with_truth"].first()
    return GradesAndThought(
        rows=rows.rename(columns={"correlation_with_prediction": "correlation"})[
            ["examples", "budget_tokens", "correlation", "correlation_low", "correlation_high"]
        ],
        leanings=table[table["feature"] != RIGHT].drop(columns=["source", "locator", "model"]),
        at_none=float(none.iloc[0]),
        at_longest=float(none.iloc[-1]),
        change=_choices(none.to_numpy(float)),
        change_with_examples=_contrast(some.to_numpy(float), ENDS),
        study_at_none=float(ends.loc["study", "first"]),
        study_at_longest=float(ends.loc["study", "last"]),
        study_true=float(truth["study"]),
        sleep_at_none=float(ends.loc["sleep", "first"]),
        sleep_at_longest=float(ends.loc["sleep", "last"]),
        sleep_true=float(truth["sleep"]),
    )


ENDS = (-1.0, 0.0, 0.0, 0.0, 0.0, 1.0)  # of the six budgets, none first


def _choices(values: np.ndarray) -> Choices:
    third = 1 / 3
    return Choices(
        _contrast(values, ENDS),
        {
            "the three longest less none": _contrast(values, (-1, 0, 0, third, third, third)),
            "any thinking less none": _contrast(values, (-1, 0.2, 0.2, 0.2, 0.2, 0.2)),
            "along a line in the order of budgets": _contrast(values, _line()),
            "the longest less 1,024 tokens": _contrast(values, (0, -1, 0, 0, 0, 1)),
        },
        preferred="the longest budget less none",
        left_out={
            "the root mean square error": "its values are drawn and not printed",
            "the tokens that were used": "only the budget that was asked for is printed",
        },
    )


def _line() -> tuple[float, ...]:
    away = np.arange(6) - 2.5
    return tuple(away / (away**2).sum() * 5)


def _contrast(values: np.ndarray, weights: tuple[float, ...]) -> Estimate:
    """A weighted sum of correlations, each with the error of a correlation over the students."""
    variance = (1 - values**2) ** 2 / (STUDENTS - 1)
    value = float(np.dot(weights, values))
    half = float(norm.ppf((1 + LEVEL) / 2) * np.sqrt(np.dot(np.square(weights), variance)))
    return Estimate(value, value - half, value + half, STUDENTS, LEVEL)
