"""Which axis puts the open models in the order of their scores

Rank correlations of each task with parameters, training compute and MMLU, over the same models.
Intervals come from resampling whole families, the same resamples for all axes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.rank_correlation import rank_correlation
from ..records import Estimate

RESAMPLES, SEED = 2000, 62
AXES = {
    "parameters": "parameters",
    "training_compute_flop": "training compute",
    "mmlu_accuracy": "MMLU accuracy",
}


@dataclass(frozen=True)
class Order:
    """One row a task and axis; `tasks_compute_ahead` counts the tasks whose interval of the difference is above zero."""

    rows: pd.DataFrame
    addition_by_parameters: Annotated[Estimate, "1"]
    addition_by_compute: Annotated[Estimate, "1"]
    addition_by_mmlu: Annotated[Estimate, "1"]
    addition_compute_less_parameters: Annotated[Estimate, "1"]
    tasks: Annotated[int, "1"]
    tasks_compute_ahead: Annotated[int, "1"]


def analyse(emergent_task_scores, open_models_benchmarks) -> Order:
    known = emergent_task_scores.rows.dropna(subset=["training_compute_flop"])
    known = known.merge(open_models_benchmarks[["model", "mmlu_accuracy"]], on="model")
    found: dict[tuple[str, str], Estimate] = {}
    for task, part in known.groupby("task", sort=False):
        counts = cluster_counts(part["family"], RESAMPLES, SEED)
        y = part["score"].to_numpy(float)
        draws = {axis: rank_correlation(part[axis].to_numpy(float), y, counts) for axis in AXES}
        point = {axis: float(rank_correlation(part[axis].to_numpy(float), y)) for axis in AXES}
        for axis in AXES:
            found[task, axis] = Estimate.from_draws(point[axis], draws[axis], n=len(part))
        n, c = "parameters", "training_compute_flop"
        found[task, "difference"] = Estimate.from_draws(
            point[c] - point[n], draws[c] - draws[n], n=len(part)
        )
    rows = pd.DataFrame(
        {
            "task": task,
            "axis": AXES[axis],
            "correlation": found[task, axis].value,
            "correlation_low": found[task, axis].low,
            "correlation_high": found[task, axis].high,
            "models": found[task, axis].n,
        }
        for task, axis in found
        if axis in AXES
    )
    addition = "3-digit addition"
    ahead = [estimate for (_, axis), estimate in found.items() if axis == "difference"]
    return Order(
        rows,
        found[addition, "parameters"],
        found[addition, "training_compute_flop"],
        found[addition, "mmlu_accuracy"],
        found[addition, "difference"],
        len(ahead),
        sum(estimate.low > 0 for estimate in ahead),
    )
