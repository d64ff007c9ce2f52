"""How far apart models of about the same size are on each task

The sizes are the span of a factor of 1.5 that holds the most models, so that no score chooses it.
Spreads run from the 10th to the 90th percentile; their intervals come from resampling whole families.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..records import Estimate

FACTOR = 1.5
RESAMPLES, SEED = 2000, 61
TAILS = (0.1, 0.9)


@dataclass(frozen=True)
class OneSize:
    """The models of the span, and the spread of each task over them."""

    rows: pd.DataFrame
    spreads: pd.DataFrame
    smallest: Annotated[float, "parameters"]
    largest: Annotated[float, "parameters"]
    models: Annotated[int, "1"]
    families: Annotated[int, "1"]
    addition_spread: Annotated[Estimate, "1"]
    addition_models: Annotated[int, "1"]
    addition_lowest: Annotated[float, "1"]
    addition_highest: Annotated[float, "1"]


def analyse(emergent_task_scores) -> OneSize:
    scores = emergent_task_scores.rows
    sizes = np.sort(scores.drop_duplicates("model")["parameters"].to_numpy(float))
    inside = [(np.sum((sizes >= size) & (sizes <= FACTOR * size)), -size) for size in sizes]
    smallest = -max(inside)[1]
    rows = scores[scores["parameters"].between(smallest, FACTOR * smallest)].reset_index(drop=True)
    spreads = {task: _spread(part) for task, part in rows.groupby("task", sort=False)}
    addition = rows[rows["task"] == "3-digit addition"]["score"]
    return OneSize(
        rows=rows,
        spreads=pd.DataFrame(
            {
                "task": task,
                "spread": spread.value,
                "spread_low": spread.low,
                "spread_high": spread.high,
                "models": spread.n,
            }
            for task, spread in spreads.items()
        ),
        smallest=float(smallest),
        largest=float(rows["parameters"].max()),
        models=int(rows["model"].nunique()),
        families=int(rows["family"].nunique()),
        addition_spread=spreads["3-digit addition"],
        addition_models=len(addition),
        addition_lowest=float(addition.min()),
        addition_highest=float(addition.max()),
    )


def _spread(part: pd.DataFrame) -> Estimate:
    scores = part["score"].to_numpy(float)
    counts = cluster_counts(part["family"], RESAMPLES, SEED)
    draws = [float(np.diff(np.quantile(np.repeat(scores, c), TAILS))[0]) for c in counts]
    spread = np.diff(np.quantile(scores, TAILS))[0]
    return Estimate.from_draws(spread, draws, n=len(scores))
