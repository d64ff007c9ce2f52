"""What examples in the prompt add to the scores of GPT-3 at each size

The gain is the score with several examples less the score with none; intervals come from the number of questions and
take the two prompts as asked separately. Arithmetic is the mean of ten tasks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.emergence import score_draws
from ..records import Estimate

SOURCES = ["brown2020"]
DRAWS, SEED = 4000, 72
SMALLEST, SECOND, LARGEST = 0, -2, -1


@dataclass(frozen=True)
class GainOfExamples:
    """`rows` by task and size; the Estimates are of the gain, or of one gain less another."""

    rows: pd.DataFrame
    tasks: Annotated[int, "1"]
    arithmetic_smallest: Annotated[Estimate, "1"]
    arithmetic_largest: Annotated[Estimate, "1"]
    arithmetic_more: Annotated[Estimate, "1"]
    arithmetic_last: Annotated[Estimate, "1"]
    lambada_smallest: Annotated[Estimate, "1"]
    lambada_largest: Annotated[Estimate, "1"]
    lambada_more: Annotated[Estimate, "1"]
    lambada_last: Annotated[Estimate, "1"]


def analyse(gpt3_arithmetic, gpt3_lambada) -> GainOfExamples:
    columns = ["task", "setting", "parameters", "items", "accuracy"]
    table = pd.concat([gpt3_arithmetic, gpt3_lambada.assign(task="LAMBADA")])[columns]
    wide = table.pivot(index=["task", "parameters", "items"], columns="setting", values="accuracy")
    rows = wide.reset_index().sort_values(["task", "parameters"]).reset_index(drop=True)
    n = rows["items"].to_numpy()
    few, none = (
        score_draws(rows[name].to_numpy() * n, n, DRAWS, SEED + i)
        for i, name in enumerate(("few-shot", "zero-shot"))
    )
    draws = few - none
    ends = percentile_interval(draws)
    rows = rows.assign(gain=rows["few-shot"] - rows["zero-shot"], low=ends.low, high=ends.high)
    sizes = rows["parameters"].nunique()
    lambada = rows["task"].eq("LAMBADA").to_numpy()
    found: dict[str, Estimate] = {}
    for name, part in (("arithmetic", ~lambada), ("lambada", lambada)):
        value = rows["gain"].to_numpy()[part].reshape(-1, sizes).mean(axis=0)
        drawn = draws[:, part].reshape(DRAWS, -1, sizes).mean(axis=1)
        count = int(n[part].sum()) // sizes
        found |= {
            f"{name}_smallest": _estimate(value[SMALLEST], drawn[:, SMALLEST], count),
            f"{name}_largest": _estimate(value[LARGEST], drawn[:, LARGEST], count),
            f"{name}_more": _difference(value, drawn, SMALLEST, count),
            f"{name}_last": _difference(value, drawn, SECOND, count),
        }
    return GainOfExamples(rows=rows, tasks=rows.loc[~lambada, "task"].nunique(), **found)


def _difference(value: np.ndarray, drawn: np.ndarray, place: int, n: int) -> Estimate:
    """The gain of the largest model less that of the one at `place`."""
    return _estimate(value[LARGEST] - value[place], drawn[:, LARGEST] - drawn[:, place], n)


def _estimate(value: float, draws: np.ndarray, n: int) -> Estimate:
    ends = percentile_interval(draws)
    return Estimate(float(value), float(ends.low), float(ends.high), n)
