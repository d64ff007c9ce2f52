"""The registered predictions beside what the method gives anew for the file they name, and their scores once known

A prediction is resolved by the first file of its month or later, with what that file says of the 15th of that month.
Scores are those of the back-tests: the weighted interval score over what independent monthly changes would carry, and for probabilities the Brier score.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pandas as pd

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

SOURCES = ["bracher2021"]
RATES = ("frontier", "doubling", "rise")
TOLD = ("median", "low_50", "high_50", "low_90", "high_90")


@dataclass(frozen=True)
class RegisteredForecasts:
    """Every prediction with its last known value, the method's forecast anew (`_anew`), and its score.

    `largest_difference` is between what was registered and what the method gives anew, as a share.
    """

    rows: pd.DataFrame
    registered: Annotated[int, "1"]
    intervals: Annotated[int, "1"]
    probabilities: Annotated[int, "1"]
    resolved: Annotated[int, "1"]
    void: Annotated[int, "1"]
    largest_difference: Annotated[float, "1"]


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
    )


def forecast_of(
    tracked: Any, id: str, vintage: str, due: str, threshold: float | None = None
) -> dict[str, float]:
    """What the method tells of a quantity at a later month from one file: an interval forecast or a probability.

    Beside it `last`, the value in that file, and `unit`, the unit of its score.
    """
    quantity = tracked.quantities.set_index("id").loc[id]
    scale, rate = quantity["scale"], quantity["how"] in RATES
    rows = tracked.history
    rows = rows[(rows["quantity"] == id) & (rows["vintage"] == vintage)]
    known, ahead = on_scale(rows["value"], scale), month_of(due) - int(rows["month"].max())
    within = bounds(known, scale, record=not rate)
    found = {"last": float(rows["value"].iloc[-1]), "unit": naive_spread(known, ahead)}
    if threshold is not None:
        mark = float(on_scale(threshold, scale))
        return found | {"probability": trend_probability(known, ahead, within, mark)}
    if rate:
        told = tracked.rates.set_index(["quantity", "vintage"]).loc[(id, vintage)]
        ours = told_interval(told.to_dict(), scale)
    else:
        ours = trend_forecast(known, ahead, within)
    return found | as_columns(ours, scale)


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
