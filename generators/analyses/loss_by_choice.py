"""Does loss order a family, whatever mean of tasks and whatever models are taken

The rank correlations of `loss_against_accuracy` for each family, and under other choices.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.rank_correlation import rank_correlation
from ..records import Choices, Estimate

RESAMPLES, SEED = 1000, 43
MEAN = "mean of its tasks"
FEWEST = 4  # models that a resample must hold


@dataclass(frozen=True)
class LossByChoice:
    """Correlation of lower loss with higher accuracy, by family."""

    cerebras: Annotated[Choices, "1"]
    pythia: Annotated[Choices, "1"]
    olmo: Annotated[Choices, "1"]


def analyse(loss_against_accuracy) -> LossByChoice:
    found = loss_against_accuracy
    return LossByChoice(
        cerebras=_choices(found, "Cerebras-GPT", found.cerebras),
        pythia=_choices(found, "first Pythia", found.pythia),
        olmo=_choices(found, "OLMo ladder", found.olmo),
    )


def _choices(found, family: str, default: Estimate) -> Choices:
    rows = found.rows[found.rows["family"].eq(family) & found.rows["task"].ne(MEAN)]["correlation"]
    points = found.points[found.points["family"].eq(family)]
    last = points.loc[points.groupby("cluster")["loss"].idxmin()]
    return Choices(
        default,
        {
            "runs resampled, not models": _of(points),
            "one run a model, that of the lowest loss": _of(last),
        },
        "mean of the tasks",
        {"single tasks": f"the middle half of them is from {rows.quantile(0.25):.2f} up"},
    )


def _of(points: pd.DataFrame) -> Estimate:
    x, y = -points["loss"].to_numpy(float), points["accuracy"].to_numpy(float)
    value = float(rank_correlation(x, y))
    counts = cluster_counts([str(place) for place in range(len(x))], RESAMPLES, SEED)
    counts = counts[(counts > 0).sum(axis=1) >= FEWEST]
    return Estimate.from_draws(value, rank_correlation(x, y, counts), n=len(x))
