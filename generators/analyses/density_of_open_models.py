"""In how many months the capability of open models per parameter doubles, with the index in the place of five benchmarks

As its authors do: a line of capability on the logarithm of size through reference models gives every model the size that a reference would need; over its own size that is
its density. A line goes through the logarithm of densities that were records when they came out. The reference models are LLaMA and Llama 2. 95% intervals from resampling records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.clusters import cluster_counts
from ..maths.frontier import rank_at_release
from ..maths.growth import years_since
from ..maths.rates import doubling_days
from ..maths.two_predictors import fit_plane
from ..records import Choices, Estimate

DRAWS, SEED, MONTHS = 2000, 135, 12
START, PAPER_ENDS = (
    "2023-01-01",
    "2025-04-30",
)  # the paper's models are of February 2023 to April 2025
SMALL = 1e11  # parameters
DAYS_A_MONTH = 365.25 / MONTHS
REFERENCE = r"^LLaMA-|^Llama 2-"
CODE = "Coder|StarCoder"
LEFT_OUT = {
    "the five benchmarks of the paper": "the report has no table of them for these models",
    "loss as a step between size and benchmarks": "no loss is at hand for them",
}


@dataclass(frozen=True)
class DensityOfOpenModels:
    """Open models with sizes and densities; months in which the greatest density doubles."""

    models: pd.DataFrame
    months: Annotated[Choices, "months"]
    shortest: Annotated[float, "months"]
    longest: Annotated[float, "months"]
    points_a_doubling: Annotated[float, "points"]
    models_counted: Annotated[int, "1"]
    records: Annotated[int, "1"]
    last_density: Annotated[float, "1"]
    since_last_record: Annotated[float, "years"]
    models_since: Annotated[int, "1"]
    small_since: Annotated[int, "1"]
    active_since_last_record: Annotated[float, "years"]


def analyse(capability_by_model, language_models) -> DensityOfOpenModels:
    models = _sized(capability_by_model, language_models)
    used = models.assign(N=models["active"].fillna(models["N"]))
    plain = models[~models["thinks"].astype(bool)]
    dense = with_density(models)
    months = Choices(
        _of_records(dense),
        {
            "every model, size and day fitted together": _together(models),
            "without models named as thinking": _of_records(with_density(plain)),
            "parameters used for a token": _of_records(with_density(used)),
            "models to April 2025, as in the paper": _of_records(
                dense[dense["release_date"] <= PAPER_ENDS]
            ),
            "the three densest at release": _of_records(dense, 3),
            "all open models as reference": _of_records(with_density(models, ".")),
            "the index of March 2026": _of_records(
                with_density(models.dropna(subset="index_2026_03"), value="index_2026_03")
            ),
        },
        "records of density, LLaMA and Llama 2 as reference, all parameters",
        LEFT_OUT,
    )
    best = dense[dense["rank"] == 1]
    since = dense[dense["years"] > best["years"].max()]
    by_active = with_density(used)
    best_by_active = by_active[by_active["rank"] == 1]
    return DensityOfOpenModels(
        models=dense.drop(columns=["source", "locator"]),
        months=months,
        shortest=min(one.value for one in months.others.values()),
        longest=max(one.value for one in months.others.values()),
        points_a_doubling=float(np.log(2) * _reference(models, REFERENCE, "index")[0]),
        models_counted=len(dense),
        records=len(best),
        last_density=float(best["density"].iloc[-1]),
        since_last_record=float(dense["years"].max() - best["years"].max()),
        models_since=len(since),
        small_since=int((since["N"] < SMALL).sum()),
        active_since_last_record=float(dense["years"].max() - best_by_active["years"].max()),
    )


def _sized(table: pd.DataFrame, language_models: pd.DataFrame) -> pd.DataFrame:
    """The open models whose size the table of models or the name tells, by day."""
    known = language_models.drop_duplicates("upstream_name").set_index("upstream_name")
    open_ones = table[table["open_weights"].eq(True)].copy()
    size = open_ones["model"].map(known["parameters"]).astype(float)
    open_ones["N"] = size.fillna(open_ones["size_in_name"].astype(float))
    open_ones["active"] = open_ones["model"].map(known["active_parameters"]).astype(float)
    days = open_ones["release_date"].astype(str).str[:10]
    open_ones = open_ones.assign(release_date=days, years=years_since(START, days.tolist()))
    kept = open_ones.dropna(subset=["N"])
    kept = kept[~kept["model"].str.contains(CODE)]
    return kept.sort_values(["release_date", "model"], kind="stable").reset_index(drop=True)


def _reference(models: pd.DataFrame, pattern: str, value: str) -> np.ndarray:
    """Slope and level of the capability of reference models on the logarithm of size."""
    part = models[models["model"].str.contains(pattern)]
    return np.polyfit(np.log(part["N"].to_numpy(float)), part[value].to_numpy(float), 1)


def with_density(
    models: pd.DataFrame, pattern: str = REFERENCE, value: str = "index"
) -> pd.DataFrame:
    """The models with their density, the size a reference would need over their own, and its rank at release."""
    slope, level = _reference(models, pattern, value)
    needed = np.exp((models[value].to_numpy(float) - level) / slope)
    density = needed / models["N"].to_numpy(float)
    return models.assign(density=density, rank=rank_at_release(models["years"], density))


def _of_records(dense: pd.DataFrame, k: int = 1) -> Estimate:
    part = dense[dense["rank"] <= k]
    t, y = part["years"].to_numpy(), part["density"].to_numpy()
    counts = resample_counts(len(t), DRAWS, SEED)
    enough = np.array([len(np.unique(t[row > 0])) > 2 for row in counts])
    draws = doubling_days(t, y, counts[enough]) / DAYS_A_MONTH
    return Estimate.from_draws(doubling_days(t, y)[0] / DAYS_A_MONTH, draws, n=len(part))


def _together(models: pd.DataFrame) -> Estimate:
    """Points of a doubling of size over points a month, from one fit to all models, makers resampled."""
    u, v, y = np.log2(models["N"].to_numpy(float)), models["years"].to_numpy(), models["index"]
    who = models["organisation"].fillna(models["model"]).tolist()
    counts = cluster_counts(who, DRAWS, SEED)
    value, drawn = (
        MONTHS * plane.first / plane.second
        for plane in (fit_plane(u, v, y), fit_plane(u, v, y, counts))
    )
    return Estimate.from_draws(value[0], drawn[np.isfinite(drawn)], n=len(models))
