"""When the largest training run costs a billion dollars if the trend goes on, under other choices

The preferred choice starts at the dearest run by hardware and energy, the method of the forecast, and lets it grow as the ten largest
grew since 2016. 90% intervals from resampling models; that of the published factor is the one it was printed with.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.growth import fit_growth
from ..records import Choices, Estimate
from .billion_dollar_run import BILLION, DRAWS, FIRST_YEAR, LEVEL, METHODS, SEED
from .training_cost_growth import SINCE, dated

PUBLISHED, ENDS, MODELS = 2.4, (2.9, 2.0), 45  # cottier2024cost, abstract
PREFERRED = "dearest run, growing on as the ten largest since 2016"
LEFT_OUT = {
    "the purchase of a cluster": "it trains other models too; by it a billion is passed long since",
    "what makers say": "no maker has told what a run of 2026 costs",
}


@dataclass(frozen=True)
class BillionDollarChoices:
    """The year in which the largest run costs a billion."""

    year: Annotated[Choices, "year"]
    by_trend: Annotated[Estimate, "year"]


def analyse(training_costs_2026, training_costs) -> BillionDollarChoices:
    new, old = (
        table[table["publication_date"] >= SINCE]
        for table in (dated(training_costs_2026), dated(training_costs))
    )
    own, older = (table[table["method"] == METHODS[0]] for table in (new, old))
    rented = new[new["method"] == METHODS[1]]
    sure = own[own["confidence"] != "Speculative"]
    late = own[own["publication_date"] >= "2020-01-01"]
    by_trend = _trend(own, 10)
    return BillionDollarChoices(
        year=Choices(
            _growing(own, own),
            {
                "dearest run, growing on as the ten largest since 2020": _growing(own, late),
                "dearest run, growing on at the published factor": _published(own),
                "dearest run, without Speculative rows": _growing(sure, sure),
                "dearest run, the older file of July 2025": _growing(older, older),
                "dearest run by cloud rental": _growing(rented, rented),
                "line through the ten largest": by_trend,
                "line through the three largest": _trend(own, 3),
                "line through the ten largest since 2020": _trend(late, 10),
                "line through the ten largest, cloud rental": _trend(rented, 10),
            },
            PREFERRED,
            LEFT_OUT,
        ),
        by_trend=by_trend,
    )


def _trend(part: pd.DataFrame, top: int) -> Estimate:
    """When the line through the models of high rank passes a billion."""
    kept = part[part["compute_rank"] <= top]
    t, cost = kept["years"].to_numpy(), kept["training_cost"].to_numpy()
    draws = FIRST_YEAR + fit_growth(t, cost, resample_counts(len(t), DRAWS, SEED)).time_of(BILLION)
    year = FIRST_YEAR + fit_growth(t, cost).time_of(BILLION)[0]
    return Estimate.from_draws(year, draws, n=len(t), level=LEVEL)


def _growing(part: pd.DataFrame, trend: pd.DataFrame) -> Estimate:
    """When the dearest run of `part`, growing as the ten largest of `trend`, would cost a billion."""
    kept = trend[trend["compute_rank"] <= 10]
    t, cost = kept["years"].to_numpy(), kept["training_cost"].to_numpy()
    first, missing = _dearest(part)
    draws = fit_growth(t, cost, resample_counts(len(t), DRAWS, SEED)).log_factor
    year = first + missing / fit_growth(t, cost).log_factor[0]
    return Estimate.from_draws(year, first + missing / draws, n=len(t), level=LEVEL)


def _published(part: pd.DataFrame) -> Estimate:
    first, missing = _dearest(part)
    year, low, high = (first + missing / np.log(factor) for factor in (PUBLISHED, *ENDS))
    return Estimate(float(year), float(low), float(high), n=MODELS, level=LEVEL)


def _dearest(part: pd.DataFrame) -> tuple[float, float]:
    """The date of the dearest run, and how far it lies below a billion, in logarithms."""
    start = part.loc[part["training_cost"].idxmax()]
    return FIRST_YEAR + float(start["years"]), float(np.log(BILLION / start["training_cost"]))
