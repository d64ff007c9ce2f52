"""What is left of GPT-3's sums without examples in the prompt

The score of the largest model with none, as a share of its score with several, mean over tasks that the model does with several;
intervals come from the number of questions, with the two prompts taken as asked separately.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.emergence import score_draws
from ..records import Choices, Estimate

SOURCES = ["brown2020", "lu2024"]
DRAWS, SEED = 4000, 91
DONE = 0.1  # of the questions right with several examples: the model does the task


@dataclass(frozen=True)
class LeftWithoutExamples:
    """`rows`: one a task, with and without examples; `left` is the mean share that is left."""

    rows: pd.DataFrame
    tasks: Annotated[int, "1"]
    left: Annotated[Choices, "1"]
    four_digits: Annotated[Estimate, "1"]
    two_digits: Annotated[Estimate, "1"]
    two_digits_with: Annotated[Estimate, "1"]
    least: Annotated[float, "1"]
    most: Annotated[float, "1"]


def analyse(gpt3_arithmetic) -> LeftWithoutExamples:
    wide = gpt3_arithmetic.pivot(
        index=["task", "parameters", "items"], columns="setting", values="accuracy"
    ).reset_index()
    largest = wide[wide["parameters"] == wide["parameters"].max()]
    done = largest[largest["few-shot"] >= DONE].reset_index(drop=True)
    sums = done[done["task"].str.contains("addition")]
    easy = done[done["few-shot"] >= 0.5]
    longest = done[done["task"].str.startswith("4-digit")]
    rows = done.assign(left=done["zero-shot"] / done["few-shot"])
    two = done[done["task"] == "2-digit addition"].iloc[0]
    return LeftWithoutExamples(
        rows=rows.sort_values("few-shot", ascending=False, kind="stable").reset_index(drop=True),
        tasks=len(done),
        left=Choices(
            _left(done),
            {
                "against one example": _left(done, "one-shot"),
                "tasks resampled, not questions": _of_tasks(rows["left"].to_numpy()),
                "additions alone": _left(sums),
                "tasks with half or more right": _left(easy),
                "all right answers together": _left(done, pooled=True),
                "sums of four digits, the least likely to be memory": _left(longest),
            },
            "several examples, mean over tasks with a tenth or more right",
            {
                "smaller models": "with several examples they do too few of the tasks",
                "other tasks of GPT-3": "their scores have a floor of guessing, which would be left",
            },
        ),
        four_digits=_left(longest),
        two_digits=Estimate.from_share(round(two["zero-shot"] * two["items"]), int(two["items"])),
        two_digits_with=Estimate.from_share(round(two["few-shot"] * two["items"]), int(two["items"])),
        least=float(rows["left"].min()),
        most=float(rows["left"].max()),
    )  # fmt: skip


def _left(rows: pd.DataFrame, setting: str = "few-shot", pooled: bool = False) -> Estimate:
    n = rows["items"].to_numpy(float)
    scores = [rows[name].to_numpy(float) for name in ("zero-shot", setting)]
    none, some = (score_draws(s * n, n, DRAWS, SEED + i) for i, s in enumerate(scores))

    def share(without: np.ndarray, with_examples: np.ndarray) -> np.ndarray:
        if pooled:
            return np.asarray(without.sum(axis=-1) / with_examples.sum(axis=-1))
        return np.asarray((without / with_examples).mean(axis=-1))

    return Estimate.from_draws(float(share(*scores)), share(none, some), n=int(n.sum()))


def _of_tasks(left: np.ndarray) -> Estimate:
    counts = resample_counts(len(left), DRAWS, SEED)
    return Estimate.from_draws(float(left.mean()), counts @ left / len(left), n=len(left))
