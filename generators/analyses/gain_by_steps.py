"""What a chain of thought adds to problems of one operation and of several, for the largest model of each family

The two prompts are taken as independent samples of problems, since which problems each solved is not published.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.emergence import score_draws
from ..records import Estimate

DRAWS, SEED = 4000, 71
ONE, MANY = "SingleOp", "MultiArith"
FAMILIES = ("LaMDA", "GPT", "PaLM")


@dataclass(frozen=True)
class GainBySteps:
    """`rows`: the largest models with their gains; the Estimates are gains, and several less one operation."""

    rows: pd.DataFrame
    lamda_one: Annotated[Estimate, "1"]
    gpt_one: Annotated[Estimate, "1"]
    palm_one: Annotated[Estimate, "1"]
    lamda_more: Annotated[Estimate, "1"]
    gpt_more: Annotated[Estimate, "1"]
    palm_more: Annotated[Estimate, "1"]


def analyse(mawps_by_steps) -> GainBySteps:
    table = mawps_by_steps.sort_values("parameters", kind="stable").drop_duplicates(
        ["family", "subset"], keep="last"
    )
    table = table.reset_index(drop=True)
    n = table["problems"].to_numpy()
    draws = [
        score_draws(table[f"{prompt}_accuracy"].to_numpy() * n, n, DRAWS, SEED + i)
        for i, prompt in enumerate(("standard", "chain_of_thought"))
    ]
    gains = draws[1] - draws[0]
    ends = percentile_interval(gains)
    rows = table.drop(columns=["source", "locator"]).assign(
        gain=table["chain_of_thought_accuracy"] - table["standard_accuracy"],
        gain_low=ends.low,
        gain_high=ends.high,
    )
    place = {(row.family, row.subset): row.Index for row in rows.itertuples()}

    def one(family: str) -> Estimate:
        row = rows.loc[place[family, ONE]]
        return Estimate.from_row(row, "gain", n=row["problems"])

    def more(family: str) -> Estimate:
        one, many = place[family, ONE], place[family, MANY]
        value = rows.loc[many, "gain"] - rows.loc[one, "gain"]
        draws = gains[:, many] - gains[:, one]
        return Estimate.from_draws(value, draws, n=int(n[one] + n[many]))

    return GainBySteps(
        rows=rows,
        **{f"{family.lower()}_one": one(family) for family in FAMILIES},
        **{f"{family.lower()}_more": more(family) for family in FAMILIES},
    )
