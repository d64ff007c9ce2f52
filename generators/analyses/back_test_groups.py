"""How well the back-tests were calibrated and scored, all together and by what they are about

Groups with fewer than five quantities have no interval, for there is too little to resample.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.back_testing import mean_of_clusters
from ..maths.bootstrap import percentile_interval

DRAWS, SEED = 4000, 93
FEWEST = 5  # quantities for an interval
FORECASTERS = {
    "score": "this report's trend",
    "score_nothing": "nothing changes",
    "score_going_on": "the trend goes on",
}
FAMILIES = ["horizons", "index", "benchmarks", "compute", "tokens", "cost"]
SETS = {
    "between two files": lambda rows: rows["kind"] == "between files",
    "one file, cut by date": lambda rows: rows["kind"] == "cut by date",
    "newer file keeps the past": lambda rows: ~rows["past_moved"],
    "newer file moves the past": lambda rows: rows["past_moved"],
}


@dataclass(frozen=True)
class BackTestGroups:
    """Shares of outcomes inside by group and level; mean scores by group and forecaster.

    A place is the mean of outcomes less medians, in units of the scores.
    """

    calibration: pd.DataFrame
    scores: pd.DataFrame
    inside_90_compute: Annotated[float, "1"]
    inside_90_horizons: Annotated[float, "1"]
    tests_compute: Annotated[int, "1"]
    tests_horizons: Annotated[int, "1"]
    ratio_compute: Annotated[float, "1"]
    ratio_horizons: Annotated[float, "1"]
    place_compute: Annotated[float, "1"]
    place_horizons: Annotated[float, "1"]
    place_cost: Annotated[float, "1"]


def analyse(back_tests) -> BackTestGroups:
    rows = back_tests.rows
    families = {name: rows[rows["family"] == name] for name in FAMILIES}
    kinds = {name: rows[among(rows)] for name, among in SETS.items()}
    calibration, scores = [], []
    for name, part in {"all": rows, **kinds, **families}.items():
        group = {"group": f"{name} ({len(part)})", "tests": len(part)}
        for level in ("50", "90"):
            share = _mean(part, f"inside_{level}")
            row = {**group, "level": f"{level}% interval", "nominal": int(level) / 100}
            calibration.append(
                row | dict(zip(("share", "share_low", "share_high"), share, strict=True))
            )
    for name, part in {"all": rows, **families}.items():
        group = {"group": f"{name} ({len(part)})", "tests": len(part)}
        for column, forecaster in FORECASTERS.items():
            ends = dict(zip(("score", "score_low", "score_high"), _mean(part, column), strict=True))
            scores.append({**group, "forecaster": forecaster} | ends)
    means = {name: part[["inside_90", *FORECASTERS]].mean() for name, part in families.items()}
    return BackTestGroups(
        calibration=pd.DataFrame(calibration),
        scores=pd.DataFrame(scores),
        **{
            f"inside_90_{name}": float(means[name]["inside_90"]) for name in ("compute", "horizons")
        },
        **{
            f"place_{name}": float(families[name]["place"].mean())
            for name in ("compute", "horizons", "cost")
        },
        **{f"tests_{name}": len(families[name]) for name in ("compute", "horizons")},
        **{
            f"ratio_{name}": float(means[name]["score"] / means[name]["score_nothing"])
            for name in ("compute", "horizons")
        },
    )


def _mean(part: pd.DataFrame, column: str) -> tuple[float, float, float]:
    """The mean of a column and, with quantities enough, the ends of its interval from resampling them."""
    if part["id"].nunique() < FEWEST:
        return float(part[column].mean()), np.nan, np.nan
    values = mean_of_clusters(part[column], part["id"], DRAWS, SEED)
    ends = percentile_interval(values[1:])
    return float(values[0]), ends.low, ends.high
