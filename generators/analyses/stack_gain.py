"""What a stack adds to a transformer, task by task

Accuracy of the transformer with stacks less that of the same transformer without [@zhang2025stacktrans, Table 1].
Intervals resample tasks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.bootstrap import resample_counts
from ..records import Estimate

DRAWS, SEED = 4000, 23


@dataclass(frozen=True)
class StackGain:
    """One row a task, with both accuracies; mean gains and how often there is one."""

    rows: pd.DataFrame
    up_to_context_free: Annotated[Estimate, "1"]
    context_sensitive: Annotated[Estimate, "1"]
    better: Annotated[Estimate, "1"]


def analyse(stack_transformer_scores) -> StackGain:
    keys = ["level", "task", "chance"]
    wide = stack_transformer_scores.pivot(index=keys, columns="architecture", values="accuracy")
    rows = wide[["Transformer", "StackTrans"]].reset_index()
    rows.columns.name = None
    rows["gain"] = (rows["StackTrans"] - rows["Transformer"]).round(2)
    hardest = rows["level"] == "context-sensitive"
    return StackGain(
        rows=rows,
        up_to_context_free=_mean(rows.loc[~hardest, "gain"]),
        context_sensitive=_mean(rows.loc[hardest, "gain"]),
        better=Estimate.from_marks(rows["gain"] > 0),
    )


def _mean(gains: pd.Series) -> Estimate:
    draws = resample_counts(len(gains), DRAWS, SEED) @ gains.to_numpy() / len(gains)
    return Estimate.from_draws(gains.mean(), draws, n=len(gains))
