"""Are the newest records concentrated in one step, by the rule that the report applies to rises with size?

A series of records is asked what it is asked of the sizes of a model: how far does the largest step exceed what a straight line would give it, in
years instead of the logarithm of size? A rise is concentrated if its largest step goes more than half of the way from the straight line to all at once; only such a rise can be a jump. Beside it stands the largest excess that a smooth rise of two years from
a tenth to nine tenths could show at these days. Horizons are asked twice: in hours and in doublings.
Intervals are 95%, of that step, from errors of the scores and from METR's intervals, as if these were independent; five benchmarks and the index have no errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.growth import years_since
from ..maths.step_excess import HALFWAY, smooth_reach, step_excess
from .horizon_breaks import O1
from .horizon_doubling import START, records
from .index_breaks import NEWEST, record_days
from .tracked_quantities import BENCHMARKS

SMOOTH = 2 / np.log(10)  # two years, in decades of the exponential of time
DRAWS, SEED = 1000, 137
Z_95 = 1.959964  # half the width of a 95% interval, in standard deviations
FEWEST = 5  # records of a benchmark that is asked
CUTS = (slice(1, None), slice(None, -1))  # without the first record, and without the last
IN_HOURS, IN_DOUBLINGS = "Time horizon, in hours", "Time horizon, in doublings"
INDEX = "Capabilities index"


@dataclass(frozen=True)
class StepsOfRecords:
    """The step with the largest excess of every series, and the horizons on both rulers.

    `since_o1` says whether that step came with o1-preview or later; `excess_cut` is the largest excess with the first or the
    last record left out, `largest_share` the largest share of the gain that one record brought.
    """

    rows: pd.DataFrame
    rulers: pd.DataFrame
    series: Annotated[int, "1"]
    concentrated: Annotated[int, "1"]
    could_be_concentrated: Annotated[int, "1"]
    concentrated_cut: Annotated[int, "1"]
    more_than_half: Annotated[int, "1"]
    largest: Annotated[float, "1"]
    above_smooth: Annotated[int, "1"]
    at_first_reasoning: Annotated[int, "1"]
    hours_excess: Annotated[float, "1"]
    doublings_excess: Annotated[float, "1"]
    hours_last_year: Annotated[float, "1"]
    doublings_last_year: Annotated[float, "1"]
    math_share: Annotated[float, "1"]
    aime_share: Annotated[float, "1"]
    largest_newest: Annotated[float, "1"]


def analyse(
    time_horizons_by_vintage,
    capabilities_index_by_vintage,
    benchmark_records,
    benchmark_record_errors,
) -> StepsOfRecords:
    horizons = records(time_horizons_by_vintage, "1.1", "2026-09", np.inf)
    t, minutes = horizons["years"].to_numpy(), horizons["p50"].to_numpy()
    names = horizons["model"].tolist()
    doublings = np.log2(minutes)
    spread = np.log2(horizons["p50_high"].to_numpy() / horizons["p50_low"].to_numpy()) / (2 * Z_95)
    drawn = doublings + _noise(len(t)) * spread
    errors = benchmark_record_errors.set_index(["benchmark", "model"])["standard_error"]
    rows = [
        _row(IN_HOURS, t, minutes / 60, names, 2**drawn / 60),
        _row(IN_DOUBLINGS, t, doublings, names, drawn),
        _index(capabilities_index_by_vintage),
        *_benchmarks(benchmark_records, errors),
    ]
    frame = pd.DataFrame(rows)
    tests = frame[~frame["series"].isin([IN_HOURS, IN_DOUBLINGS])]
    by = frame.set_index("series")
    last_year = t <= t[-1] - 1
    return StepsOfRecords(
        rows=frame,
        rulers=pd.concat(
            [_ruler(t, minutes, IN_HOURS), _ruler(t, minutes, IN_DOUBLINGS)], ignore_index=True
        ),
        series=len(tests),
        concentrated=int((tests["excess"] > HALFWAY).sum()),
        could_be_concentrated=int((tests["excess_high"] > HALFWAY).sum()),
        concentrated_cut=int((tests["excess_cut"] > HALFWAY).sum()),
        more_than_half=int((tests["largest_share"] > HALFWAY).sum()),
        largest=float(tests["excess"].max()),
        above_smooth=int((tests["excess"] > tests["reach"]).sum()),
        at_first_reasoning=int(tests["model"].str.match(r"o1-(mini|preview|2024)").sum()),
        hours_excess=float(by.loc[IN_HOURS, "excess"]),
        doublings_excess=float(by.loc[IN_DOUBLINGS, "excess"]),
        hours_last_year=_gained(minutes, last_year),
        doublings_last_year=_gained(doublings, last_year),
        math_share=float(by.loc["MATH, level 5", "share"]),
        aime_share=float(by.loc["OTIS mock AIME", "share"]),
        largest_newest=float(tests.loc[tests["since_o1"], "excess"].max()),
    )


def _noise(records: int) -> np.ndarray:
    return np.random.default_rng(SEED).standard_normal((DRAWS, records))


def _row(
    series: str, t: np.ndarray, y: np.ndarray, names: list[str], drawn: np.ndarray | None = None
) -> dict[str, object]:
    """The step with the largest excess of one series; its interval from `drawn` values, shape (R, K)."""
    sizes = np.exp(t - t[0])
    excess = step_excess(y, sizes)
    at = int(np.argmax(excess))
    low, high = (np.nan, np.nan)
    if drawn is not None:
        ends = percentile_interval(step_excess(drawn, sizes)[:, at])
        low, high = ends.low, ends.high
    return {
        "series": series,
        "records": len(y),
        "model": names[at + 1],
        "year": 2020 + float(t[at + 1]),
        "since_o1": bool(t[at + 1] >= years_since(START, [O1])[0] - 1e-9),
        "share": float((y[at + 1] - y[at]) / (y[-1] - y[0])),
        "excess": float(excess[at]),
        "excess_low": low,
        "excess_high": high,
        "excess_cut": max(float(step_excess(y[cut], sizes[cut]).max()) for cut in CUTS),
        "largest_share": float(np.diff(y).max() / (y[-1] - y[0])),
        "reach": smooth_reach(sizes, SMOOTH),
    }


def _index(table: pd.DataFrame) -> dict[str, object]:
    best = record_days(_by_day(table[table["vintage"] == NEWEST], "index"))
    return _row(INDEX, best["years"].to_numpy(), best["index"].to_numpy(), best["model"].tolist())


def _benchmarks(table: pd.DataFrame, errors: pd.Series) -> Iterator[dict[str, object]]:
    """The benchmarks with records enough, in the order of their names; an interval where every record has an error."""
    for id, name in sorted(BENCHMARKS.items(), key=lambda item: item[1].lower()):
        part = _by_day(table[table["benchmark"] == id], "score").drop_duplicates(
            "release_date", keep="last"
        )
        best = part[part["score"] > part["score"].cummax().shift(fill_value=-1.0)]
        if len(best) < FEWEST:
            continue
        scores, models = best["score"].to_numpy(float), best["model"].tolist()
        error = errors.reindex([(id, model) for model in models]).to_numpy(float)
        drawn = scores + _noise(len(scores)) * error if np.isfinite(error).all() else None
        yield _row(name, best["years"].to_numpy(), scores, models, drawn)


def _by_day(part: pd.DataFrame, value: str) -> pd.DataFrame:
    days = part["release_date"].astype(str).str[:10]
    part = part.assign(release_date=days, years=years_since(START, days.tolist()))
    return part.sort_values(["release_date", value], kind="stable")


def _gained(y: np.ndarray, before: np.ndarray) -> float:
    """The share of the gain of the last year."""
    return float((y[-1] - y[before][-1]) / (y[-1] - y[0]))


def _ruler(t: np.ndarray, minutes: np.ndarray, ruler: str) -> pd.DataFrame:
    """Each record as a share of the way from the first to the last, on one ruler."""
    y = minutes if ruler == IN_HOURS else np.log2(minutes)
    share = (y - y[0]) / (y[-1] - y[0])
    return pd.DataFrame({"ruler": ruler, "year": 2020 + t, "hours": minutes / 60, "share": share})
