"""The slowest and the fastest fall of a price, and how unequal they are, under other choices of price_decline"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.clusters import cluster_counts
from ..records import Bracket, Choices, Estimate
from .price_decline import LIST, lines, placed

DRAWS, SEED = 4000, 17
YEAR = 1.0  # the shortest line of one choice
SIX = 6  # the fewest models of another
LEFT_OUT = {
    "prices of input and output apart": "the points have the blend alone",
    "the authors' update of November 2025": "its points are not at hand",
}


@dataclass(frozen=True)
class PriceDeclineChoices:
    """The ends of the list of factors, the spread that the noise of the lines leaves, and what goes with the rate."""

    slowest: Annotated[Choices, "1"]
    fastest: Annotated[Choices, "1"]
    spread: Annotated[Choices, "1"]
    fastest_of_a_year: Annotated[float, "1"]
    by_benchmark: Annotated[Estimate, "1"]
    by_start: Annotated[Estimate, "1"]
    start_less_benchmark: Annotated[Estimate, "1"]


def analyse(cheapest_models_at_level) -> PriceDeclineChoices:
    points = placed(cheapest_models_at_level)
    rows = lines(points)
    long, many = rows[rows["years"] >= YEAR], rows[rows["models"] >= SIX]
    launched = points[points["at"] > points.groupby("line")["at"].transform("min")]
    factors = {
        "lines of a year or more": long["factor"],
        "lines of six models or more": many["factor"],
        "without the first price of a line": lines(launched)["factor"],
        "first and last price only": _by_line(points, _from_ends),
        "the middle of the slopes of all pairs": _by_line(points, _from_pairs),
    }
    label = "least squares, all lines"
    slow = {name: Bracket.exact(float(one.min()), LIST) for name, one in factors.items()}
    fast = {name: Bracket.exact(float(one.max()), LIST) for name, one in factors.items()}
    start = _explained(rows, _start)
    benchmark = _explained(rows, _benchmark)
    return PriceDeclineChoices(
        slowest=Choices(Bracket.exact(float(rows["factor"].min()), LIST), slow, label, LEFT_OUT),
        fastest=Choices(Bracket.exact(float(rows["factor"].max()), LIST), fast, label, LEFT_OUT),
        spread=Choices(
            _spread(rows),
            {
                "lines of a year or more": _spread(long),
                "lines of six models or more": _spread(many),
                "without MMLU": _spread(rows[rows["benchmark"] != "MMLU"]),
                "one line of each benchmark, its oldest": _spread(
                    rows.sort_values("start", kind="stable").drop_duplicates("benchmark")
                ),
            },
            label,
            LEFT_OUT,
        ),
        fastest_of_a_year=float(long["factor"].max()),
        by_benchmark=Estimate.from_resamples(benchmark, n=len(rows)),
        by_start=Estimate.from_resamples(start, n=len(rows)),
        start_less_benchmark=Estimate.from_resamples(start - benchmark, n=len(rows)),
    )


def _by_line(points: pd.DataFrame, factor: Callable[[np.ndarray, np.ndarray], float]) -> pd.Series:
    groups = points.groupby("line", sort=False)
    return pd.Series(
        [factor(one["at"].to_numpy(), one["log_price"].to_numpy()) for _, one in groups]
    )


def _from_ends(x: np.ndarray, y: np.ndarray) -> float:
    return float(10 ** -((y[-1] - y[0]) / (x[-1] - x[0])))


def _from_pairs(x: np.ndarray, y: np.ndarray) -> float:
    """Theil's and Sen's line; pairs of one date have no slope."""
    slopes = [
        (y[j] - y[i]) / (x[j] - x[i]) for i, j in combinations(range(len(x)), 2) if x[j] > x[i]
    ]
    return float(10 ** -np.median(slopes))


def _spread(rows: pd.DataFrame) -> Estimate:
    """One standard deviation of the true rates between lines, as a factor, by moments (DerSimonian and Laird).

    Draws resample the lines of a start model together, for they share models.
    """
    log, weight = rows["log_factor"].to_numpy(), rows["log_error"].to_numpy() ** -2
    drawn = cluster_counts(rows["level_of"], DRAWS, SEED)
    drawn = drawn[(drawn > 0).sum(axis=1) > 1]
    counts = np.vstack([np.ones(len(log)), drawn])
    w = counts * weight
    total = w.sum(axis=1)
    mean = (w @ log) / total
    excess = (w * (log - mean[:, None]) ** 2).sum(axis=1) - (counts.sum(axis=1) - 1)
    variance = np.maximum(excess, 0) / (total - (counts * weight**2).sum(axis=1) / total)
    return Estimate.from_resamples(10 ** np.sqrt(variance), n=len(rows))


def _explained(rows: pd.DataFrame, basis: Callable[[pd.DataFrame], np.ndarray]) -> np.ndarray:
    """The adjusted share of the variance of log rates that a basis explains: of all lines, then of resamples."""
    counts = np.vstack([np.ones(len(rows)), resample_counts(len(rows), DRAWS, SEED)])
    y, columns = rows["log_factor"].to_numpy(), basis(rows)
    root = np.sqrt(counts)[..., None]
    fitted = np.linalg.pinv(root * columns) @ (root * y[:, None])
    rest = (counts * (y - (columns @ fitted)[..., 0]) ** 2).sum(axis=1)
    n = counts.sum(axis=1)
    mean = (counts @ y) / n
    whole = (counts * (y - mean[:, None]) ** 2).sum(axis=1)
    used = ((counts[:, :, None] * np.abs(columns)).sum(axis=1) > 0).sum(axis=1)
    return np.asarray(1 - (rest / (n - used)) / (whole / (n - 1)))


def _start(rows: pd.DataFrame) -> np.ndarray:
    return np.column_stack([np.ones(len(rows)), rows["start"]])


def _benchmark(rows: pd.DataFrame) -> np.ndarray:
    return pd.get_dummies(rows["benchmark"], dtype=float).to_numpy()
