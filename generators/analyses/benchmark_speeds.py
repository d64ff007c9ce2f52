"""How many years a benchmark's record takes from a tenth to nine tenths of the way between chance and all right

An S-curve in time through the records of each benchmark whose best score has come half of the way; 95% intervals from resampling records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.change_point import TENTH_TO_NINE_TENTHS
from ..maths.forecasts import fit_logistic
from ..maths.growth import years_since
from .horizon_doubling import START
from .tracked_quantities import BENCHMARKS

DRAWS, SEED = 300, 136
CHANCE = {"gpqa_diamond": 0.25, "mmlu": 0.25}  # of four answers; elsewhere about none
FEWEST, HALF = 5, 0.5


@dataclass(frozen=True)
class BenchmarkSpeeds:
    """Years from a tenth to nine tenths by benchmark, quickest first."""

    rows: pd.DataFrame
    median: Annotated[float, "years"]
    quickest: Annotated[float, "years"]
    slowest: Annotated[float, "years"]
    benchmarks: Annotated[int, "1"]
    under_three: Annotated[int, "1"]


def analyse(benchmark_records) -> BenchmarkSpeeds:
    rows = [
        row
        for id, name in BENCHMARKS.items()
        if (row := _row(benchmark_records[benchmark_records["benchmark"] == id], id, name))
    ]
    frame = pd.DataFrame(rows).sort_values("years", kind="stable").reset_index(drop=True)
    return BenchmarkSpeeds(
        rows=frame,
        median=float(frame["years"].median()),
        quickest=float(frame["years"].min()),
        slowest=float(frame["years"].max()),
        benchmarks=len(frame),
        under_three=int((frame["years"] < 3).sum()),
    )


def _row(part: pd.DataFrame, id: str, name: str) -> dict[str, object] | None:
    """Nothing where the records are few, or the best has not come half of the way."""
    chance = CHANCE.get(id, 0.0)
    days = part["release_date"].astype(str).str[:10]
    part = part.assign(years=years_since(START, days.tolist()))
    best = part.sort_values(["years", "score"], kind="stable").drop_duplicates("years", keep="last")
    best = best[best["score"] > best["score"].cummax().shift(fill_value=-1.0)]
    t, y = best["years"].to_numpy(), best["score"].to_numpy(float)
    if len(best) < FEWEST or (y[-1] - chance) / (1 - chance) < HALF:
        return None
    counts = resample_counts(len(t), DRAWS, SEED)
    enough = np.array([len(np.unique(t[row > 0])) >= FEWEST - 1 for row in counts])
    drawn = _years(t, y, counts[enough], chance)
    ends = percentile_interval(drawn[np.isfinite(drawn) & (drawn > 0)])
    return {
        "benchmark": name,
        "years": float(_years(t, y, np.ones((1, len(t))), chance)[0]),
        "years_low": ends.low,
        "years_high": ends.high,
        "records": len(best),
        "first_year": 2020 + float(t[0]),
        "best": float(y[-1]),
    }


def _years(t: np.ndarray, y: np.ndarray, counts: np.ndarray, chance: float) -> np.ndarray:
    fit = fit_logistic(t, y, counts, chance)
    return TENTH_TO_NINE_TENTHS * fit.width / fit.slope
