"""What dots or late steps keep of the gain of a chain of thought, on other sets of problems

The share on GSM8K is that of `dots_for_thoughts`; here the same on two other sets and on the three together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.emergence import score_draws
from ..records import Choices, Estimate

DRAWS, SEED = 4000, 57
FULL, NONE = "chain of thought", "standard"


@dataclass(frozen=True)
class DotsByChoice:
    """Gain over the gain of a full chain of thought, LaMDA 137B."""

    dots: Annotated[Choices, "1"]
    after: Annotated[Choices, "1"]


def analyse(chain_of_thought_ablation, dots_for_thoughts) -> DotsByChoice:
    table = chain_of_thought_ablation
    scored = table["accuracy"] * table["problems"]
    draws = score_draws(scored, table["problems"].to_numpy(), DRAWS, SEED)
    shares = {
        prompt: {
            "the three sets together": _share(table, draws, prompt, ["GSM8K", "SVAMP", "ASDiv"]),
            "SVAMP": _share(table, draws, prompt, ["SVAMP"]),
            "ASDiv": _share(table, draws, prompt, ["ASDiv"]),
        }
        for prompt in ("dots only", "steps after the answer")
    }
    unread = {"another model": "these prompts were read for LaMDA 137B alone"}
    return DotsByChoice(
        dots=Choices(dots_for_thoughts.dots_share, shares["dots only"], "GSM8K", unread),
        after=Choices(
            dots_for_thoughts.after_share, shares["steps after the answer"], "GSM8K", unread
        ),
    )


def _share(table: pd.DataFrame, draws: np.ndarray, prompt: str, tasks: list[str]) -> Estimate:
    def places(name: str) -> list[int]:
        return [
            int(table.index[(table["task"] == task) & (table["prompt"] == name)][0])
            for task in tasks
        ]

    def gain(scores: np.ndarray, name: str) -> np.ndarray:
        return (scores[:, places(name)] - scores[:, places(NONE)]).mean(axis=1)

    printed = table["accuracy"].to_numpy()[None, :]
    value = float((gain(printed, prompt) / gain(printed, FULL))[0])
    found = gain(draws, prompt) / gain(draws, FULL)
    n = int(table.loc[places(prompt), "problems"].sum())
    return Estimate.from_draws(value, found, n=n)
