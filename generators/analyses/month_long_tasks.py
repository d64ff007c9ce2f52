"""When the trend of time horizons reaches tasks of a month, 167 hours of work, under several readings of the trend

The line goes on from where it stands, not from the last model. 95% intervals from resampling records; what they leave out is that the trend may not go on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.growth import fit_growth
from ..records import Choices, Estimate
from .horizon_doubling import PAPER_ENDS, records

DRAWS, SEED = 2000, 133
MONTH = 167 * 60  # minutes of work in a month, as METR counts it in its forecast
DAY_AND_NIGHT = 30.44 * 24 * 60  # minutes in a month of the calendar
RUN = 3  # neighbours in time that are drawn together
FIRST_YEAR = 2020  # t = 0
LEFT_OUT = {
    "a month of the calendar, day and night": "nobody works so; the caveat has its year",
    "curves that level off": "no level has been seen yet that would tell where; works that draw such curves stand among the findings",
    "the report's own forecast": "it is registered for 2027 and does not reach so far",
}


@dataclass(frozen=True)
class MonthLongTasks:
    """The year in which the trend reaches a month, at even odds and at four in five."""

    rows: pd.DataFrame
    year: Annotated[Choices, "year"]
    four_in_five: Annotated[Choices, "year"]
    as_of_paper: Annotated[Estimate, "year"]
    day_and_night: Annotated[Estimate, "year"]
    earliest: Annotated[float, "year"]
    latest: Annotated[float, "year"]
    doublings_left: Annotated[float, "doublings"]


def analyse(time_horizons_by_vintage) -> MonthLongTasks:
    table = time_horizons_by_vintage
    second, first = records(table, "1.1", "2026-09"), records(table, "1.0", "2026-01")
    every = records(table, "1.1", "2026-09", np.inf)
    paper = first[first["release_date"] < PAPER_ENDS]
    windows = {
        "from 2023 on": second[second["release_date"] >= "2023-01-01"],
        "from 2024 on": second[second["release_date"] >= "2024-01-01"],
        "the first suite": first,
        "as of the paper, March 2025": paper,
        "horizons above 16 hours too": every,
        "without GPT-2": second.iloc[1:],
    }
    preferred = "records since 2019, second suite, a month of work"
    year = Choices(
        _reached(second),
        {name: _reached(part) for name, part in windows.items()}
        | {"runs of three neighbours resampled": _reached(second, run=RUN)},
        preferred,
        LEFT_OUT,
    )
    four = Choices(
        _reached(second, "p80"),
        {name: _reached(part, "p80") for name, part in windows.items()}
        | {"runs of three neighbours resampled": _reached(second, "p80", run=RUN)},
        preferred,
        LEFT_OUT,
    )
    return MonthLongTasks(
        rows=pd.concat([_rows(year, "even odds"), _rows(four, "four in five")], ignore_index=True),
        year=year,
        four_in_five=four,
        as_of_paper=_reached(paper),
        day_and_night=_reached(second, month=DAY_AND_NIGHT),
        earliest=min(one.value for one in year.others.values()),
        latest=max(one.value for one in year.others.values()),
        doublings_left=float(np.log2(MONTH / every["p50"].max())),
    )


def _reached(
    part: pd.DataFrame, value: str = "p50", month: float = MONTH, run: int = 1
) -> Estimate:
    """The year in which the line reaches `month` minutes; runs of `run` neighbours are drawn together."""
    t, y = part["years"].to_numpy(), part[value].to_numpy()
    counts = cluster_counts([f"{i // run:03d}" for i in range(len(t))], DRAWS, SEED)
    enough = np.array([len(np.unique(t[row > 0])) > max(2, run) for row in counts])
    draws = FIRST_YEAR + fit_growth(t, y, counts[enough]).time_of(month)
    return Estimate.from_draws(FIRST_YEAR + fit_growth(t, y).time_of(month)[0], draws, n=len(t))


def _rows(choices: Choices, odds: str) -> pd.DataFrame:
    """The choices in words, the preferred one first."""
    found = {"since 2019, second suite": choices.default, **choices.others}
    return pd.DataFrame(
        [(name, odds, one.value, one.low, one.high) for name, one in found.items()],
        columns=["trend", "odds", "year", "year_low", "year_high"],
    )
