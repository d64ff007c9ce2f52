"""Pilots of the Inverse Scaling Prize: how accuracy changes from the smallest to the largest model of a family

Intervals take items as independent, which is narrow: they come from templates. The intervals of the problem that falls most
are wide enough for all problems at once, since it was picked for falling. Written with the scores in view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from scipy.stats import norm

from ..records import Choices, Estimate

SOURCES = ["mckenzie2023pipeline"]
FALLING, TURNING = "conjunction fallacy", "scope neglect"
CONTROLS = ("BoolQ", "LAMBADA")
LEVEL = 0.95
FEWER = 10  # items from one template, a guess on the large side


@dataclass(frozen=True)
class PilotChanges:
    """`rows`: scores with intervals; `changes`: by problem, prompt and family, the change over all sizes."""

    rows: pd.DataFrame
    changes: pd.DataFrame
    problems: Annotated[int, "1"]
    falling: Annotated[Choices, "1"]
    falling_start: Annotated[float, "1"]
    falling_third: Annotated[float, "1"]
    falling_end: Annotated[float, "1"]
    turning_fall: Annotated[Estimate, "1"]
    turning_rise: Annotated[Choices, "1"]
    control_change: Annotated[float, "1"]


def analyse(inverse_scaling_pilots) -> PilotChanges:
    scored = inverse_scaling_pilots.dropna(subset=["accuracy"])
    scored = scored.sort_values("parameters", kind="stable")
    gpt3 = scored[scored["family"] == "GPT-3"]
    problems = gpt3["problem"].nunique()
    level = 1 - (1 - LEVEL) / problems
    rows = scored.assign(
        error=np.sqrt(scored["accuracy"] * (1 - scored["accuracy"]) / scored["items"])
    )
    z = norm.ppf((1 + LEVEL) / 2)
    rows = rows.assign(
        accuracy_low=(rows["accuracy"] - z * rows["error"]).clip(lower=0),
        accuracy_high=(rows["accuracy"] + z * rows["error"]).clip(upper=1),
    )
    falling = rows[rows["problem"] == FALLING]
    turning = rows[(rows["problem"] == TURNING) & (rows["family"] == "GPT-3")]
    at = falling[falling["family"] == "GPT-3"].groupby("parameters")["accuracy"].mean()
    control = _contrast(rows[(rows["problem"] == CONTROLS[0]) & (rows["family"] == "GPT-3")], ENDS)
    return PilotChanges(
        rows=rows.drop(columns=["source", "locator", "loss", "loss_error"]),
        changes=_changes(rows),
        problems=problems,
        falling=_falling(falling, level),
        falling_start=float(at.iloc[0]),
        falling_third=float(at.iloc[-2]),
        falling_end=float(at.iloc[-1]),
        turning_fall=_contrast(turning, (-1, 0, 1, 0)),
        turning_rise=_turning(turning, level),
        control_change=control.value,
    )


ENDS, LAST = (-1.0, 0.0, 0.0, 1.0), (0.0, 0.0, -1.0, 1.0)
LARGEST = (-1 / 3, -1 / 3, -1 / 3, 1.0)


def _falling(rows: pd.DataFrame, level: float) -> Choices:
    gpt3 = rows[rows["family"] == "GPT-3"]
    return Choices(
        _contrast(gpt3, ENDS, level),
        {
            **_by_prompt_and_items(gpt3, ENDS, level),
            "the largest less the mean of the others": _contrast(gpt3, LARGEST, level),
            "the largest less the next smaller": _contrast(gpt3, LAST, level),
            "along a straight line in log size": _contrast(gpt3, _line(gpt3), level),
        },
        preferred="the largest GPT-3 less the smallest, both prompts",
        left_out={
            "GPT-2": "its largest model is smaller than the second of GPT-3",
            "the loss in the place of accuracy": "it has another unit; it rises from the smallest model to the largest under both prompts",
        },
    )


def _turning(rows: pd.DataFrame, level: float) -> Choices:
    return Choices(
        _contrast(rows, LAST, level),
        _by_prompt_and_items(rows, LAST, level),
        preferred="the largest GPT-3 less the next smaller, both prompts",
    )


def _by_prompt_and_items(
    rows: pd.DataFrame, weights: tuple[float, ...], level: float
) -> dict[str, Estimate]:
    """A change under either prompt alone, and with errors as of fewer items."""
    none, one = (rows[rows["prompt"] == prompt] for prompt in ("no example", "one example"))
    fewer = rows.assign(error=rows["error"] * np.sqrt(FEWER))
    return {
        "without an example in the prompt": _contrast(none, weights, level),
        "with one example in the prompt": _contrast(one, weights, level),
        "a tenth of the items": _contrast(fewer, weights, level),
    }


def _line(rows: pd.DataFrame) -> tuple[float, ...]:
    """Weights of the sizes that give the change along the line of least squares over all of them."""
    x = np.log10(np.sort(rows["parameters"].unique()))
    away = x - x.mean()
    return tuple(away / (away**2).sum() * (x[-1] - x[0]))


def _contrast(rows: pd.DataFrame, weights: tuple[float, ...], level: float = LEVEL) -> Estimate:
    """The weighted sum over the sizes, smallest first, mean over prompts."""
    prompts = rows["prompt"].nunique()
    by_size = rows.groupby("parameters")
    mean = by_size["accuracy"].mean().to_numpy()
    variance = by_size["error"].agg(lambda errors: float((errors**2).sum())).to_numpy() / prompts**2
    value = float(np.dot(weights, mean))
    half = float(norm.ppf((1 + level) / 2) * np.sqrt(np.dot(np.square(weights), variance)))
    return Estimate(value, value - half, value + half, int(rows["items"].iloc[0]) * prompts, level)


def _changes(rows: pd.DataFrame) -> pd.DataFrame:
    """The change over all sizes by problem, prompt and family, with its interval."""
    out = []
    for (problem, prompt, family), part in rows.groupby(["problem", "prompt", "family"]):
        found = _contrast(part, ENDS)
        out.append(
            {
                "problem": problem,
                "prompt": prompt,
                "family": family,
                "change": found.value,
                "change_low": found.low,
                "change_high": found.high,
            }
        )
    return pd.DataFrame(out)
