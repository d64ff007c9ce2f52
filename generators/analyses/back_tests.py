"""The report's way of forecasting, run on older files alone and scored on newer ones

Every quantity that is followed, from every file to every later one two months or more away; where there is one file only, from what was out one year and half a year before it.
The forecast is a line through the months so far with lasting errors, for rates the older estimate with its resampled interval. Beside it stand what
changes nothing and what goes on at the mean monthly change. Scores are weighted interval scores on the scale of the quantity, in units of what independent monthly changes would carry.
Whoever wrote the method knew the newer files, so these are back-tests and no predictions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.back_testing import CUT, FILES, Method, histories, mean_of_clusters, run
from ..records import Estimate

SOURCES = ["bracher2021"]
DRAWS, SEED = 4000, 92


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
    quantities = told.quantities.to_dict("records")
    rows, short = run(quantities, histories(told.history), rates, Method())
    frame = pd.DataFrame(rows)
    return BackTests(rows=frame, too_short=short, **_counts(frame), **_shares(frame))


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


def _mean(rows: pd.DataFrame, column: str, over: str | None = None) -> Estimate:
    """The mean of a column, or its ratio to that of another, with whole quantities resampled."""
    below = None if over is None else rows[over]
    values = mean_of_clusters(rows[column], rows["id"], DRAWS, SEED, below)
    return Estimate.from_resamples(values, n=len(rows))
