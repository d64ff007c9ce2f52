"""How far values of one model move when the file or the suite changes, beside the intervals that the files print

Of horizons the ratio of the newest file of the second suite to its first file, and of the first file of the second suite to the first suite; of the index the difference of
the newest file to the oldest. A complete list of the models in both, so nothing is resampled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.growth import years_since
from ..maths.rates import doubling_days
from .horizon_doubling import NEWEST, START

SUITES = {  # model of the first suite -> the same of the second, where the names differ by more than _inspect
    "claude_3_5_sonnet": "claude_3_5_sonnet_20240620_inspect",
    "o1_elicited": "o1_inspect",
    "gpt_5": "gpt_5_2025_08_07_inspect",
    "gpt_4": "gpt_4",
    "o1_preview": "o1_preview",
}
OTHER_FILE, OTHER_SUITE = "another file, same suite", "another suite"


@dataclass(frozen=True)
class RevisedValues:
    """Ratios of horizons by model; what they do to the doubling time since 2023; changes of the index."""

    rows: pd.DataFrame
    models_in_both_suites: Annotated[int, "1"]
    same_models_first: Annotated[float, "days"]
    same_models_second: Annotated[float, "days"]
    gpt4_by_suite: Annotated[float, "1"]
    gpt5_by_suite: Annotated[float, "1"]
    lowest_by_suite: Annotated[float, "1"]
    highest_by_suite: Annotated[float, "1"]
    largest_by_file: Annotated[float, "1"]
    outside_by_suite: Annotated[int, "1"]
    index_largest_change: Annotated[float, "points"]
    index_typical_change: Annotated[float, "points"]


def analyse(time_horizons_by_vintage, capabilities_index_by_vintage) -> RevisedValues:
    table = time_horizons_by_vintage
    first = _file(table, "1.0", "2026-01")
    start, newest = _file(table, "1.1", "2026-01"), _file(table, "1.1", NEWEST)
    named = {model: SUITES.get(model, f"{model}_inspect") for model in first.index}
    suites = [(old, new) for old, new in named.items() if new in start.index]
    rows = [_row(old, first.loc[old], start.loc[new], OTHER_SUITE) for old, new in suites]
    files = [model for model in start.index if model in newest.index]
    rows += [_row(one, start.loc[one], newest.loc[one], OTHER_FILE) for one in files]
    frame = pd.DataFrame(rows)
    by_suite = frame[frame["change"] == OTHER_SUITE].set_index("model")
    by_file = frame[frame["change"] == OTHER_FILE]["ratio"]
    moved = _moved(capabilities_index_by_vintage)
    return RevisedValues(
        rows=frame,
        models_in_both_suites=len(by_suite),
        same_models_first=_doubling(first.loc[[old for old, _ in suites]]),
        same_models_second=_doubling(start.loc[[new for _, new in suites]]),
        gpt4_by_suite=float(by_suite.loc["gpt_4", "ratio"]),
        gpt5_by_suite=float(by_suite.loc["gpt_5", "ratio"]),
        lowest_by_suite=float(by_suite["ratio"].min()),
        highest_by_suite=float(by_suite["ratio"].max()),
        largest_by_file=float(np.exp(np.abs(np.log(by_file)).max())),
        outside_by_suite=int((~by_suite["inside"]).sum()),
        index_largest_change=float(np.abs(moved).max()),
        index_typical_change=float(np.median(np.abs(moved))),
    )


def _file(table: pd.DataFrame, suite: str, vintage: str) -> pd.DataFrame:
    part = table[(table["suite"] == suite) & (table["vintage"] == vintage)]
    return part.sort_values("release_date", kind="stable").set_index("model")


def _row(model: str, old: pd.Series, new: pd.Series, change: str) -> dict[str, object]:
    """The new value as a multiple of the old one, and the old interval as multiples of it."""
    return {
        "model": model,
        "change": change,
        "ratio": float(new["p50"] / old["p50"]),
        "ratio_low": float(old["p50_low"] / old["p50"]),
        "ratio_high": float(old["p50_high"] / old["p50"]),
        "inside": bool(old["p50_low"] <= new["p50"] <= old["p50_high"]),
    }


def _doubling(part: pd.DataFrame) -> float:
    """The doubling time of these horizons, records or not."""
    days = part["release_date"].astype(str).str[:10].tolist()
    return float(doubling_days(np.asarray(years_since(START, days)), part["p50"].to_numpy())[0])


def _moved(table: pd.DataFrame) -> np.ndarray:
    """The index of the newest file less that of the oldest, over models in both."""
    wide = table.pivot(index="model", columns="vintage", values="index").dropna(
        subset=["2026-03", "2026-07"]
    )
    return (wide["2026-07"] - wide["2026-03"]).to_numpy(float)
