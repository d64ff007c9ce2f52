"""Guessing from one axis which open models have an ability: how many guesses are wrong

A model has the ability where its score is at least half of the scale. The guess is that all models above a cut have it and no other has.
The cut is the one with the fewest mistakes on the very models that are guessed, which flatters the axis. Resamples draw whole families.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..records import Choices, Estimate

TASK, HALF = "3-digit addition", 0.5
ANEW, OTHERS = "anew", "of the others"  # other ways to choose the cut
RESAMPLES, SEED = 2000, 66
PREFERRED = "addition of three digits, half right, families resampled"
LEFT_OUT = {
    "word unscrambling, transliteration, Persian questions": (
        "hardly a tenth of the models gets half right, so that guessing none would do"
    ),
    "a curve in place of a cut": "whether a model has the ability is yes or no",
}


@dataclass(frozen=True)
class GuessFromSize:
    """The share of models guessed wrongly from their size, by choice, and from their training compute."""

    wrong_by_size: Annotated[Choices, "1"]
    wrong_by_compute: Annotated[Estimate, "1"]
    have_it: Annotated[float, "1"]
    models: Annotated[int, "1"]


def analyse(emergent_task_scores) -> GuessFromSize:
    known = emergent_task_scores.rows.dropna(subset=["training_compute_flop"])

    def wrong(
        task: str = TASK,
        least: float = HALF,
        axis: str = "parameters",
        by: str = "family",
        cut: str = "",
    ) -> Estimate:
        part = known[known["task"] == task]
        has = part["score"].to_numpy(float) >= least
        return _wrong(part[axis].to_numpy(float), has, part[by], cut)

    addition = known[known["task"] == TASK]
    return GuessFromSize(
        wrong_by_size=Choices(
            wrong(),
            {
                "a quarter right": wrong(least=0.25),
                "three quarters right": wrong(least=0.75),
                "subtraction of three digits": wrong("3-digit subtraction"),
                "addition of two digits": wrong("2-digit addition"),
                "multiplication of two digits": wrong("2-digit multiplication"),
                "models resampled, not families": wrong(by="model"),
                "another best cut in each resample": wrong(cut=ANEW),
                "for each family the best cut of the others": wrong(cut=OTHERS),
            },
            PREFERRED,
            LEFT_OUT,
        ),
        wrong_by_compute=wrong(axis="training_compute_flop"),
        have_it=float((addition["score"] >= HALF).mean()),
        models=len(addition),
    )


def _wrong(axis: np.ndarray, has: np.ndarray, clusters: pd.Series, cut: str) -> Estimate:
    """The share guessed wrongly: by the best cut, by one anew in each resample, or for each cluster by that of the others."""
    cuts = np.concatenate([[-np.inf], np.unique(axis)])
    mistakes = ((axis[:, None] > cuts) != has[:, None]).astype(float)  # (models, cuts)
    counts = np.vstack([np.ones(len(axis)), cluster_counts(clusters, RESAMPLES, SEED)])
    drawn = counts.sum(axis=1)
    if cut == ANEW:
        return Estimate.from_resamples((counts @ mistakes).min(axis=1) / drawn, n=len(axis))
    wrong = mistakes[:, mistakes.sum(axis=0).argmin()]
    if cut == OTHERS:
        wrong = np.zeros(len(axis))
        for name in clusters.unique():
            own = (clusters == name).to_numpy()
            total = mistakes[~own].sum(axis=0)
            best = np.flatnonzero(total == total.min())
            wrong[own] = mistakes[own, best[len(best) // 2]]
    return Estimate.from_resamples(counts @ wrong / drawn, n=len(axis))
