"""What a chain of thought adds to small models, and where it begins to help, on other problems than GSM8K"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import Bracket, Choices, Estimate
from . import chain_of_thought_gain as gain

OWN = "GSM8K"
TASKS = {  # as the tables name them: what they are
    "SVAMP": "SVAMP",
    "ASDiv": "ASDiv",
    "SingleOp": "problems of one operation",
    "MultiArith": "problems of several operations",
}
LEFT_OUT = {
    "AQuA": "five options: small models often name none after a chain, and LaMDA never gains",
    "straight lines between the sizes": "they know nothing of the sizes that were not tried",
}


@dataclass(frozen=True)
class ChainOfThoughtChoices:
    """Gain of the smallest model, and the size at which the gain begins, by family and set of problems."""

    small_lamda: Annotated[Choices, "1"]
    small_gpt: Annotated[Choices, "1"]
    small_palm: Annotated[Choices, "1"]
    crossing_lamda: Annotated[Choices, "parameters"]
    crossing_gpt: Annotated[Choices, "parameters"]
    crossing_palm: Annotated[Choices, "parameters"]


def analyse(chain_of_thought_by_scale, mawps_by_steps) -> ChainOfThoughtChoices:
    sets = mawps_by_steps.rename(columns={"subset": "task"})
    found = gain.analyse(pd.concat([chain_of_thought_by_scale, sets], ignore_index=True))
    rows = found.rows.sort_values("parameters", kind="stable")
    smallest = rows.drop_duplicates(["task", "family"]).set_index(["task", "family"])
    crossings = found.crossings.set_index(["task", "family"])
    families = {"lamda": "LaMDA", "gpt": "GPT", "palm": "PaLM"}

    def small(task: str, family: str) -> Estimate:
        row = smallest.loc[(task, family)]
        return Estimate.from_row(row, "gain", n=row["problems"])

    def begins(task: str, family: str) -> Bracket:
        row = crossings.loc[(task, family)]
        low, high = float(row["bracket_low"]), float(row["bracket_high"])
        value = min(max(float(row["crossing"]), low), high)
        return Bracket(value, low, high, gain.NEIGHBOURS, int(row["problems"]))

    def gains(family: str) -> Choices:
        others = {label: small(task, family) for task, label in TASKS.items()}
        return Choices(small(OWN, family), others, OWN, LEFT_OUT)

    def beginnings(family: str) -> Choices:
        """Of the problems on which the largest model gains for sure; on others nothing begins."""
        others = {
            label: begins(task, family)
            for task, label in TASKS.items()
            if crossings.loc[(task, family), "gains_at_largest"]
        }
        return Choices(begins(OWN, family), others, OWN, LEFT_OUT)

    return ChainOfThoughtChoices(
        **{f"small_{name}": gains(family) for name, family in families.items()},
        **{f"crossing_{name}": beginnings(family) for name, family in families.items()},
    )
