"""What each file of a table that appears anew told: records, the middle of the ten largest, and rates, by month

A file is named by its month, and a month stands for its 15th. Of models those count that name no base model and are not graded Speculative;
of training sets those with at least 1e21 FLOP, of one maker's sets of one day the largest. Growth of compute is that of the ten largest at their release since 2020,
doubling of horizons follows METR: records from 2023 on, up to 16 hours. The rate of the index is that of its records since April 2024.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.frontier import rank_at_release
from ..maths.growth import years_since
from ..maths.months import MONTHS, month_of, name_of
from ..maths.quantity_forecasts import LEVELS
from ..maths.rates import doubling_days, yearly_factor, yearly_rise
from ..maths.running_records import middle_of_largest

DRAWS, SEED = 2000, 91
TOP = 10
FLOOR = 1e21  # FLOP, of models whose training set counts
START = "2020-01-15"  # month 0
SINCE_2020, SINCE_2023, BREAK = (
    0,
    36,
    51,
)  # months; Epoch AI sees a break of its index in April 2024
LONGEST = 16 * 60  # minutes; METR leaves longer horizons out of its fit
RATE_MONTHS = 24  # of the history of a rate


@dataclass(frozen=True)
class Quantity:
    """One thing that is followed, and how it is read off the rows of a file.

    `scale` is that of its forecast, `series` the rows it is read from; `how` the largest, the middle of the
    ten largest, or the growth of the frontier or of records; `first` the first month of its history.
    """

    id: str
    family: str
    words: str
    unit: str
    scale: str
    series: str
    how: str
    first: int


QUANTITIES = (
    Quantity("largest_compute", "compute", "Largest training compute", "FLOP", "ratio", "compute", "largest", SINCE_2020),
    Quantity("median_ten_compute", "compute", "Middle of the ten largest by compute", "FLOP", "ratio", "compute", "middle", SINCE_2020),
    Quantity("growth_of_compute", "compute", "Growth of compute a year since 2020", "1", "ratio", "compute", "frontier", SINCE_2020),
    Quantity("largest_set", "tokens", "Largest training set", "tokens", "ratio", "sets", "largest", SINCE_2020),
    Quantity("median_ten_sets", "tokens", "Middle of the ten largest training sets", "tokens", "ratio", "sets", "middle", SINCE_2020),
    Quantity("dearest_run", "cost", "Dearest training run", "2023 US dollars", "ratio", "costs", "largest", SINCE_2020),
    Quantity("median_ten_costs", "cost", "Middle of the ten dearest training runs", "2023 US dollars", "ratio", "costs", "middle", SINCE_2020),
    Quantity("longest_horizon", "horizons", "Longest time horizon at even odds", "minutes", "ratio", "horizon", "largest", SINCE_2023),
    Quantity("longest_horizon_80", "horizons", "Longest time horizon at four in five", "minutes", "ratio", "horizon_80", "largest", SINCE_2023),
    Quantity("horizon_doubling", "horizons", "Doubling time of horizons", "days", "ratio", "horizon_fit", "doubling", SINCE_2023),
    Quantity("longest_horizon_1_0", "horizons", "Longest time horizon, first suite", "minutes", "ratio", "horizon_1_0", "largest", SINCE_2023),
    Quantity("best_index", "index", "Best capabilities index", "points", "points", "index", "largest", SINCE_2023),
    Quantity("median_ten_index", "index", "Middle of the ten best by index", "points", "points", "index", "middle", SINCE_2023),
    Quantity("rate_of_index", "index", "Rise of the index a year since April 2024", "points a year", "points", "index", "rise", BREAK),
)  # fmt: skip
BENCHMARKS = {
    "arc_agi": "ARC-AGI", "arc_agi_2": "ARC-AGI-2", "chess_puzzles": "chess puzzles",
    "frontiermath": "FrontierMath, tiers 1 to 3", "frontiermath_tier_4": "FrontierMath, tier 4",
    "gpqa_diamond": "GPQA diamond", "gsm8k": "GSM8K", "hle": "Humanity's Last Exam",
    "math_level_5": "MATH, level 5", "mmlu": "MMLU", "os_world": "OSWorld",
    "otis_mock_aime_2024_2025": "OTIS mock AIME", "simpleqa_verified": "SimpleQA verified",
    "swe_bench_verified": "SWE-bench verified",
}  # fmt: skip
RATES = {"frontier": yearly_factor, "doubling": doubling_days, "rise": yearly_rise}


@dataclass(frozen=True)
class TrackedQuantities:
    """Every quantity by file and month; for rates the ends of their intervals as each file gives them.

    A single value is that of the newest file that gives the quantity.
    """

    quantities: pd.DataFrame
    history: pd.DataFrame
    rates: pd.DataFrame
    largest_compute: Annotated[float, "FLOP"]
    median_ten_compute: Annotated[float, "FLOP"]
    growth_of_compute: Annotated[float, "1"]
    largest_set: Annotated[float, "tokens"]
    median_ten_sets: Annotated[float, "tokens"]
    dearest_run: Annotated[float, "2023 US dollars"]
    median_ten_costs: Annotated[float, "2023 US dollars"]
    longest_horizon: Annotated[float, "minutes"]
    longest_horizon_80: Annotated[float, "minutes"]
    longest_horizon_1_0: Annotated[float, "minutes"]
    horizon_doubling: Annotated[float, "days"]
    best_index: Annotated[float, "points"]
    median_ten_index: Annotated[float, "points"]
    rate_of_index: Annotated[float, "points a year"]
    arc_agi: Annotated[float, "1"]
    arc_agi_2: Annotated[float, "1"]
    chess_puzzles: Annotated[float, "1"]
    frontiermath: Annotated[float, "1"]
    frontiermath_tier_4: Annotated[float, "1"]
    gpqa_diamond: Annotated[float, "1"]
    gsm8k: Annotated[float, "1"]
    hle: Annotated[float, "1"]
    math_level_5: Annotated[float, "1"]
    mmlu: Annotated[float, "1"]
    os_world: Annotated[float, "1"]
    otis_mock_aime_2024_2025: Annotated[float, "1"]
    simpleqa_verified: Annotated[float, "1"]
    swe_bench_verified: Annotated[float, "1"]


def analyse(
    compute_by_vintage, time_horizons_by_vintage, capabilities_index_by_vintage, benchmark_records
) -> TrackedQuantities:
    series = {
        **_of_models(compute_by_vintage),
        **_of_horizons(time_horizons_by_vintage),
        "index": _rows(capabilities_index_by_vintage, "index", "release_date"),
        **{
            id: _rows(part, "score", "release_date")
            for id, part in benchmark_records.groupby("benchmark")
        },
    }
    benchmarks = (
        Quantity(id, "benchmarks", f"Best score on {name}", "1", "share", id, "largest", SINCE_2020)
        for id, name in BENCHMARKS.items()
    )
    quantities = [*QUANTITIES, *benchmarks]
    histories, rates = [], []
    for quantity in quantities:
        for vintage, rows in series[quantity.series].groupby("vintage"):
            last = month_of(vintage)
            if quantity.how == "frontier" and (rows["years"] <= 0).sum() < TOP:
                continue  # a file of the large alone does not hold the ten largest of its first year
            if quantity.how in RATES:
                histories.append(_rate_history(quantity, rows, vintage, last))
                rates.append(_interval(quantity, rows, vintage))
            else:
                histories.append(_running(quantity, rows, vintage, last))
    history = pd.concat(histories, ignore_index=True)
    newest = history.sort_values(["vintage", "month"], kind="stable").groupby("quantity")["value"]
    return TrackedQuantities(
        quantities=pd.DataFrame([asdict(quantity) for quantity in quantities]),
        history=history,
        rates=pd.DataFrame(rates),
        **{id: float(value) for id, value in newest.last().items()},
    )


def _of_models(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    kept = table[table["confidence"].ne("Speculative")]
    sets = _rows(kept[kept["training_compute_flop"] >= FLOOR], "training_tokens", "date")
    sets = sets.sort_values("y", ascending=False, kind="stable")
    return {
        "compute": _rows(kept, "training_compute_flop", "date"),
        "sets": sets.drop_duplicates(["vintage", "who", "years"]),
        "costs": _rows(kept, "training_cost_2023usd", "date"),
    }


def _of_horizons(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    first, second = (table[table["suite"] == suite] for suite in ("1.0", "1.1"))
    fitted = second[second["record_upstream"] & (second["p50"] <= LONGEST)]
    return {
        "horizon": _rows(second, "p50", "release_date"),
        "horizon_80": _rows(second, "p80", "release_date"),
        "horizon_fit": _rows(fitted, "p50", "release_date"),
        "horizon_1_0": _rows(first, "p50", "release_date"),
    }


def _rows(table: pd.DataFrame, value: str, day: str) -> pd.DataFrame:
    """The rows that have the value, with years since the start; `who` is who is resampled as one."""
    known = table.dropna(subset=[value])
    who = (
        known["organisation"].fillna(known["model"]) if "organisation" in known else known["model"]
    )
    return pd.DataFrame(
        {
            "vintage": known["vintage"],
            "years": years_since(START, known[day].astype(str).tolist()),
            "y": known[value].astype(float),
            "who": who,
        }
    ).sort_values("years", kind="stable")


def _running(quantity: Quantity, rows: pd.DataFrame, vintage: str, last: int) -> pd.DataFrame:
    """The quantity at each month up to that of the file, from the first month at which it exists."""
    months, k = np.arange(quantity.first, last + 1), 1 if quantity.how == "largest" else TOP
    values = middle_of_largest(rows["years"], rows["y"], _years(months), k)
    return _frame(quantity, vintage, months, values)


def _rate_history(quantity: Quantity, rows: pd.DataFrame, vintage: str, last: int) -> pd.DataFrame:
    """The rate as it would have been measured at each of the last months, from the rows of this file."""
    months = np.arange(last - RATE_MONTHS, last + 1)
    part = _fitted(quantity, rows)
    values = [
        RATES[quantity.how](until["years"].to_numpy(), until["y"].to_numpy(), None)[0]
        if until["years"].nunique() > 2
        else np.nan
        for until in (part[part["years"] <= year] for year in _years(months))
    ]
    return _frame(quantity, vintage, months, np.array(values))


def _interval(quantity: Quantity, rows: pd.DataFrame, vintage: str) -> dict[str, object]:
    """The rate of a file with its intervals, from resampling makers."""
    part = _fitted(quantity, rows)
    t, y = part["years"].to_numpy(), part["y"].to_numpy()
    counts = cluster_counts(part["who"].tolist(), DRAWS, SEED)
    enough = [np.unique(t[row > 0]).size > 2 for row in counts]
    draws = RATES[quantity.how](t, y, counts[enough])
    ends = {
        f"{end}_{100 * level:.0f}": float(np.quantile(draws, (1 + sign * level) / 2))
        for level in LEVELS
        for end, sign in (("low", -1), ("high", 1))
    }
    value = float(RATES[quantity.how](t, y, None)[0])
    return {"quantity": quantity.id, "vintage": vintage, "value": value, "rows": len(part), **ends}


def _fitted(quantity: Quantity, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that a rate is fitted to: the ten largest at their release, or the records."""
    rank = rank_at_release(rows["years"], rows["y"])
    kept = rank <= {"frontier": TOP, "doubling": len(rows), "rise": 1}[quantity.how]
    return rows[kept & (rows["years"] >= (quantity.first - 0.5) / MONTHS)]


def _years(months: np.ndarray) -> np.ndarray:
    return years_since(START, [f"{name_of(month)}-15" for month in months.tolist()])


def _frame(
    quantity: Quantity, vintage: str, months: np.ndarray, values: np.ndarray
) -> pd.DataFrame:
    frame = pd.DataFrame({"month": months, "value": values})
    return frame.assign(quantity=quantity.id, vintage=vintage).dropna(subset=["value"])
