"""By what factor the price of a fixed level falls in a year, for 21 levels of six benchmarks

Least squares of log price on date through the successive cheapest models, as in cottier2025prices; 90% intervals, as theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from scipy.stats import t

from ..records import Bracket, Estimate

DAYS = 365.25  # of a year
LEVEL = 0.9  # of the intervals, as published
LIST = "one of a complete list of lines"


@dataclass(frozen=True)
class PriceDecline:
    """The lines with their points, the slowest, the middle and the fastest, and one that the authors name."""

    rows: pd.DataFrame
    points: pd.DataFrame
    levels: Annotated[int, "1"]
    slowest: Annotated[Bracket, "1"]
    middle: Annotated[Bracket, "1"]
    fastest: Annotated[Bracket, "1"]
    fastest_line: Annotated[Estimate, "1"]
    science: Annotated[Estimate, "1"]
    shortest: Annotated[float, "years"]
    largest_difference: Annotated[float, "1"]
    dearest_start: Annotated[float, "1"]
    cheapest_end: Annotated[float, "1"]


def analyse(cheapest_models_at_level, price_decline_published) -> PriceDecline:
    points = placed(cheapest_models_at_level)
    rows = lines(points)
    printed = price_decline_published.set_index(["benchmark", "level_of"])["factor_per_year"]
    own = rows.set_index(["benchmark", "level_of"])["factor"]
    science = rows.set_index(["benchmark", "level_of"]).loc[("GPQA Diamond", "GPT-4-0314")]
    first = points[(points["benchmark"] == "MMLU") & (points["level_of"] == "GPT-3")]
    fastest = rows.loc[rows["factor"].idxmax()]
    return PriceDecline(
        rows=rows,
        points=points,
        levels=len(rows),
        slowest=Bracket.exact(float(own.min()), LIST),
        middle=Bracket.exact(float(own.median()), LIST),
        fastest=Bracket.exact(float(own.max()), LIST),
        fastest_line=Estimate.from_row(fastest, "factor", n=fastest["models"], level=LEVEL),
        science=Estimate.from_row(science, "factor", n=science["models"], level=LEVEL),
        shortest=float(rows["years"].min()),
        largest_difference=float((own / printed.reindex(own.index) - 1).abs().max()),
        dearest_start=float(first["usd_per_million_tokens"].iloc[0]),
        cheapest_end=float(first["usd_per_million_tokens"].iloc[-1]),
    )


def placed(table: pd.DataFrame) -> pd.DataFrame:
    """The points in the order of their dates, with the years since the first of all and the log of the price."""
    date = pd.to_datetime(table["date"])
    points = table.assign(
        released=date,
        at=(date - date.min()).dt.days / DAYS,
        log_price=np.log10(table["usd_per_million_tokens"]),
        line=table["benchmark"] + ", level of " + table["level_of"],
    )
    return points.sort_values(["line", "at"], kind="stable").reset_index(drop=True)


def lines(points: pd.DataFrame) -> pd.DataFrame:
    """One row a line: factor a year with its interval, the error of its log, and what it rests on."""
    return pd.DataFrame([_line(group) for _, group in points.groupby("line", sort=False)])


def _line(group: pd.DataFrame) -> dict[str, object]:
    x, y = group["at"].to_numpy(), group["log_price"].to_numpy()
    centred = x - x.mean()
    squares = float(centred @ centred)
    slope = float(centred @ y) / squares
    rest = y - y.mean() - slope * centred
    error = float(np.sqrt(rest @ rest / (len(x) - 2) / squares))
    reach = float(t.ppf((1 + LEVEL) / 2, len(x) - 2)) * error
    return {
        "line": group["line"].iloc[0],
        "benchmark": group["benchmark"].iloc[0],
        "level_of": group["level_of"].iloc[0],
        "models": len(group),
        "start": group["at"].iloc[0],
        "released": group["released"].iloc[0],
        "years": float(x[-1] - x[0]),
        "log_factor": -slope,
        "log_error": error,
        "factor": 10**-slope,
        "factor_low": 10 ** (-slope - reach),
        "factor_high": 10 ** (-slope + reach),
    }
