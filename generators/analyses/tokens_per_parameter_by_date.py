"""Tokens per parameter of trained models by date, with three definitions of the size of a model

Of models_counted, rows with parameters, tokens_note counted once, unique or seen, and at least 1e21 FLOP of training compute.
The floor leaves out small models that read a small text hundreds of times.
Medians and their intervals resample models within a year; the trend is least squares of the logarithm from 2021 on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.frontier import rank_at_release
from ..maths.growth import fit_growth
from ..records import Estimate

DRAWS, SEED = 4000, 71
FLOOR = 1e21  # FLOP
FEWEST = 5  # models a year must have for a median
PER_TOTAL, PER_IMPLIED = "per_parameter", "per_implied_active"
EARLY, LATE = (2020, 2022), (2024, 2026)
TREND_FROM = 2021


@dataclass(frozen=True)
class TokensPerParameterByDate:
    """Points, medians and shares by year, and the medians of three selections before 2023 and since 2024."""

    rows: pd.DataFrame
    medians: pd.DataFrame
    models: Annotated[int, "1"]
    sparse_models: Annotated[int, "1"]
    growth: Annotated[Estimate, "1"]
    growth_implied: Annotated[Estimate, "1"]
    median_early: Annotated[Estimate, "tokens/parameter"]
    median_late: Annotated[Estimate, "tokens/parameter"]
    implied_early: Annotated[Estimate, "tokens/parameter"]
    implied_late: Annotated[Estimate, "tokens/parameter"]
    notable_early: Annotated[Estimate, "tokens/parameter"]
    notable_late: Annotated[Estimate, "tokens/parameter"]
    frontier_early: Annotated[Estimate, "tokens/parameter"]
    frontier_late: Annotated[Estimate, "tokens/parameter"]
    above_20_early: Annotated[Estimate, "1"]
    above_20_late: Annotated[Estimate, "1"]
    above_100_early: Annotated[Estimate, "1"]
    above_100_late: Annotated[Estimate, "1"]
    sparse_total: Annotated[Estimate, "tokens/parameter"]
    sparse_active: Annotated[Estimate, "tokens/parameter"]
    sparse_implied: Annotated[Estimate, "tokens/parameter"]
    sparse_worst: Annotated[float, "1"]


def analyse(models_counted) -> TokensPerParameterByDate:
    known = models_counted.rows.dropna(subset=["training_compute_flop"])
    ranks = rank_at_release(known["years"], known["training_compute_flop"])
    rows = known.assign(rank=ranks).dropna(subset=["tokens_seen", "parameters"])
    rows = rows[rows["training_compute_flop"] >= FLOOR].reset_index(drop=True)
    D, C = rows["tokens_seen"], rows["training_compute_flop"].astype(float)
    rows = rows.assign(
        per_parameter=D / rows["parameters"],
        per_active=D / rows["active_parameters"],
        per_implied_active=6 * D**2 / C,
        year=rows["date"].astype(str).str[:4].astype(int),
    )
    early, late = (rows[rows["year"].between(*span)] for span in (EARLY, LATE))
    sparse = rows.dropna(subset=["active_parameters"])
    return TokensPerParameterByDate(
        rows=rows,
        medians=_by_year(rows),
        models=len(rows),
        sparse_models=len(sparse),
        growth=_growth(rows, PER_TOTAL),
        growth_implied=_growth(rows, PER_IMPLIED),
        median_early=_median(early[PER_TOTAL]),
        median_late=_median(late[PER_TOTAL]),
        implied_early=_median(early[PER_IMPLIED]),
        implied_late=_median(late[PER_IMPLIED]),
        notable_early=_median(early[early["collection"].eq("notable")][PER_IMPLIED]),
        notable_late=_median(late[late["collection"].eq("notable")][PER_IMPLIED]),
        frontier_early=_median(early[early["rank"] <= 10][PER_IMPLIED]),
        frontier_late=_median(late[late["rank"] <= 10][PER_IMPLIED]),
        above_20_early=Estimate.from_marks(early[PER_IMPLIED] > 20),
        above_20_late=Estimate.from_marks(late[PER_IMPLIED] > 20),
        above_100_early=Estimate.from_marks(early[PER_IMPLIED] > 100),
        above_100_late=Estimate.from_marks(late[PER_IMPLIED] > 100),
        sparse_total=_median(sparse[PER_TOTAL]),
        sparse_active=_median(sparse["per_active"]),
        sparse_implied=_median(sparse[PER_IMPLIED]),
        sparse_worst=float((sparse["per_active"] / sparse[PER_TOTAL]).max()),
    )


def _by_year(rows: pd.DataFrame) -> pd.DataFrame:
    years = [(year, part) for year, part in rows.groupby("year") if len(part) >= FEWEST]
    found = []
    for year, part in years:
        total, implied = _median(part[PER_TOTAL]), _median(part[PER_IMPLIED])
        ends = (total.value, total.low, total.high, implied.value, implied.low, implied.high)
        found.append((year, len(part), *ends))
    names = ["median", "median_low", "median_high", "implied", "implied_low", "implied_high"]
    return pd.DataFrame(found, columns=["year", "models", *names])


def _median(values: pd.Series) -> Estimate:
    """The median, with the spread of medians of resamples."""
    x = values.to_numpy(float)
    drawn = np.random.default_rng(SEED).integers(0, x.size, (DRAWS, x.size))
    return Estimate.from_draws(np.median(x), np.median(x[drawn], axis=1), n=x.size)


def _growth(rows: pd.DataFrame, column: str) -> Estimate:
    """By what factor the ratio grows each year."""
    part = rows[rows["year"] >= TREND_FROM]
    t, y = part["years"].to_numpy(), part[column].to_numpy(float)
    draws = fit_growth(t, y, resample_counts(len(t), DRAWS, SEED)).factor
    return Estimate.from_draws(fit_growth(t, y).factor[0], draws, n=len(t))
