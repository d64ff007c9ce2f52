"""When the trend of training cost passes a billion dollars, and what has passed it already

On the newest state of the estimates, with the dearest runs of the older one beside it. The lines are those of the growth of cost, through models of a high rank by compute; 90% intervals from resampling models.
A trend through several models a year passes the mark later than the dearest of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import Interval, percentile_interval, resample_counts
from ..maths.growth import fit_growth
from ..records import Estimate
from .training_cost_growth import SINCE, dated

DRAWS, SEED, LEVEL = 4000, 62, 0.9
BILLION = 1e9
METHODS = ["hardware and energy", "cloud rental", "hardware purchase"]
RANKS = {"ten largest": 10, "three largest": 3}
TRENDS = [  # of the three largest, only one method has runs enough for every resample to rise
    (METHODS[0], "ten largest"),
    (METHODS[0], "three largest"),
    (METHODS[1], "ten largest"),
    (METHODS[2], "ten largest"),
]
DEAREST = "dearest run, growing on"
FIRST_YEAR = 2020  # t = 0


@dataclass(frozen=True)
class BillionDollarRun:
    """Years in which trends pass the mark, and the dearest run of the table by each method."""

    rows: pd.DataFrame
    amortised_ten: Annotated[Estimate, "year"]
    amortised_three: Annotated[Estimate, "year"]
    amortised_dearest: Annotated[Estimate, "year"]
    cloud_ten: Annotated[Estimate, "year"]
    purchase_ten: Annotated[Estimate, "year"]
    dearest_amortised: Annotated[float, "2023 US dollars"]
    dearest_cloud: Annotated[float, "2023 US dollars"]
    dearest_purchase: Annotated[float, "2023 US dollars"]
    amortised_to_2023: Annotated[float, "2023 US dollars"]
    cloud_to_2023: Annotated[float, "2023 US dollars"]
    purchase_to_2023: Annotated[float, "2023 US dollars"]
    last_year: Annotated[float, "year"]
    older_dearest_amortised: Annotated[float, "2023 US dollars"]
    older_dearest_cloud: Annotated[float, "2023 US dollars"]


def analyse(training_costs_2026, training_costs) -> BillionDollarRun:
    table, older = dated(training_costs_2026), dated(training_costs)
    since = table[table["publication_date"] >= SINCE]
    rows = [_passing(since, method, name) for method, name in TRENDS]
    rows.insert(2, _from_dearest(since, METHODS[0]))
    frame = pd.DataFrame(rows)
    early = table[table["publication_date"] < "2024-01-01"]
    dearest, before = (part.groupby("method")["training_cost"].max() for part in (table, early))
    return BillionDollarRun(
        rows=frame,
        amortised_ten=_of_filter(frame, METHODS[0], "ten largest"),
        amortised_three=_of_filter(frame, METHODS[0], "three largest"),
        amortised_dearest=_of_filter(frame, METHODS[0], DEAREST),
        cloud_ten=_of_filter(frame, METHODS[1], "ten largest"),
        purchase_ten=_of_filter(frame, METHODS[2], "ten largest"),
        dearest_amortised=float(dearest[METHODS[0]]),
        dearest_cloud=float(dearest[METHODS[1]]),
        dearest_purchase=float(dearest[METHODS[2]]),
        amortised_to_2023=float(before[METHODS[0]]),
        cloud_to_2023=float(before[METHODS[1]]),
        purchase_to_2023=float(before[METHODS[2]]),
        last_year=FIRST_YEAR + float(table["years"].max()),
        older_dearest_amortised=_dearest(older, METHODS[0]),
        older_dearest_cloud=_dearest(older, METHODS[1]),
    )


def _passing(table: pd.DataFrame, method: str, name: str) -> dict[str, object]:
    """The year in which one trend passes a billion, and when the first run of the table did."""
    all_runs = table[table["method"] == method]
    part = all_runs[all_runs["compute_rank"] <= RANKS[name]]
    t, cost = part["years"].to_numpy(), part["training_cost"].to_numpy()
    draws = fit_growth(t, cost, resample_counts(len(t), DRAWS, SEED)).time_of(BILLION)
    ends = percentile_interval(FIRST_YEAR + draws, LEVEL)
    year = FIRST_YEAR + float(fit_growth(t, cost).time_of(BILLION)[0])
    return _row(all_runs, method, name, len(t), year, ends)


def _from_dearest(table: pd.DataFrame, method: str) -> dict[str, object]:
    """When the dearest run so far would have grown to a billion at the rate of the ten largest."""
    all_runs = table[table["method"] == method]
    part = all_runs[all_runs["compute_rank"] <= RANKS["ten largest"]]
    t, cost = part["years"].to_numpy(), part["training_cost"].to_numpy()
    start = all_runs.loc[all_runs["training_cost"].idxmax()]
    missing = np.log(BILLION / start["training_cost"])
    draws = missing / fit_growth(t, cost, resample_counts(len(t), DRAWS, SEED)).log_factor
    first = FIRST_YEAR + float(start["years"])
    year = first + float(missing / fit_growth(t, cost).log_factor[0])
    ends = percentile_interval(first + draws, LEVEL)
    return _row(all_runs, method, DEAREST, len(t), year, ends)


def _row(
    runs: pd.DataFrame, method: str, name: str, models: int, year: float, ends: Interval
) -> dict[str, object]:
    passed = runs[runs["training_cost"] >= BILLION].sort_values("years", kind="stable")
    return {
        "method": method,
        "filter": name,
        "models": models,
        "year": year,
        "year_low": ends.low,
        "year_high": ends.high,
        "first_run": passed["model"].iloc[0] if len(passed) else None,
        "first_run_year": FIRST_YEAR + float(passed["years"].iloc[0]) if len(passed) else None,
    }


def _of_filter(frame: pd.DataFrame, method: str, name: str) -> Estimate:
    row = frame[(frame["method"] == method) & (frame["filter"] == name)].iloc[0]
    return Estimate.from_row(row, "year", n=row["models"], level=LEVEL)


def _dearest(table: pd.DataFrame, method: str) -> float:
    return float(table.loc[table["method"] == method, "training_cost"].max())
