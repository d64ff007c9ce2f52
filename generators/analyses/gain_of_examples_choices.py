"""How much more the largest GPT-3 gains from examples than the smallest, by what a critic would try

One example, not several; a line over all eight sizes, not the two ends; tasks resampled, not questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.emergence import score_draws
from ..records import Choices, Estimate
from .gain_of_examples import DRAWS, LARGEST, SEED, SMALLEST

THIRD = 2  # place of the third size, from which on LAMBADA with examples is no worse than without


@dataclass(frozen=True)
class GainOfExamplesChoices:
    """The gain of the largest model less that of the smallest, under each choice."""

    arithmetic: Annotated[Choices, "1"]
    lambada: Annotated[Choices, "1"]


def analyse(gain_of_examples, gpt3_arithmetic, gpt3_lambada) -> GainOfExamplesChoices:
    rows = gain_of_examples.rows
    sums, words = (rows["task"] != "LAMBADA"), (rows["task"] == "LAMBADA")
    by_task = rows[sums].pivot(index="task", columns="parameters", values="gain").to_numpy()
    more = by_task[:, LARGEST] - by_task[:, SMALLEST]
    counts = resample_counts(len(more), DRAWS, SEED)
    of_tasks = Estimate.from_draws(more.mean(), counts @ more / len(more), n=len(more))
    left_out = {
        "gains in the odds of a right answer": "where a score is zero twice they say nothing"
    }
    return GainOfExamplesChoices(
        arithmetic=Choices(
            gain_of_examples.arithmetic_more,
            {**_tried(rows[sums]), "tasks resampled, not questions": of_tasks},
            preferred="several examples, largest less smallest",
            left_out=left_out,
        ),
        lambada=Choices(
            gain_of_examples.lambada_more,
            _tried(rows[words]),
            preferred="several examples, largest less smallest",
            left_out=left_out,
        ),
    )


def _tried(rows: pd.DataFrame) -> dict[str, Estimate]:
    return {
        "one example": _more(rows, "one-shot", SMALLEST),
        "a line over all sizes in the logarithm of size": _more(rows, "few-shot", None),
        "largest less third smallest": _more(rows, "few-shot", THIRD),
    }


def _more(rows: pd.DataFrame, setting: str, place: int | None) -> Estimate:
    """The gain of the largest model less that of the one at `place`, or the rise of a line from end to end."""
    n = rows["items"].to_numpy(float)
    x = np.log(np.sort(rows["parameters"].unique()))
    scores = [rows[name].to_numpy(float) for name in (setting, "zero-shot")]
    draws = [score_draws(score * n, n, DRAWS, SEED + i) for i, score in enumerate(scores)]

    def more(gain: np.ndarray) -> np.ndarray:
        by_size = gain.reshape(*gain.shape[:-1], -1, len(x)).mean(axis=-2)
        if place is not None:
            return np.asarray(by_size[..., LARGEST] - by_size[..., place])
        away = x - x.mean()
        return np.asarray(by_size @ away / (away @ away) * (x[-1] - x[0]))

    value = float(more(scores[0] - scores[1]))
    return Estimate.from_draws(value, more(draws[0] - draws[1]), n=int(n.sum()) // len(x))
