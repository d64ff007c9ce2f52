"""Forecasts from what an older file said, held against what a newer one says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .clusters import cluster_counts
from .months import name_of
from .quantity_forecasts import (
    as_columns,
    bounds,
    naive_forecast,
    naive_spread,
    on_scale,
    told_interval,
    trend_forecast,
)

APART = 2  # months between two files
CUTS = (12, 6)  # months before the only file
SHORTEST, CHANGES = 12, 3  # months of a history, and values in it, for a line
MOVED = 0.1  # of the unit of scores: a newer file that gives the past so far off has moved it
RATES = ("frontier", "doubling", "rise")
FILES, CUT = "between files", "cut by date"
Array = NDArray[np.float64]
Files = Mapping[str, Mapping[int, float]]  # what each file says by month, in order


@dataclass(frozen=True)
class Method:
    """How a forecast is made; as it stands here it is the report's."""

    floor: bool = True
    """Does a record never fall?"""
    window: int | None = None
    """Months of history that the line goes through; None for all."""
    newer_past: bool = False
    """Is the past taken as the newer file tells it? Then nothing is left of what was revised."""


@dataclass(frozen=True)
class Pair:
    """What was known, what the newer file says of the same months, what came of it, and how far apart."""

    known: Array
    past: Array
    outcome: float
    origin: str
    target: str
    ahead: int
    files: bool
    """Was the older file there, or is it the newer one, cut by date?"""


def histories(rows: Any) -> dict[str, Files]:
    """A frame with quantity, vintage, month and value as what each file says, by quantity."""
    found: dict[str, dict[str, dict[int, float]]] = {}
    columns = (rows[name] for name in ("quantity", "vintage", "month", "value"))
    for quantity, vintage, month, value in zip(*columns, strict=True):
        found.setdefault(quantity, {}).setdefault(vintage, {})[int(month)] = float(value)
    return {quantity: dict(sorted(files.items())) for quantity, files in found.items()}


def pairs(files: Files) -> Iterator[Pair]:
    """Every older file with every newer one; one file alone is cut a year and half a year before its end."""
    for old, known in files.items():
        for new, later in files.items():
            ahead = max(later) - max(known)
            if ahead >= APART:
                yield _pair(known, later, (old, new), ahead, True)
    if len(files) == 1:
        ((name, whole),) = files.items()
        for ahead in CUTS:
            known = {month: y for month, y in whole.items() if month <= max(whole) - ahead}
            if known:
                yield _pair(known, whole, (name_of(max(known)), name), ahead, False)


def _pair(
    known: Mapping[int, float],
    later: Mapping[int, float],
    names: tuple[str, str],
    ahead: int,
    files: bool,
) -> Pair:
    past = np.array([y for month, y in later.items() if month <= max(known)])
    return Pair(np.array([*known.values()]), past, later[max(later)], *names, ahead, files)


def run(
    quantities: Iterable[Mapping[str, str]],
    files: Mapping[str, Files],
    rates: Mapping[tuple[str, str], Mapping[str, float]],
    method: Method,
) -> tuple[list[dict[str, Any]], int]:
    """The row of every test that can be made, and how many histories are too short for one."""
    rows = [
        back_test(quantity, pair, rates, method)
        for quantity in quantities
        for pair in pairs(files[quantity["id"]])
    ]
    made = [row for row in rows if row is not None]
    return made, len(rows) - len(made)


def back_test(
    quantity: Mapping[str, str],
    pair: Pair,
    rates: Mapping[tuple[str, str], Mapping[str, float]],
    method: Method,
) -> dict[str, Any] | None:
    """Forecasts, outcome and scores of one test; None where the history is too short for a line."""
    scale, rate = quantity["scale"], quantity["how"] in RATES
    told, past = on_scale(pair.known, scale), on_scale(pair.past, scale)
    known = past if method.newer_past and not rate else told
    if min(len(told), len(known)) < SHORTEST or len(np.unique(told)) < CHANGES:
        return None
    within = bounds(known, scale, record=not rate and method.floor)
    if rate:
        ours = told_interval(rates[quantity["id"], pair.origin], scale)
    else:
        ours = trend_forecast(known[-(method.window or len(known)) :], pair.ahead, within)
    outcome = float(on_scale(pair.outcome, scale))
    unit = naive_spread(told, pair.ahead)
    naive = [naive_forecast(known, pair.ahead, within, on) for on in (False, True)]
    ends = ours.intervals[0.9]
    return {
        "quantity": quantity["words"],
        "id": quantity["id"],
        "family": quantity["family"],
        "unit": quantity["unit"],
        "rate": rate,
        "origin": pair.origin,
        "target": pair.target,
        "months": pair.ahead,
        "kind": FILES if pair.files else CUT,
        "last": float(pair.known[-1]),
        **as_columns(ours, scale),
        "outcome": pair.outcome,
        "past_moved": bool(abs(past[-1] - told[-1]) > MOVED * unit),
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


def mean_of_clusters(
    values: ArrayLike, labels: ArrayLike, draws: int, seed: int, over: ArrayLike | None = None
) -> Array:
    """The mean, or its ratio to that of `over`, shape (draws + 1,): of the data, then with clusters resampled."""
    y = np.asarray(values, float)
    below = np.ones(len(y)) if over is None else np.asarray(over, float)
    counts = np.vstack([np.ones((1, len(y))), cluster_counts(labels, draws, seed)])
    return np.asarray(counts @ y / (counts @ below))
