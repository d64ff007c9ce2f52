"""How much of the gain of GPT-3 falls to each step of size, in arithmetic and in predicting text

A step is from one model to the next larger one; the shares of the seven steps add up to one.
Intervals come from the number of questions and treat the models as asked separately.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import wilson_interval
from ..maths.emergence import resolution, share_interval, step_shares
from ..records import Estimate

SOURCES = ["brown2020"]
DRAWS, SEED = 10_000, 13
LAST = -1


@dataclass(frozen=True)
class Gpt3Steps:
    """Scores with intervals, the share of the last step in each series, and the same for LAMBADA."""

    scores: pd.DataFrame
    last_steps: pd.DataFrame
    floor: Annotated[float, "1"]
    addition_2: Annotated[Estimate, "1"]
    addition_3: Annotated[Estimate, "1"]
    addition_4: Annotated[Estimate, "1"]
    addition_5: Annotated[Estimate, "1"]
    subtraction_2: Annotated[Estimate, "1"]
    subtraction_3: Annotated[Estimate, "1"]
    subtraction_4: Annotated[Estimate, "1"]
    subtraction_5: Annotated[Estimate, "1"]
    lambada_last: Annotated[Estimate, "1"]
    lambada_steepest: Annotated[Estimate, "1"]
    perplexity_last: Annotated[float, "1"]
    perplexity_steepest: Annotated[float, "1"]
    last_step_of_log_size: Annotated[float, "1"]


def analyse(gpt3_arithmetic, gpt3_lambada) -> Gpt3Steps:
    rows = []
    for (task, setting), series in gpt3_arithmetic.groupby(["task", "setting"], sort=False):
        operation, digits = series["operation"].iloc[0], int(series["digits"].iloc[0])
        share = _share(series, LAST)
        rows.append((task, operation, digits, setting, share.value, share.low, share.high))
    columns = ["task", "operation", "digits", "setting", "share", "share_low", "share_high"]
    lambada = gpt3_lambada[gpt3_lambada["setting"] == "zero-shot"].sort_values("parameters")
    steepest = int(step_shares(lambada["accuracy"]).argmax())
    perplexity = step_shares(np.log(lambada["perplexity"]))
    few = gpt3_arithmetic[gpt3_arithmetic["setting"] == "few-shot"]
    return Gpt3Steps(
        scores=_with_intervals(gpt3_arithmetic),
        last_steps=pd.DataFrame(rows, columns=columns),
        floor=resolution(int(gpt3_arithmetic["items"].iloc[0])),
        **{
            f"{operation}_{digits}": _share(few[few["task"] == f"{digits}-digit {operation}"], LAST)
            for operation in ("addition", "subtraction")
            for digits in (2, 3, 4, 5)
        },
        lambada_last=_share(lambada, LAST),
        lambada_steepest=_share(lambada, steepest),
        perplexity_last=float(perplexity[LAST]),
        perplexity_steepest=float(perplexity.max()),
        last_step_of_log_size=float(step_shares(np.log(lambada["parameters"]))[LAST]),
    )


def _share(series: pd.DataFrame, step: int) -> Estimate:
    ordered = series.sort_values("parameters")
    accuracy, items = ordered["accuracy"].to_numpy(float), ordered["items"].to_numpy(float)
    ends = share_interval(accuracy * items, items, step, DRAWS, SEED)
    return Estimate(float(step_shares(accuracy)[step]), ends.low, ends.high, int(items[step]))


def _with_intervals(scores: pd.DataFrame) -> pd.DataFrame:
    ends = [
        wilson_interval(accuracy * items, items)
        for accuracy, items in scores[["accuracy", "items"]].to_numpy(float)
    ]
    return scores.assign(
        accuracy_low=[end.low for end in ends], accuracy_high=[end.high for end in ends]
    )
