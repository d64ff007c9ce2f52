"""Tokens per parameter of trained models by date, with three definitions of the size of a model

Of models_counted, rows with parameters, tokens that were read in a work or that fit the compute within a factor of two, and at least 1e21 FLOP.
The floor leaves out small models that read a small text hundreds of times. Parameters used are the active ones where known; else all, unless
compute implies fewer, C/6D, by more than a quarter, as it does for sparse models.
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
PER_TOTAL, PER_IMPLIED, PER_USED = "per_parameter", "per_implied_active", "per_used"
FEWER = 1.25  # by more than this factor, compute implies that not all parameters were used
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
    growth_used: Annotated[Estimate, "1"]
    used_early: Annotated[Estimate, "tokens/parameter"]
    used_late: Annotated[Estimate, "tokens/parameter"]
    largest_late_models: Annotated[int, "1"]
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
    rows = ratios(models_counted.rows)
    early, late = (rows[rows["year"].between(*span)] for span in (EARLY, LATE))
    sparse = rows.dropna(subset=["active_parameters"])
    return TokensPerParameterByDate(
        rows=rows,
        medians=_by_year(rows),
        models=len(rows),
        sparse_models=len(sparse),
        growth=_growth(rows, PER_TOTAL),
        growth_implied=_growth(rows, PER_IMPLIED),
        growth_used=_growth(rows, PER_USED),
        used_early=median(early[PER_USED]),
        used_late=median(late[PER_USED]),
        largest_late_models=int((late["rank"] <= 10).sum()),
        median_early=median(early[PER_TOTAL]),
        median_late=median(late[PER_TOTAL]),
        implied_early=median(early[PER_IMPLIED]),
        implied_late=median(late[PER_IMPLIED]),
        notable_early=median(early[early["collection"].eq("notable")][PER_USED]),
        notable_late=median(late[late["collection"].eq("notable")][PER_USED]),
        frontier_early=median(early[early["rank"] <= 10][PER_USED]),
        frontier_late=median(late[late["rank"] <= 10][PER_USED]),
        above_20_early=Estimate.from_marks(early[PER_USED] > 20),
        above_20_late=Estimate.from_marks(late[PER_USED] > 20),
        above_100_early=Estimate.from_marks(early[PER_USED] > 100),
        above_100_late=Estimate.from_marks(late[PER_USED] > 100),
        sparse_total=median(sparse[PER_TOTAL]),
        sparse_active=median(sparse["per_active"]),
        sparse_implied=median(sparse[PER_IMPLIED]),
        sparse_worst=float((sparse["per_active"] / sparse[PER_TOTAL]).max()),
    )


def ratios(counted: pd.DataFrame) -> pd.DataFrame:
    """Rows with compute above the floor, rank, year, and tokens by each definition of the size."""
    known = counted.dropna(subset=["training_compute_flop"])
    ranks = rank_at_release(known["years"], known["training_compute_flop"])
    rows = known.assign(rank=ranks).dropna(subset=["tokens_seen", "parameters"])
    rows = rows[rows["training_compute_flop"] >= FLOOR].reset_index(drop=True)
    D, C = rows["tokens_seen"], rows["training_compute_flop"].astype(float)
    N, active = (rows[name].astype(float) for name in ("parameters", "active_parameters"))
    implied = C / (6 * D)
    return rows.assign(
        per_parameter=D / N,
        per_active=D / active,
        per_implied_active=D / implied,
        per_used=D / active.fillna(N.where(implied * FEWER >= N, implied)),
        year=rows["date"].astype(str).str[:4].astype(int),
    )


def _by_year(rows: pd.DataFrame) -> pd.DataFrame:
    years = [(year, part) for year, part in rows.groupby("year") if len(part) >= FEWEST]
    found = []
    for year, part in years:
        total, implied = median(part[PER_TOTAL]), median(part[PER_USED])
        ends = (total.value, total.low, total.high, implied.value, implied.low, implied.high)
        found.append((year, len(part), *ends))
    names = ["median", "median_low", "median_high", "implied", "implied_low", "implied_high"]
    return pd.DataFrame(found, columns=["year", "models", *names])


def median(values: pd.Series) -> Estimate:
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
