"""By what factor the cost of training grows each year, by method and by which models are counted

On the newest state of the estimates, of July 2026; the older file, of July 2025, gives the same two numbers beside it. Least squares of log cost on the date; intervals are 90%, as those of the work it is compared with, from resampling models.
Models of one maker are not independent; for one selection whole makers are resampled as well, which widens the interval.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.clusters import cluster_counts
from ..maths.growth import fit_growth, years_since
from ..records import Estimate

DRAWS, SEED, LEVEL = 4000, 61, 0.9
START = "2020-01-01"  # t = 0
METHODS = ["hardware and energy", "cloud rental", "hardware purchase"]
SINCE = "2016-01-01"  # where the published growth starts, so every line here does
PAPER, TOP = "ten largest, 2016 to May 2024", "ten largest"
COMMON = "ten largest, all three methods"
HOUSES = {"DeepMind": "Google", "Google Brain": "Google", "Google DeepMind": "Google"}
HOUSES |= {"Google Research": "Google", "Facebook": "Meta AI", "Facebook AI Research": "Meta AI"}
FILTERS: dict[str, Callable[[pd.DataFrame], pd.Series]] = {
    PAPER: lambda m: _top(m, 10) & m["publication_date"].between(SINCE, "2024-05-31"),
    TOP: lambda m: _top(m, 10),
    "five largest": lambda m: _top(m, 5),
    "three largest": lambda m: _top(m, 3),
    "ten largest, since 2020": lambda m: _top(m, 10) & (m["publication_date"] >= "2020-01-01"),
    "ten largest, language": lambda m: _top(m, 10) & m["domain"].str.contains("Language"),
    "ten largest, chip known": lambda m: _top(m, 10) & m["training_hardware"].notna(),
    COMMON: lambda m: _top(m, 10) & m.groupby("model")["method"].transform("size").eq(3),
    "all of the file": lambda m: m["training_cost"] > 0,
}


@dataclass(frozen=True)
class TrainingCostGrowth:
    """Growth for every method and filter, and the lines through the ten largest with their bands."""

    rows: pd.DataFrame
    lines: pd.DataFrame
    models: Annotated[int, "1"]
    estimates: Annotated[int, "1"]
    ranked_in_ten: Annotated[int, "1"]
    amortised_as_published: Annotated[Estimate, "1"]
    amortised_by_maker: Annotated[Estimate, "1"]
    cloud_as_published: Annotated[Estimate, "1"]
    purchase_as_published: Annotated[Estimate, "1"]
    amortised: Annotated[Estimate, "1"]
    cloud: Annotated[Estimate, "1"]
    purchase: Annotated[Estimate, "1"]
    amortised_common: Annotated[Estimate, "1"]
    cloud_common: Annotated[Estimate, "1"]
    purchase_common: Annotated[Estimate, "1"]
    amortised_older: Annotated[Estimate, "1"]
    amortised_older_as_published: Annotated[Estimate, "1"]
    cloud_older_as_published: Annotated[Estimate, "1"]
    amortised_lowest: Annotated[float, "1"]
    amortised_highest: Annotated[float, "1"]


def analyse(training_costs_2026, training_costs) -> TrainingCostGrowth:
    table, older = (dated(costs) for costs in (training_costs_2026, training_costs))
    since = table[table["publication_date"] >= SINCE]
    rows, lines = [], []
    for name, chosen in FILTERS.items():
        kept = since[chosen(since)]
        for method in METHODS:
            part = kept[kept["method"] == method]
            t, cost = part["years"].to_numpy(), part["training_cost"].to_numpy()
            draws = fit_growth(t, cost, resample_counts(len(t), DRAWS, SEED))
            fit = fit_growth(t, cost)
            ends = percentile_interval(draws.factor, LEVEL)
            rows.append((method, name, len(t), float(fit.factor[0]), ends.low, ends.high))
            if name == TOP:
                at = np.linspace(t.min(), t.max(), 30)
                band = percentile_interval(draws.at(at), LEVEL)
                line = {
                    "training_cost": fit.at(at)[0],
                    "cost_low": band.low,
                    "cost_high": band.high,
                }
                lines.append(pd.DataFrame({"method": method, "years": at, **line}))
    columns = ["method", "filter", "models", "growth", "growth_low", "growth_high"]
    frame = pd.DataFrame(rows, columns=columns)
    amortised = frame[frame["method"] == METHODS[0]]["growth"]
    names = {"": TOP, "_as_published": PAPER, "_common": COMMON}
    return TrainingCostGrowth(
        rows=frame,
        lines=pd.concat(lines, ignore_index=True),
        models=int(table["model"].nunique()),
        estimates=len(table),
        ranked_in_ten=int(table[_top(table, 10)]["model"].nunique()),
        **{
            f"{word}{ending}": _of_filter(frame, method, name)
            for word, method in zip(("amortised", "cloud", "purchase"), METHODS, strict=True)
            for ending, name in names.items()
        },
        amortised_by_maker=by_maker(table[FILTERS[PAPER](table)]),
        amortised_older=growth(older, TOP, METHODS[0]),
        amortised_older_as_published=growth(older, PAPER, METHODS[0]),
        cloud_older_as_published=growth(older, PAPER, METHODS[1]),
        amortised_lowest=float(amortised.min()),
        amortised_highest=float(amortised.max()),
    )


def _top(models: pd.DataFrame, k: int) -> pd.Series:
    return models["compute_rank"] <= k


def dated(costs: pd.DataFrame) -> pd.DataFrame:
    """The costs with the years of publication since 2020."""
    return costs.assign(years=years_since(START, costs["publication_date"]))


def growth(
    table: pd.DataFrame, name: str, method: str, counts: Callable[[int], Any] | None = None
) -> Estimate:
    """Growth by one method over one selection; `counts` of n models says how they are drawn."""
    part = table[FILTERS[name](table) & (table["publication_date"] >= SINCE)]
    part = part[part["method"] == method].sort_values("years", kind="stable")
    t, cost = part["years"].to_numpy(), part["training_cost"].to_numpy()
    drawn = counts(len(t)) if counts else resample_counts(len(t), DRAWS, SEED)
    draws = fit_growth(t, cost, drawn).factor
    return Estimate.from_draws(fit_growth(t, cost).factor[0], draws, n=len(t), level=LEVEL)


def by_maker(kept: pd.DataFrame) -> Estimate:
    """Growth by hardware and energy with whole makers resampled: the first one named for each model."""
    part = kept[kept["method"] == METHODS[0]]
    t, cost = part["years"].to_numpy(), part["training_cost"].to_numpy()
    makers = part["organisation"].str.split("; ").str[0].replace(HOUSES).tolist()
    draws = fit_growth(t, cost, cluster_counts(makers, DRAWS, SEED))
    factor = fit_growth(t, cost).factor[0]
    return Estimate.from_draws(factor, draws.factor, n=len(t), level=LEVEL)


def _of_filter(frame: pd.DataFrame, method: str, name: str) -> Estimate:
    row = frame[(frame["method"] == method) & (frame["filter"] == name)].iloc[0]
    return Estimate.from_row(row, "growth", n=row["models"], level=LEVEL)
