"""The report's way of forecasting, run on older files alone and scored on newer ones

Every quantity that is followed, from every file to every later one two months or more away; where there is one file only, from what was out one year and half a year before it.
The forecast is a line through the months so far with lasting errors, for rates the older estimate with its resampled interval. Beside it stand what
changes nothing and what goes on at the mean monthly change. Scores are weighted interval scores on the scale of the quantity, in units of what independent monthly changes would carry.
Whoever wrote the method knew the newer files, so these are back-tests and no predictions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.months import name_of
from ..maths.quantity_forecasts import (
    as_columns,
    bounds,
    naive_forecast,
    naive_spread,
    on_scale,
    told_interval,
    trend_forecast,
)
from ..records import Estimate

SOURCES = ["bracher2021"]
DRAWS, SEED = 4000, 92
APART = 2  # months between two files
CUTS = (12, 6)  # months before the only file
SHORTEST, CHANGES = 12, 3  # months of a history, and values in it, for a line
MOVED = 0.1  # of the unit of scores: a newer file that gives the past so far off has moved it
RATES = ("frontier", "doubling", "rise")
Rates = dict[tuple[str, str], dict[str, float]]
FILES, CUT = "between files", "cut by date"


@dataclass(frozen=True)
class BackTests:
    """Every test with forecast, outcome and scores; shares of outcomes inside; how the scores compare.

    Shares and ratios have intervals from resampling quantities, for tests of one quantity share its luck.
    """

    rows: pd.DataFrame
    tests: Annotated[int, "1"]
    quantities: Annotated[int, "1"]
    between_files: Annotated[int, "1"]
    cut_by_date: Annotated[int, "1"]
    too_short: Annotated[int, "1"]
    inside_50: Annotated[Estimate, "1"]
    inside_90: Annotated[Estimate, "1"]
    inside_50_kept: Annotated[Estimate, "1"]
    inside_90_kept: Annotated[Estimate, "1"]
    inside_90_moved: Annotated[Estimate, "1"]
    inside_90_files: Annotated[Estimate, "1"]
    inside_90_cut: Annotated[Estimate, "1"]
    past_moved: Annotated[int, "1"]
    below_90: Annotated[int, "1"]
    above_90: Annotated[int, "1"]
    score: Annotated[Estimate, "1"]
    score_nothing: Annotated[Estimate, "1"]
    score_going_on: Annotated[Estimate, "1"]
    ratio_to_nothing: Annotated[Estimate, "1"]
    ratio_to_going_on: Annotated[Estimate, "1"]
    better_than_nothing: Annotated[Estimate, "1"]
    better_than_going_on: Annotated[Estimate, "1"]


def analyse(tracked_quantities) -> BackTests:
    told = tracked_quantities
    rates = {(row["quantity"], row["vintage"]): row for row in told.rates.to_dict("records")}
    rows, short = [], 0
    for quantity in told.quantities.to_dict("records"):
        history = told.history[told.history["quantity"] == quantity["id"]]
        files = {
            vintage: part.set_index("month")["value"]
            for vintage, part in history.groupby("vintage")
        }
        for test in _pairs(files):
            if (row := _test(quantity, test, rates)) is None:
                short += 1
            else:
                rows.append(row)
    frame = pd.DataFrame(rows)
    return BackTests(rows=frame, too_short=short, **_counts(frame), **_shares(frame))


@dataclass(frozen=True)
class Pair:
    """What was known, what came of it, how far apart, and whether the old file is one that was there."""

    known: pd.Series
    outcome: float
    then: float
    """What the newer file says of the last month known."""
    origin: str
    target: str
    ahead: int
    files: bool


def _pairs(files: dict[str, pd.Series]) -> Iterator[Pair]:
    for old, known in files.items():
        for new, later in files.items():
            ahead = int(later.index[-1] - known.index[-1])
            if ahead >= APART:
                then = float(later[known.index[-1]])
                yield Pair(known, float(later.iloc[-1]), then, old, new, ahead, True)
    if len(files) == 1:
        (name, whole), *_ = files.items()
        for ahead in CUTS:
            known = whole[whole.index <= whole.index[-1] - ahead]
            if len(known):
                cut = name_of(int(known.index[-1]))
                then = float(known.iloc[-1])
                yield Pair(known, float(whole.iloc[-1]), then, cut, name, ahead, False)


def _test(quantity: dict[str, str], pair: Pair, rates: Rates) -> dict[str, object] | None:
    """The row of a test; None where the history is too short for a line."""
    scale, rate = quantity["scale"], quantity["how"] in RATES
    known = on_scale(pair.known.to_numpy(), scale)
    if len(known) < SHORTEST or len(np.unique(known)) < CHANGES:
        return None
    within = bounds(known, scale, record=not rate)
    if rate:
        ours = told_interval(rates[quantity["id"], pair.origin], scale)
    else:
        ours = trend_forecast(known, pair.ahead, within)
    outcome, then = on_scale([pair.outcome, pair.then], scale).tolist()
    unit = naive_spread(known, pair.ahead)
    naive = [naive_forecast(known, pair.ahead, within, on) for on in (False, True)]
    ends = ours.intervals[0.9]
    return {
        "quantity": quantity["words"],
        "id": quantity["id"],
        "family": quantity["family"],
        "unit": quantity["unit"],
        "origin": pair.origin,
        "target": pair.target,
        "months": pair.ahead,
        "kind": FILES if pair.files else CUT,
        "last": float(pair.known.iloc[-1]),
        **as_columns(ours, scale),
        "outcome": pair.outcome,
        "past_moved": abs(then - known[-1]) > MOVED * unit,
        **{
            f"inside_{100 * p:.0f}": one.low <= outcome <= one.high
            for p, one in ours.intervals.items()
        },
        "place": (outcome - ours.median) / unit,
        "below_90": outcome < ends.low,
        "above_90": outcome > ends.high,
        "score": ours.score(outcome) / unit,
        "score_nothing": naive[0].score(outcome) / unit,
        "score_going_on": naive[1].score(outcome) / unit,
    }


def _counts(rows: pd.DataFrame) -> dict[str, int]:
    return {
        "tests": len(rows),
        "quantities": int(rows["id"].nunique()),
        "between_files": int(rows["kind"].eq(FILES).sum()),
        "cut_by_date": int(rows["kind"].eq(CUT).sum()),
        "past_moved": int(rows["past_moved"].sum()),
        "below_90": int(rows["below_90"].sum()),
        "above_90": int(rows["above_90"].sum()),
    }


def _shares(rows: pd.DataFrame) -> dict[str, Estimate]:
    kept, moved = rows[~rows["past_moved"]], rows[rows["past_moved"]]
    files, cut = rows[rows["kind"] == FILES], rows[rows["kind"] == CUT]
    better = rows.assign(
        nothing=rows["score"] < rows["score_nothing"],
        going_on=rows["score"] < rows["score_going_on"],
    )
    return {
        "inside_50": _mean(rows, "inside_50"),
        "inside_90": _mean(rows, "inside_90"),
        "inside_50_kept": _mean(kept, "inside_50"),
        "inside_90_kept": _mean(kept, "inside_90"),
        "inside_90_moved": _mean(moved, "inside_90"),
        "inside_90_files": _mean(files, "inside_90"),
        "inside_90_cut": _mean(cut, "inside_90"),
        "score": _mean(rows, "score"),
        "score_nothing": _mean(rows, "score_nothing"),
        "score_going_on": _mean(rows, "score_going_on"),
        "ratio_to_nothing": _mean(rows, "score", "score_nothing"),
        "ratio_to_going_on": _mean(rows, "score", "score_going_on"),
        "better_than_nothing": _mean(better, "nothing"),
        "better_than_going_on": _mean(better, "going_on"),
    }


def _mean(rows: pd.DataFrame, column: str, over: str = "") -> Estimate:
    """The mean of a column, or its ratio to that of another, with whole quantities resampled."""
    counts = cluster_counts(rows["id"].tolist(), DRAWS, SEED)
    counts = np.vstack([np.ones((1, len(rows))), counts])
    below = rows[over].to_numpy(float) if over else np.ones(len(rows))
    values = counts @ rows[column].to_numpy(float) / (counts @ below)
    return Estimate.from_resamples(values, n=len(rows))
