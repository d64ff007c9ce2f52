"""What is left of the gain of a chain of thought when parts of it are taken away, LaMDA 137B

The share of the gain is the score of a prompt less that of standard prompting, over the same for a chain of thought.
Its interval is that of the number of problems, which is wider than the published spread over orders of the examples.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.emergence import score_draws
from ..records import Estimate

DRAWS, SEED = 4000, 53
PROMPTS = ["equation only", "dots only", "steps after the answer"]


@dataclass(frozen=True)
class DotsForThoughts:
    """Scores and gains by prompt, and the shares of the gain on GSM8K."""

    rows: pd.DataFrame
    dots_share: Annotated[Estimate, "1"]
    after_share: Annotated[Estimate, "1"]
    equation_share: Annotated[Estimate, "1"]
    full_gain: Annotated[Estimate, "1"]


def analyse(chain_of_thought_ablation) -> DotsForThoughts:
    table = chain_of_thought_ablation.drop(columns=["source", "locator"])
    n = table["problems"].to_numpy()
    draws = score_draws(table["accuracy"] * n, n, DRAWS, SEED)
    base = [_place(table, task, "standard") for task in table["task"]]
    ends = percentile_interval(draws - draws[:, base])
    rows = table.assign(
        gain=table["accuracy"] - table["accuracy"].to_numpy()[base],
        gain_low=ends.low,
        gain_high=ends.high,
    )
    full = rows.loc[_place(table, "GSM8K", "chain of thought")]
    return DotsForThoughts(
        rows=rows[rows["prompt"] != "standard"].reset_index(drop=True),
        dots_share=_share(rows, draws, "dots only"),
        after_share=_share(rows, draws, "steps after the answer"),
        equation_share=_share(rows, draws, "equation only"),
        full_gain=Estimate(
            float(full["gain"]), float(full["gain_low"]), float(full["gain_high"]), n=1319
        ),
    )


def _place(table: pd.DataFrame, task: str, prompt: str) -> int:
    return int(table.index[(table["task"] == task) & (table["prompt"] == prompt)][0])


def _share(rows: pd.DataFrame, draws: np.ndarray, prompt: str) -> Estimate:
    one, full, base = (_place(rows, "GSM8K", p) for p in (prompt, "chain of thought", "standard"))
    shares = (draws[:, one] - draws[:, base]) / (draws[:, full] - draws[:, base])
    interval = percentile_interval(shares)
    value = float(rows["gain"][one] / rows["gain"][full])
    return Estimate(value, interval.low, interval.high, n=int(rows.loc[one, "problems"]))
