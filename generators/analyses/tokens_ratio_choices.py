"""The median of tokens per parameter since 2024 under other choices of models and of what a parameter is

The choices are those of tokens_per_parameter_by_date, one changed at a time; ends are from resampling models, once whole makers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..records import Choices, Estimate
from .models_counted import CONFIRMED, with_tokens
from .tokens_per_parameter_by_date import PER_IMPLIED, PER_TOTAL, PER_USED, SEED, median, ratios

SINCE, LATER, DRAWS = 2024, 2025, 1000
BIG, LARGE = 3e10, 1e24  # parameters; FLOP
PREFERRED = "per parameter used, all models whose tokens are known"
LEFT_OUT = {
    "by downloads or use of the models": "no table of it is at hand, and makers of closed models do not tell",
    "closed models with guessed sizes": "guesses of size and of tokens go together, so their ratio is no observation",
}


@dataclass(frozen=True)
class TokensRatioChoices:
    """The median of all models, and that of those with most compute."""

    all_models: Annotated[Choices, "tokens/parameter"]
    largest_models: Annotated[Choices, "tokens/parameter"]


def analyse(models_counted, known_models) -> TokensRatioChoices:
    rows = ratios(models_counted.rows)
    strict = ratios(with_tokens(models_counted.rows, known_models.iloc[:0], CONFIRMED))
    late, strict = (part[part["year"] >= SINCE] for part in (rows, strict))
    compute = late["training_compute_flop"].astype(float)
    one_each = (
        late.sort_values("training_compute_flop", kind="stable")
        .groupby(["organisation", "date"])
        .tail(1)
    )
    others = {
        "per parameter in all": median(late[PER_TOTAL]),
        "per parameter that compute implies": median(late[PER_IMPLIED]),
        "only where 6ND is within 25% of compute": median(strict[PER_USED]),
        "only tokens that were read in a work": median(
            late[late["model"].isin(known_models["model"])][PER_USED]
        ),
        "only notable models": median(late[late["collection"].eq("notable")][PER_USED]),
        "only models of language alone": median(late[late["domain"].eq("language")][PER_USED]),
        "since 2025": median(late[late["year"] >= LATER][PER_USED]),
        "one model, the largest, for each maker and day": median(one_each[PER_USED]),
        "at least 30 billion parameters": median(late[late["parameters"] >= BIG][PER_USED]),
        "at least 10^24 FLOP": median(late[compute >= LARGE][PER_USED]),
        "whole makers resampled": _by_maker(late),
    }
    top = {k: late[late["rank"] <= k] for k in (5, 10, 20)}
    largest = {
        "the five largest at release": median(top[5][PER_USED]),
        "the twenty largest at release": median(top[20][PER_USED]),
        "per parameter in all": median(top[10][PER_TOTAL]),
        "per parameter that compute implies": median(top[10][PER_IMPLIED]),
    }
    return TokensRatioChoices(
        all_models=Choices(median(late[PER_USED]), others, PREFERRED, LEFT_OUT),
        largest_models=Choices(
            median(top[10][PER_USED]), largest, "the ten largest at release, per parameter used"
        ),
    )


def _by_maker(rows: pd.DataFrame) -> Estimate:
    """The median, with whole makers drawn."""
    values = rows[PER_USED].to_numpy(float)
    makers = rows["organisation"].fillna(rows["model"]).str.split("; ").str[0].tolist()
    counts = cluster_counts(makers, DRAWS, SEED)
    draws = [np.median(np.repeat(values, each)) for each in counts if each.any()]
    return Estimate.from_draws(np.median(values), draws, n=values.size)
