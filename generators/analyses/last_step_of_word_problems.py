"""How much of the gain with size falls in the last step, for one-step and many-step problems

The share of the gain does not depend on the units of the score; where the gain is small it is hardly known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.bootstrap import wilson_interval
from ..maths.emergence import score_draws, share_interval, step_shares
from ..records import Estimate

DRAWS, SEED = 4000, 43
ONE, MANY = "SingleOp", "MultiArith"


@dataclass(frozen=True)
class LastStep:
    """Scores with intervals, shares of the last step by set, and the excess of many steps over one."""

    rows: pd.DataFrame
    shares: pd.DataFrame
    lamda_excess: Annotated[Estimate, "1"]
    gpt_excess: Annotated[Estimate, "1"]
    palm_excess: Annotated[Estimate, "1"]
    digits_excess: Annotated[Estimate, "1"]
    palm_one_share: Annotated[Estimate, "1"]
    palm_many_share: Annotated[Estimate, "1"]
    lamda_one: Annotated[Estimate, "1"]
    lamda_one_squared: Annotated[Estimate, "1"]
    lamda_many: Annotated[Estimate, "1"]
    lamda_many_with_steps: Annotated[Estimate, "1"]


def analyse(mawps_by_steps, gpt3_addition) -> LastStep:
    rows = pd.concat(_long(mawps_by_steps, prompt) for prompt in ("standard", "chain_of_thought"))
    rows = rows.reset_index(drop=True)
    plain = rows[rows["prompting"] == "standard"]
    shares = pd.DataFrame(
        [
            {"family": family, "subset": subset, **_share(group)}
            for (family, subset), group in plain.groupby(["family", "subset"])
        ]
    )
    sums = gpt3_addition[gpt3_addition["operation"] == "addition"].rename(
        columns={"questions": "problems"}
    )
    by_set = dict(list(plain.groupby(["family", "subset"])))
    palm = shares[shares["family"] == "PaLM"].set_index("subset")
    one = _accuracy(_largest(rows, "LaMDA", ONE, "standard"))
    return LastStep(
        rows=rows,
        shares=shares,
        **{
            f"{family.lower()}_excess": _excess(by_set[family, ONE], by_set[family, MANY])
            for family in ("LaMDA", "GPT", "PaLM")
        },
        digits_excess=_excess(sums[sums["digits"] == 2], sums[sums["digits"] == 5]),
        palm_one_share=Estimate.from_row(palm.loc[ONE], "share", n=palm.loc[ONE, "problems"]),
        palm_many_share=Estimate.from_row(palm.loc[MANY], "share", n=palm.loc[MANY, "problems"]),
        lamda_one=one,
        lamda_one_squared=one.mapped(lambda share: share**2),
        lamda_many=_accuracy(_largest(rows, "LaMDA", MANY, "standard")),
        lamda_many_with_steps=_accuracy(_largest(rows, "LaMDA", MANY, "chain_of_thought")),
    )


def _long(table: pd.DataFrame, prompting: str) -> pd.DataFrame:
    accuracy = table[f"{prompting}_accuracy"]
    ends = [
        wilson_interval(share * n, n) for share, n in zip(accuracy, table["problems"], strict=True)
    ]
    return table[["subset", "family", "parameters", "problems"]].assign(
        prompting=prompting,
        accuracy=accuracy,
        accuracy_low=[end.low for end in ends],
        accuracy_high=[end.high for end in ends],
    )


def _share(group: pd.DataFrame) -> dict[str, float]:
    ordered = group.sort_values("parameters", kind="stable")
    right = ordered["accuracy"] * ordered["problems"]
    interval = share_interval(right, ordered["problems"], -1, DRAWS, SEED)
    return {
        "share": float(step_shares(ordered["accuracy"])[-1]),
        "share_low": float(interval.low),
        "share_high": float(interval.high),
        "problems": int(ordered["problems"].iloc[0]),
    }


def _excess(one: pd.DataFrame, many: pd.DataFrame) -> Estimate:
    """Share of the last step with many steps, less that with one."""
    values, draws = [], []
    for seed, group in ((SEED, one), (SEED + 1, many)):
        ordered = group.sort_values("parameters", kind="stable")
        right = ordered["accuracy"] * ordered["problems"]
        values.append(step_shares(ordered["accuracy"])[-1])
        draws.append(step_shares(score_draws(right, ordered["problems"], DRAWS, seed))[:, -1])
    n = int(one["problems"].sum() + many["problems"].sum())
    return Estimate.from_draws(values[1] - values[0], draws[1] - draws[0], n=n)


def _largest(rows: pd.DataFrame, family: str, subset: str, prompting: str) -> pd.Series:
    key = ["family", "subset", "prompting"]
    return (
        rows.sort_values("parameters", kind="stable")
        .set_index(key)
        .loc[(family, subset, prompting)]
        .iloc[-1]
    )


def _accuracy(row: pd.Series) -> Estimate:
    return Estimate.from_row(row, "accuracy", n=row["problems"])
