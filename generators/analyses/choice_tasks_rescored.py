"""How much of the jump of choice tasks beyond arithmetic goes under the Brier score of the same answers

For tasks that their authors call emergent, the share of the gain made above their threshold of training compute is set
against what a rise even in the logarithm of compute would put there; the difference is the excess, under accuracy and
under the Brier score. The gain runs from the models of least compute to those of most, by way of those just below the
threshold. Whole families are resampled, the same in every task. Written with the scores in view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..records import Choices, Estimate

SOURCES = ["wu2025", "schaeffer2023", "du2024"]
RESAMPLES, SEED = 4000, 81
GROUP = 10  # models at the start, below the threshold and at the end
MANY = 1000  # questions
SHIFT = 10**0.3  # times the compute of the threshold
OVERTRAINED = ["phi", "Qwen1.5-0.5B", "Qwen1.5-1.8B", "Qwen1.5-4B", "stablelm-2-1_6b"]  # by wu2025


@dataclass(frozen=True)
class ChoiceTasksRescored:
    """One row a task: the share of the gain below the threshold by each score; the excess removed."""

    rows: pd.DataFrame
    tasks: Annotated[int, "1"]
    models: Annotated[int, "1"]
    accuracy_below: Annotated[float, "1"]
    brier_below: Annotated[float, "1"]
    even_below: Annotated[float, "1"]
    excess_removed: Annotated[Choices, "1"]


def analyse(choice_tasks_by_compute) -> ChoiceTasksRescored:
    table = choice_tasks_by_compute[choice_tasks_by_compute["called"] == "emergent"].reset_index(
        drop=True
    )
    rows = pd.DataFrame(
        [
            {"task": task, **_shares(part, np.ones((1, len(part))))}
            for task, part in table.groupby("task")
        ]
    )
    lean = table[~table["model"].str.contains("|".join(OVERTRAINED))].reset_index(drop=True)
    large = table[table["questions"] >= MANY].reset_index(drop=True)
    return ChoiceTasksRescored(
        rows=rows,
        tasks=len(rows),
        models=table["model"].nunique(),
        accuracy_below=float(rows["accuracy"].mean()),
        brier_below=float(rows["brier"].mean()),
        even_below=float(rows["even"].mean()),
        excess_removed=Choices(
            _removed(table),
            {
                "threshold at half the compute": _removed(table, 1 / SHIFT),
                "threshold at twice the compute": _removed(table, SHIFT),
                "without small models trained for very long": _removed(lean),
                f"only tasks with {MANY:,} questions or more": _removed(large),
                "groups of fifteen models, not ten": _removed(table, group=15),
            },
            preferred="the authors' thresholds, all models",
            left_out={
                "tasks that are not called emergent": "their accuracy has no jump to remove",
                "the probability of the option's text": "it was not published",
                "groups of six models": "resamples of families leave some of them nearly empty",
            },
        ),
    )


def _removed(table: pd.DataFrame, shift: float = 1.0, group: int = GROUP) -> Estimate:
    """Of the excess under accuracy, summed over tasks, the share that is gone under the Brier score."""
    weights = np.vstack([np.ones(len(table)), cluster_counts(table["family"], RESAMPLES, SEED)])
    accuracy = brier = 0.0
    for task in table["task"].unique():
        mask = (table["task"] == task).to_numpy()
        found = _shares(table[mask], weights[:, mask], shift, group)
        accuracy = accuracy + found["even"] - found["accuracy"]
        brier = brier + found["even"] - found["brier"]
    draws = np.asarray(1 - brier / accuracy)
    known = draws[1:][np.isfinite(draws[1:])]  # a resample may lack every model of a group
    return Estimate.from_draws(float(draws[0]), known, n=int(table["model"].nunique()))


def _shares(
    part: pd.DataFrame, weights: np.ndarray, shift: float = 1.0, group: int = GROUP
) -> dict[str, np.ndarray]:
    """The share of the gain below the threshold, by each score and for an even rise; shape (R,)."""
    compute = part["training_compute_flop"].to_numpy(float)
    order = np.argsort(compute, kind="stable")
    below = order[compute[order] <= part["threshold_flop"].to_numpy(float)[0] * shift]
    places = (below[:group], below[-group:], order[-group:])
    scores = {
        "accuracy": part["accuracy"].to_numpy(float),
        "brier": -part["brier_loss"].to_numpy(float),
        "even": np.log(compute),
    }
    with np.errstate(invalid="ignore", divide="ignore"):
        start, edge, end = (
            {n: (weights[:, at] @ v[at]) / weights[:, at].sum(axis=1) for n, v in scores.items()}
            for at in places
        )
        return {n: np.squeeze((edge[n] - start[n]) / (end[n] - start[n])) for n in scores}
