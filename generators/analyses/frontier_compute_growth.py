"""By what factor the training compute of the largest language models grows each year

Of models_counted, rows with training compute; the frontier is the k with most compute when they came out, among all rows up to that day.
Least squares of log compute on the date; intervals resample the models of the frontier, and once their developers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.clusters import cluster_counts
from ..maths.frontier import rank_at_release
from ..maths.growth import fit_growth, years_since
from ..records import Estimate

DRAWS, SEED, MONTHS = 2000, 72, 12
TOP, START = 10, 2020
TOPS, STARTS = (1, 5, 10, 20), (2010, 2018, 2020, 2022)
BANDS = (2010, 2020)
KEPT, EVERY = "rows kept", "with Speculative rows and rumours"
UNTRUE = "sparse demonstration"


@dataclass(frozen=True)
class FrontierComputeGrowth:
    """Growth by size of the frontier and first year; models with their ranks, and lines with bands."""

    models: pd.DataFrame
    rows: pd.DataFrame
    lines: pd.DataFrame
    with_compute: Annotated[int, "1"]
    since_2010: Annotated[Estimate, "1"]
    since_2018: Annotated[Estimate, "1"]
    since_2020: Annotated[Estimate, "1"]
    record_since_2020: Annotated[Estimate, "1"]
    since_2020_every_row: Annotated[Estimate, "1"]
    since_2020_by_developer: Annotated[Estimate, "1"]
    months_2010: Annotated[Estimate, "1"]
    months_2018: Annotated[Estimate, "1"]
    months_2020: Annotated[Estimate, "1"]
    doublings_2010: Annotated[Estimate, "1"]
    doublings_2018: Annotated[Estimate, "1"]
    doublings_2020: Annotated[Estimate, "1"]
    lowest: Annotated[float, "1"]
    highest: Annotated[float, "1"]
    largest: Annotated[float, "FLOP"]


def analyse(models_counted, language_models) -> FrontierComputeGrowth:
    kept = ranked(models_counted.rows)
    every = language_models.dropna(subset="date")
    every = every[every["base_model"].isna() & every["kind"].ne(UNTRUE)]
    years = years_since(f"{START}-01-01", every["date"].astype(str).tolist())
    every = ranked(every.assign(years=years))
    found = [
        (rows, k, start, _growth(frontier(frame, k, start)))
        for rows, frame in ((KEPT, kept), (EVERY, every))
        for k in TOPS
        for start in STARTS
    ]
    by = {(rows, k, start): growth for rows, k, start, growth in found}
    since = {start: by[KEPT, TOP, start] for start in STARTS}
    values = [growth.value for rows, _, start, growth in found if rows == KEPT and start < 2022]
    return FrontierComputeGrowth(
        models=kept,
        rows=pd.DataFrame(
            [(r, k, start, g.n, g.value, g.low, g.high) for r, k, start, g in found],
            columns=["counted", "k", "start", "models", "growth", "growth_low", "growth_high"],
        ),
        lines=pd.concat([_line(kept, start) for start in BANDS], ignore_index=True),
        with_compute=len(kept),
        since_2010=since[2010],
        since_2018=since[2018],
        since_2020=since[2020],
        record_since_2020=by[KEPT, 1, 2020],
        since_2020_every_row=by[EVERY, TOP, 2020],
        since_2020_by_developer=_growth(frontier(kept, TOP, 2020), developers=True),
        months_2010=since[2010].mapped(_months),
        months_2018=since[2018].mapped(_months),
        months_2020=since[2020].mapped(_months),
        doublings_2010=since[2010].mapped(np.log2),
        doublings_2018=since[2018].mapped(np.log2),
        doublings_2020=since[2020].mapped(np.log2),
        lowest=min(values),
        highest=max(values),
        largest=float(kept["training_compute_flop"].max()),
    )


def ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with compute, as C, and their rank at release."""
    known = rows.dropna(subset=["training_compute_flop"]).reset_index(drop=True)
    compute = known["training_compute_flop"].astype(float)
    return known.assign(C=compute, rank=rank_at_release(known["years"], compute))


def frontier(rows: pd.DataFrame, k: int, start: int) -> pd.DataFrame:
    """The rows that were among the k largest at release, from the year `start` on."""
    return rows[(rows["rank"] <= k) & (rows["years"] >= start - START)]


def _growth(part: pd.DataFrame, developers: bool = False) -> Estimate:
    t, C = part["years"].to_numpy(), part["C"].to_numpy()
    makers = part["organisation"].fillna(part["model"]).tolist()
    counts = cluster_counts(makers, DRAWS, SEED) if developers else counts_of(len(t))
    draws = fit_growth(t, C, counts).factor
    return Estimate.from_draws(fit_growth(t, C).factor[0], draws, n=len(t))


def counts_of(n: int) -> np.ndarray:
    """Resamples that draw three models or more, so that each has a line."""
    counts = resample_counts(n, DRAWS, SEED)
    return counts[(counts > 0).sum(axis=1) >= 3]


def _months(growth: float) -> float:
    """The months in which compute doubles."""
    return MONTHS * np.log(2) / np.log(growth)


def _line(rows: pd.DataFrame, start: int) -> pd.DataFrame:
    part = frontier(rows, TOP, start)
    t, C = part["years"].to_numpy(), part["C"].to_numpy()
    at = np.linspace(t.min(), t.max(), 40)
    band = percentile_interval(fit_growth(t, C, counts_of(len(t))).at(at))
    ends = {"line_low": band.low, "line_high": band.high}
    line = fit_growth(t, C).at(at)[0]
    return pd.DataFrame({"start": start, "years": at, "line": line, **ends})
