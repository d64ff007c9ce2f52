"""What a stack adds to a transformer, task by task

Accuracy of the transformer with stacks less that of the same transformer without [@zhang2025stacktrans, Table 1].
Intervals resample tasks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..records import Choices, Estimate

DRAWS, SEED = 4000, 23
CLEARLY = 0.05  # what this report elsewhere takes for close


@dataclass(frozen=True)
class StackGain:
    """One row a task, with both accuracies; mean gains and how often there is one."""

    rows: pd.DataFrame
    up_to_context_free: Annotated[Estimate, "1"]
    context_sensitive: Annotated[Estimate, "1"]
    lower_less_highest: Annotated[Choices, "1"]
    better: Annotated[Choices, "1"]


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
        lower_less_highest=Choices(
            _difference(rows["gain"], ~hardest),
            {
                "as a share of the way to certainty": _difference(
                    rows["gain"] / (1 - rows["Transformer"]), ~hardest
                ),
                "regular tasks against all others": _difference(
                    rows["gain"], rows["level"] == "regular"
                ),
                "medians": _difference(rows["gain"], ~hardest, np.median),
            },
            "means of six tasks each",
        ),
        better=Choices(
            Estimate.from_marks(rows["gain"] > 0),
            {
                "by five points or more": Estimate.from_marks(rows["gain"] >= CLEARLY),
                "ties count half": Estimate.from_share(
                    (rows["gain"] > 0).sum() + (rows["gain"] == 0).sum() / 2, len(rows)
                ),
                "no worse": Estimate.from_marks(rows["gain"] >= 0),
            },
            "a higher printed accuracy",
        ),
    )


def _difference(gains: pd.Series, lower: pd.Series, middle=np.mean) -> Estimate:
    """The middle gain of lower levels less that of the others; tasks of each are resampled."""
    generator = np.random.default_rng(SEED)
    parts = [gains[lower].to_numpy(float), gains[~lower].to_numpy(float)]
    drawn = [middle(generator.choice(part, size=(DRAWS, len(part))), axis=1) for part in parts]
    value = float(middle(parts[0]) - middle(parts[1]))
    return Estimate.from_draws(value, drawn[0] - drawn[1], n=len(gains))


def _mean(gains: pd.Series) -> Estimate:
    draws = resample_counts(len(gains), DRAWS, SEED) @ gains.to_numpy() / len(gains)
    return Estimate.from_draws(gains.mean(), draws, n=len(gains))
