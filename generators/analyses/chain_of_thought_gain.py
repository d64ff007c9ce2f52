"""What a chain of thought adds at each size, and from which size on it adds anything

The two prompts are taken as independent samples of problems, since which problems each solved is not published;
solving mostly the same ones would make the true intervals narrower.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.crossings import last_rise_through_zero
from ..maths.emergence import score_draws
from ..records import Bracket, Estimate

DRAWS, SEED = 4000, 47
NEIGHBOURS = "the last size without a sure gain and the first of those with one"


@dataclass(frozen=True)
class ChainOfThoughtGain:
    """Gains with intervals, and for each task and family where the gain rises through zero.

    The Brackets of crossings run from the largest size that shows no gain to the smallest from which
    on every size shows one, each judged by its own 95% interval: nothing is assumed in between.
    """

    rows: pd.DataFrame
    crossings: pd.DataFrame
    small_lamda: Annotated[Estimate, "1"]
    small_gpt: Annotated[Estimate, "1"]
    small_palm: Annotated[Estimate, "1"]
    large_lamda: Annotated[Estimate, "1"]
    large_gpt: Annotated[Estimate, "1"]
    large_palm: Annotated[Estimate, "1"]
    crossing_lamda: Annotated[Bracket, "parameters"]
    crossing_gpt: Annotated[Bracket, "parameters"]
    crossing_palm: Annotated[Bracket, "parameters"]
    large_lamda_choice: Annotated[Estimate, "1"]


def analyse(chain_of_thought_by_scale) -> ChainOfThoughtGain:
    table = chain_of_thought_by_scale.sort_values(["task", "family", "parameters"], kind="stable")
    table = table.drop(columns=["source", "locator"]).reset_index(drop=True)
    draws = _draws(table, "chain_of_thought", SEED) - _draws(table, "standard", SEED + 1)
    ends = percentile_interval(draws)
    rows = table.assign(
        gain=table["chain_of_thought_accuracy"] - table["standard_accuracy"],
        gain_low=ends.low,
        gain_high=ends.high,
    )
    crossings = pd.DataFrame(
        [
            {"task": task, "family": family, **_crossing(group, draws[:, group.index])}
            for (task, family), group in rows.groupby(["task", "family"])
        ]
    )
    on_gsm8k = crossings[crossings["task"] == "GSM8K"].set_index("family")
    families = {"lamda": "LaMDA", "gpt": "GPT", "palm": "PaLM"}
    return ChainOfThoughtGain(
        rows=rows,
        crossings=crossings,
        **{f"small_{name}": _gain(rows, "GSM8K", f, 0) for name, f in families.items()},
        **{f"large_{name}": _gain(rows, "GSM8K", f, -1) for name, f in families.items()},
        **{f"crossing_{name}": _bracket(on_gsm8k.loc[f]) for name, f in families.items()},
        large_lamda_choice=_gain(rows, "AQuA", "LaMDA", -1),
    )


def _draws(table: pd.DataFrame, prompt: str, seed: int) -> np.ndarray:
    n = table["problems"].to_numpy()
    return score_draws(table[f"{prompt}_accuracy"] * n, n, DRAWS, seed)


def _crossing(group: pd.DataFrame, draws: np.ndarray) -> dict[str, float | int | None]:
    """Interpolated crossing with its bootstrap ends, and the sizes that bracket it for certain.

    A draw without a crossing counts as the smallest size where all gains are positive, as the largest
    where the last is not; an end that lies there is open.
    """
    sizes = np.log10(group["parameters"].to_numpy())
    found = last_rise_through_zero(sizes, np.vstack([group["gain"], draws]))
    interval = percentile_interval(found[1:])
    shown = group["gain_low"].to_numpy() > 0
    from_here_on = np.flip(np.logical_and.accumulate(np.flip(shown)))
    last_without = int((~from_here_on).sum()) - 1
    first_with = min(last_without + 1, len(sizes) - 1)
    return {
        "crossing": float(10 ** found[0]),
        "crossing_low": float(10**interval.low),
        "crossing_high": float(10**interval.high),
        "bracket_low": float(10 ** sizes[max(last_without, 0)]),
        "bracket_high": float(10 ** sizes[first_with]),
        "gains_at_largest": bool(shown[-1]),
        "problems": int(group["problems"].iloc[0]),
    }


def _gain(rows: pd.DataFrame, task: str, family: str, place: int) -> Estimate:
    row = rows[(rows["task"] == task) & (rows["family"] == family)].iloc[place]
    return Estimate.from_row(row, "gain", n=row["problems"])


def _bracket(row: pd.Series) -> Bracket:
    ends = (float(row[name]) for name in ("crossing", "bracket_low", "bracket_high"))
    return Bracket(*ends, because=NEIGHBOURS, n=int(row["problems"]))
