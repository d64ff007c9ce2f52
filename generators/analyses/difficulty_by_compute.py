"""The hardest and the easiest tenth of nine choice tasks, and all their questions, by groups of models of like compute

Models below the threshold of a task are put in four groups of equal number by compute, those above it in one. Six small
models trained for very long are left out, as the authors do. The compute of a group is the geometric mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from .difficulty_shapes import QUARTERS, TENTHS, below, joined, without_overtrained

SOURCES = ["wu2025"]


@dataclass(frozen=True)
class DifficultyByCompute:
    """`rows`: task, place among the groups of models, questions, compute and Brier loss."""

    rows: pd.DataFrame
    mmlu_easy_start: Annotated[float, "1"]
    mmlu_easy_end: Annotated[float, "1"]
    mmlu_hard_start: Annotated[float, "1"]
    mmlu_hard_end: Annotated[float, "1"]
    arithmetic_easy_start: Annotated[float, "1"]
    arithmetic_easy_second: Annotated[float, "1"]
    arithmetic_easy_end: Annotated[float, "1"]
    arithmetic_hard_start: Annotated[float, "1"]
    arithmetic_hard_second: Annotated[float, "1"]
    arithmetic_hard_end: Annotated[float, "1"]


def analyse(choice_tasks_by_tenth, choice_tasks_by_compute) -> DifficultyByCompute:
    scores = choice_tasks_by_tenth.query("score == 'brier_loss'")
    table = without_overtrained(joined(scores, choice_tasks_by_compute))
    parts = [_task(task, part) for task, part in table.groupby("task")]
    rows = pd.concat(parts, ignore_index=True)
    at = rows.set_index(["task", "questions", "place"])["brier_loss"]
    hard, easy = HARD, EASY
    return DifficultyByCompute(
        rows=rows,
        mmlu_easy_start=float(at["mmlu", easy, 1]),
        mmlu_easy_end=float(at["mmlu", easy, QUARTERS]),
        mmlu_hard_start=float(at["mmlu", hard, 1]),
        mmlu_hard_end=float(at["mmlu", hard, QUARTERS]),
        arithmetic_easy_start=float(at["arithmetic", easy, 1]),
        arithmetic_easy_second=float(at["arithmetic", easy, 2]),
        arithmetic_easy_end=float(at["arithmetic", easy, QUARTERS]),
        arithmetic_hard_start=float(at["arithmetic", hard, 1]),
        arithmetic_hard_second=float(at["arithmetic", hard, 2]),
        arithmetic_hard_end=float(at["arithmetic", hard, QUARTERS]),
    )


HARD, EASY, ALL = "hardest tenth", "easiest tenth", "all questions"


def _task(task: str, part: pd.DataFrame) -> pd.DataFrame:
    """One row for each group of models and each of the three sets of questions."""
    under = len(below(part))  # the table is in the order of compute
    place = np.minimum(np.arange(len(part)) * QUARTERS // under, QUARTERS) + 1
    groups = part.assign(
        place=place,
        log_compute=np.log(part["training_compute_flop"]),
        mean=part[TENTHS].mean(axis=1),
    ).groupby("place")
    means = groups[["log_compute", "tenth_1", "tenth_10", "mean"]].mean()
    sets = {HARD: "tenth_1", EASY: "tenth_10", ALL: "mean"}
    return pd.concat(
        [
            pd.DataFrame(
                {
                    "task": task,
                    "called": part["called"].iloc[0],
                    "place": means.index,
                    "questions": name,
                    "training_compute_flop": np.exp(means["log_compute"].to_numpy()),
                    "brier_loss": means[column].to_numpy(),
                    "models": groups.size().to_numpy(),
                }
            )
            for name, column in sets.items()
        ]
    )
