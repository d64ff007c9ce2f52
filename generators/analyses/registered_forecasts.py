"""The registered predictions beside what the method gives anew for the file they name, and their scores once known

A prediction is resolved by the first file of its month or later, with what that file says of the 15th of that month.
Scores are those of the back-tests: the weighted interval score over what independent monthly changes would carry, and for probabilities the Brier score.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pandas as pd

from ..maths.back_testing import RATES
from ..maths.months import month_of
from ..maths.proper_scores import brier_score
from ..maths.quantity_forecasts import (
    as_columns,
    bounds,
    naive_spread,
    on_scale,
    told_interval,
    trend_forecast,
    trend_probability,
)
from ..records import Estimate

SOURCES = ["bracher2021"]
HEADLINES = ("largest_compute", "dearest_run", "longest_horizon", "best_index", "frontiermath")
CHANCES = {
    "run_of_1e27": "largest_compute_above_1e27_2027_12",
    "billion_dollar_run": "dearest_run_above_1e09_2027_12",
    "horizon_of_a_week": "longest_horizon_above_2400_2027_12",
}
TOLD = ("median", "low_50", "high_50", "low_90", "high_90")


@dataclass(frozen=True)
class RegisteredForecasts:
    """Every prediction with its last known value, the method's forecast anew (`_anew`), and its score.

    Single fields are forecasts for December 2027 with their 90% intervals, over so many months of history.
    `largest_difference` is between what was registered and what the method gives anew, as a share.
    """

    rows: pd.DataFrame
    registered: Annotated[int, "1"]
    intervals: Annotated[int, "1"]
    probabilities: Annotated[int, "1"]
    resolved: Annotated[int, "1"]
    void: Annotated[int, "1"]
    largest_difference: Annotated[float, "1"]
    largest_compute: Annotated[Estimate, "FLOP"]
    dearest_run: Annotated[Estimate, "2023 US dollars"]
    longest_horizon: Annotated[Estimate, "minutes"]
    best_index: Annotated[Estimate, "points"]
    frontiermath: Annotated[Estimate, "1"]
    run_of_1e27: Annotated[float, "1"]
    billion_dollar_run: Annotated[float, "1"]
    horizon_of_a_week: Annotated[float, "1"]


def analyse(tracked_quantities, predictions) -> RegisteredForecasts:
    rows = [_row(tracked_quantities, row) for row in predictions.to_dict("records")]
    frame = pd.DataFrame(rows)
    return RegisteredForecasts(
        rows=frame,
        registered=len(frame),
        intervals=int(predictions["median"].notna().sum()),
        probabilities=int(predictions["probability"].notna().sum()),
        resolved=int(predictions["outcome"].notna().sum()),
        void=int(predictions["void"].notna().sum()),
        largest_difference=float(frame["difference"].max()),
        **{name: _told(frame, f"{name}_2027_12") for name in HEADLINES},
        **{name: _chance(frame, id) for name, id in CHANCES.items()},
    )


def forecast_of(
    tracked: Any, id: str, vintage: str, due: str, threshold: float | None = None
) -> dict[str, float]:
    """What the method tells of a quantity at a later month from one file: an interval forecast or a probability.

    Beside it `last`, the value in that file, `months` of history, and `unit`, the unit of its score.
    """
    quantity = tracked.quantities.set_index("id").loc[id]
    scale, rate = quantity["scale"], quantity["how"] in RATES
    rows = tracked.history
    rows = rows[(rows["quantity"] == id) & (rows["vintage"] == vintage)]
    known, ahead = on_scale(rows["value"], scale), month_of(due) - int(rows["month"].max())
    within = bounds(known, scale, record=not rate)
    last = float(rows["value"].iloc[-1])
    found = {"last": last, "months": len(known), "unit": naive_spread(known, ahead)}
    if threshold is not None:
        mark = float(on_scale(threshold, scale))
        return found | {"probability": trend_probability(known, ahead, within, mark)}
    if rate:
        told = tracked.rates.set_index(["quantity", "vintage"]).loc[(id, vintage)]
        ours = told_interval(told.to_dict(), scale)
    else:
        ours = trend_forecast(known, ahead, within)
    return found | as_columns(ours, scale)


def _told(rows: pd.DataFrame, id: str) -> Estimate:
    row = rows.set_index("id").loc[id]
    return Estimate(row["median"], row["low_90"], row["high_90"], int(row["months"]), 0.9)


def _chance(rows: pd.DataFrame, id: str) -> float:
    return float(rows.set_index("id").loc[id, "probability"])


def _row(tracked: Any, row: dict[str, Any]) -> dict[str, Any]:
    id = row["quantity"].partition(".")[2]
    quantity = tracked.quantities.set_index("id").loc[id]
    chance = not np.isnan(row["threshold"])
    anew = forecast_of(
        tracked, id, row["vintage"], row["resolves_on"], row["threshold"] if chance else None
    )
    names = ("probability",) if chance else TOLD
    difference = max(abs(anew[name] / row[name] - 1) for name in names)
    return {
        **row,
        "words": quantity["words"],
        "family": quantity["family"],
        "scale": quantity["scale"],
        "last": anew["last"],
        "months": anew["months"],
        **{f"{name}_anew": anew[name] for name in names},
        "difference": difference,
        "score": _score(row, quantity["scale"], anew["unit"], chance),
    }


def _score(row: dict[str, Any], scale: str, unit: float, chance: bool) -> float:
    """The score of a resolved prediction, NaN before."""
    if np.isnan(row["outcome"]):
        return float("nan")
    if chance:
        return brier_score(row["probability"], row["outcome"] >= row["threshold"])
    outcome = float(on_scale(row["outcome"], scale))
    return told_interval(row, scale).score(outcome) / unit
