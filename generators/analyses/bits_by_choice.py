"""Does the order of models by bits follow benchmarks, whatever benchmarks, sizes and families are taken

The rank correlations of `bits_against_benchmarks` with other means of benchmarks, other units of resampling, and other models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.linear_correlation import linear_correlation
from ..maths.rank_correlation import rank_correlation
from ..records import Choices, Estimate

RESAMPLES, SEED = 4000, 61
FEWEST = 4  # different models that a resample must hold
MEAN = "mean of five"  # a column of the models, as are the five
FIVE = ["MMLU", "HellaSwag", "Winograd", "TruthfulQA", "GSM8K"]
FOUR = [name for name in FIVE if name != "TruthfulQA"]
SMALL = 2e10  # parameters: models below hold about half of the list


@dataclass(frozen=True)
class BitsByChoice:
    """Correlations with fewer bits per character, under each choice."""

    ranks: Annotated[Choices, "1"]
    ranks_of_small: Annotated[Estimate, "1"]
    linear: Annotated[Choices, "1"]
    bits_less_size: Annotated[Choices, "1"]


def analyse(bits_against_benchmarks) -> BitsByChoice:
    models = bits_against_benchmarks.models
    models = models.assign(
        four=models[FOUR].mean(axis=1),
        places=models[FIVE].rank().mean(axis=1),
    )
    family, single = "family", "hub_model"
    dense = models.dropna(subset=["parameters"])
    small = dense[dense["parameters"] < SMALL]
    return BitsByChoice(
        ranks=Choices(
            _of(rank_correlation, models, MEAN, family),
            {
                "without TruthfulQA": _of(rank_correlation, models, "four", family),
                "mean place instead of mean score": _of(rank_correlation, models, "places", family),
                "models resampled, not families": _of(rank_correlation, models, MEAN, single),
            },
            "mean of five benchmarks, families resampled",
        ),
        ranks_of_small=_of(rank_correlation, small, MEAN, family),
        linear=Choices(
            _of(linear_correlation, models, MEAN, family),
            {
                "without TruthfulQA": _of(linear_correlation, models, "four", family),
                "correlation of ranks": _of(rank_correlation, models, MEAN, family),
                "models resampled, not families": _of(linear_correlation, models, MEAN, single),
            },
            "mean of five benchmarks, families resampled",
        ),
        bits_less_size=Choices(
            _less_size(dense, MEAN, family),
            {
                "without TruthfulQA": _less_size(dense, "four", family),
                "mean place instead of mean score": _less_size(dense, "places", family),
                "models resampled, not families": _less_size(dense, MEAN, single),
            },
            "mean of five benchmarks, families resampled",
        ),
    )


def _counts(labels: pd.Series) -> np.ndarray:
    counts = cluster_counts(labels, RESAMPLES, SEED)
    return counts[(counts > 0).sum(axis=1) >= FEWEST]


def _of(measure, models: pd.DataFrame, benchmark: str, unit: str) -> Estimate:
    x, y = -models["average_bits"].to_numpy(float), models[benchmark].to_numpy(float)
    draws = measure(x, y, _counts(models[unit]))
    return Estimate.from_draws(float(measure(x, y)), draws[np.isfinite(draws)], n=len(models))


def _less_size(models: pd.DataFrame, benchmark: str, unit: str) -> Estimate:
    bits, size = -models["average_bits"].to_numpy(float), models["parameters"].to_numpy(float)
    y, counts = models[benchmark].to_numpy(float), _counts(models[unit])
    value = rank_correlation(bits, y) - rank_correlation(size, y)
    draws = rank_correlation(bits, y, counts) - rank_correlation(size, y, counts)
    return Estimate.from_draws(float(value), draws[np.isfinite(draws)], n=len(models))
