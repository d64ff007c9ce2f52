"""What compute and time bring in points of the capabilities index, and whether compute brings less since 2024

Least squares of the index on the logarithm of training compute and on the day of release. The compute for a given value halves in so many months as time
needs to bring what a doubling of compute brings. Intervals are 95%, from resampling makers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.growth import years_since
from ..maths.two_predictors import fit_plane
from ..records import Choices, Estimate

DRAWS, SEED, MONTHS = 2000, 134, 12
START, CUT = "2024-01-01", 0.0  # t = 0
LARGE, SMALLEST = 1e26, 1e23  # FLOP
CODE = "Coder|StarCoder"
LEFT_OUT = {
    "the loss instead of the index": "makers of these models publish no loss on a common text",
    "Epoch AI's interval of each compute": "the file has a grade and no interval",
}


@dataclass(frozen=True)
class IndexAndCompute:
    """Halving of compute in months; points per tenfold compute; what was left of them since 2024."""

    models: pd.DataFrame
    halving: Annotated[Choices, "months"]
    share_left: Annotated[Choices, "1"]
    per_tenfold: Annotated[Estimate, "points"]
    per_year: Annotated[Estimate, "points a year"]
    per_tenfold_before: Annotated[Estimate, "points"]
    per_tenfold_since: Annotated[Estimate, "points"]
    halving_reversed: Annotated[float, "months"]
    largest_gap: Annotated[float, "points"]
    models_counted: Annotated[int, "1"]
    models_since: Annotated[int, "1"]
    models_before: Annotated[int, "1"]


def analyse(capability_by_model) -> IndexAndCompute:
    table = capability_by_model.dropna(subset=["training_compute_flop"]).reset_index(drop=True)
    table = table.assign(
        C=np.log10(table["training_compute_flop"].astype(float)),
        years=years_since(START, table["release_date"].astype(str).str[:10].tolist()),
        who=table["organisation"].fillna(table["model"]),
    )
    plain = table[~table["thinks"].astype(bool)]
    early, late = plain[plain["years"] < CUT], plain[plain["years"] >= CUT]
    return IndexAndCompute(
        models=table.drop(columns=["source", "locator"]),
        halving=_halving_choices(table),
        share_left=_share_choices(plain, table),
        per_tenfold=_estimate(table, lambda plane: plane.first),
        per_year=_estimate(table, lambda plane: plane.second),
        per_tenfold_before=_estimate(early, lambda plane: plane.first),
        per_tenfold_since=_estimate(late, lambda plane: plane.first),
        halving_reversed=_reverse(table).value,
        largest_gap=_gap_of_largest(late),
        models_counted=len(table),
        models_since=len(late),
        models_before=len(early),
    )


def _halving_choices(table: pd.DataFrame) -> Choices:
    parts = {
        "without models named as thinking": table[~table["thinks"].astype(bool)],
        "without models for code": _general(table),
        "compute graded Confident": table[table["confidence"].eq("Confident")],
        "models of 1e23 FLOP or more": table[table["training_compute_flop"] >= SMALLEST],
        "released before 2025": table[table["years"] < 1],
        "released since 2024": table[table["years"] >= CUT],
    }
    found = {name: _estimate(part, _halving) for name, part in parts.items()}
    older = table.dropna(subset=["index_2026_03"])
    found["the file of March 2026"] = _estimate(older, _halving, "index_2026_03")
    found["compute on index and time, not index on compute"] = _reverse(table)
    return Choices(_estimate(table, _halving), found, "all models with compute", LEFT_OUT)


def _share_choices(plain: pd.DataFrame, table: pd.DataFrame) -> Choices:
    to_2025 = plain[plain["years"] < 1]
    parts = {
        "models named as thinking too": table,
        "released before 2025, when hardly any thought": to_2025,
        "without models for code": _general(plain),
        "models of 1e23 FLOP or more": plain[plain["training_compute_flop"] >= SMALLEST],
        "compute graded Confident": plain[plain["confidence"].eq("Confident")],
        "without the two models above 1e26 FLOP": plain[plain["training_compute_flop"] < LARGE],
    }
    return Choices(
        _share(plain),
        {name: _share(part) for name, part in parts.items()},
        "models not named as thinking",
        LEFT_OUT,
    )


def _general(table: pd.DataFrame) -> pd.DataFrame:
    return table[~table["model"].str.contains(CODE)]


def _halving(plane) -> np.ndarray:
    return MONTHS * np.log10(2) * plane.first / plane.second


def _estimate(part: pd.DataFrame, read, value: str = "index") -> Estimate:
    u, v, y = (part[name].to_numpy(float) for name in ("C", "years", value))
    drawn = read(fit_plane(u, v, y, cluster_counts(part["who"].tolist(), DRAWS, SEED)))
    return Estimate.from_draws(read(fit_plane(u, v, y))[0], drawn[np.isfinite(drawn)], n=len(part))


def _reverse(part: pd.DataFrame) -> Estimate:
    """The halving from compute as what is explained: -log 2 over its change in a year at a given index."""
    u, v, y = (part[name].to_numpy(float) for name in ("index", "years", "C"))
    counts = cluster_counts(part["who"].tolist(), DRAWS, SEED)
    months = [
        -MONTHS * np.log10(2) / fit_plane(u, v, y, weights).second for weights in (None, counts)
    ]
    drawn = months[1][np.isfinite(months[1])]
    return Estimate.from_draws(months[0][0], drawn, n=len(part))


def _share(part: pd.DataFrame) -> Estimate:
    """Points per tenfold compute since 2024 over those before, each at a given day; makers resampled together."""
    counts = cluster_counts(part["who"].tolist(), DRAWS, SEED)
    late = part["years"].to_numpy() >= CUT

    def slope(rows: np.ndarray, weights) -> np.ndarray:
        u, v, y = (part[name].to_numpy(float)[rows] for name in ("C", "years", "index"))
        return fit_plane(u, v, y, None if weights is None else weights[:, rows]).first

    value = slope(late, None) / slope(~late, None)
    drawn = slope(late, counts) / slope(~late, counts)
    return Estimate.from_draws(value[0], drawn[np.isfinite(drawn)], n=len(part))


def _gap_of_largest(late: pd.DataFrame) -> float:
    """How far the models above 1e26 FLOP lie from the plane through the others, on average."""
    large = late["training_compute_flop"] >= LARGE
    rest, top = late[~large], late[large]
    plane = fit_plane(*(rest[name].to_numpy(float) for name in ("C", "years", "index")))
    expected = plane.at(top["C"].to_numpy(), top["years"].to_numpy())[0]
    return float((top["index"].to_numpy(float) - expected).mean())
