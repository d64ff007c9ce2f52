"""In how many days the time horizon of the best models doubles, by suite of tasks, file and window

As METR does: least squares of the logarithm on the day of release over models that were records when they came out, up to 16 hours.
The two suites are never joined. Intervals are 95%, from resampling the records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.growth import fit_growth, years_since
from ..maths.rates import doubling_days
from ..records import Estimate

DRAWS, SEED = 2000, 131
NEWEST = "2026-09"  # file
LONGEST = 16 * 60  # minutes; METR leaves longer horizons out of its fit
PAPER_ENDS = "2025-03-20"  # the paper appeared on 19 March 2025; later models are not in it
FILES = {("1.0", "2026-01"): "first suite", ("1.1", "2026-09"): "second suite"}
WINDOWS = {
    "since 2019": "2019-01-01",
    "since 2022": "2022-01-01",
    "since 2023": "2023-01-01",
    "since 2024": "2024-01-01",
    "since o1-preview": "2024-09-12",
    "since 2025": "2025-01-01",
}
START = "2020-01-01"  # t = 0


@dataclass(frozen=True)
class HorizonDoubling:
    """Doubling times by suite and window, the models of both suites, and two lines of the second with bands."""

    rows: pd.DataFrame
    models: pd.DataFrame
    lines: pd.DataFrame
    paper: Annotated[Estimate, "days"]
    first_since_2019: Annotated[Estimate, "days"]
    first_since_2023: Annotated[Estimate, "days"]
    first_since_2024: Annotated[Estimate, "days"]
    second_since_2019: Annotated[Estimate, "days"]
    second_since_2023: Annotated[Estimate, "days"]
    second_since_2024: Annotated[Estimate, "days"]
    january_since_2024: Annotated[Estimate, "days"]
    second_since_2025: Annotated[Estimate, "days"]
    shortest: Annotated[float, "days"]
    longest: Annotated[float, "days"]
    records_drawn: Annotated[int, "1"]
    models_before_2023: Annotated[int, "1"]
    longest_horizon: Annotated[float, "minutes"]
    longest_horizon_80: Annotated[float, "minutes"]


def analyse(time_horizons_by_vintage) -> HorizonDoubling:
    files = {suite: records(time_horizons_by_vintage, suite, vintage) for suite, vintage in FILES}
    found = {
        (suite, window): doubling(part[part["release_date"] >= first])
        for suite, part in files.items()
        for window, first in WINDOWS.items()
    }
    names = {suite: name for (suite, _), name in FILES.items()}
    rows = pd.DataFrame(
        [
            (names[suite], window, one.value, one.low, one.high, one.n)
            for (suite, window), one in found.items()
        ],
        columns=["suite", "window", "days", "days_low", "days_high", "records"],
    )
    first, second = files["1.0"], files["1.1"]
    january = records(time_horizons_by_vintage, "1.1", "2026-01")
    newest = time_horizons_by_vintage[time_horizons_by_vintage["vintage"] == NEWEST]
    models = pd.concat(
        [
            dated(time_horizons_by_vintage, suite, vintage).assign(suite=name)
            for (suite, vintage), name in FILES.items()
        ],
        ignore_index=True,
    )
    return HorizonDoubling(
        rows=rows,
        models=models,
        lines=pd.concat(
            [_line(second, "since 2019"), _line(second, "since 2023")], ignore_index=True
        ),
        paper=doubling(first[first["release_date"] < PAPER_ENDS]),
        first_since_2019=found["1.0", "since 2019"],
        first_since_2023=found["1.0", "since 2023"],
        first_since_2024=found["1.0", "since 2024"],
        second_since_2019=found["1.1", "since 2019"],
        second_since_2023=found["1.1", "since 2023"],
        second_since_2024=found["1.1", "since 2024"],
        january_since_2024=doubling(january[january["release_date"] >= WINDOWS["since 2024"]]),
        second_since_2025=found["1.1", "since 2025"],
        shortest=float(rows["days"].min()),
        longest=float(rows["days"].max()),
        records_drawn=len(records(time_horizons_by_vintage, "1.1", NEWEST, np.inf)),
        models_before_2023=int((second["release_date"] < "2023-01-01").sum()),
        longest_horizon=float(newest["p50"].max()),
        longest_horizon_80=float(newest["p80"].max()),
    )


def dated(table: pd.DataFrame, suite: str, vintage: str) -> pd.DataFrame:
    """The models of one file in order of release, with years since the start of 2020."""
    part = table[(table["suite"] == suite) & (table["vintage"] == vintage)]
    part = part.assign(release_date=part["release_date"].astype(str).str[:10])
    part = part.sort_values("release_date", kind="stable").reset_index(drop=True)
    return part.assign(years=years_since(START, part["release_date"].tolist()))


def records(
    table: pd.DataFrame, suite: str, vintage: str, longest: float = LONGEST
) -> pd.DataFrame:
    """The models that METR marks as records at release, with horizons up to `longest` minutes."""
    part = dated(table, suite, vintage)
    return part[part["record_upstream"].astype(bool) & (part["p50"] <= longest)]


def _line(part: pd.DataFrame, window: str) -> pd.DataFrame:
    """The line of a window with its band, at 30 days."""
    part = part[part["release_date"] >= WINDOWS[window]]
    t, y = part["years"].to_numpy(), part["p50"].to_numpy()
    counts = resample_counts(len(t), DRAWS, SEED)
    enough = np.array([len(np.unique(t[row > 0])) > 2 for row in counts])
    at = np.linspace(t.min(), t.max(), 30)
    band = percentile_interval(fit_growth(t, y, counts[enough]).at(at))
    ends = {"line_low": band.low, "line_high": band.high}
    return pd.DataFrame({"window": window, "years": at, "line": fit_growth(t, y).at(at)[0], **ends})


def doubling(part: pd.DataFrame, value: str = "p50") -> Estimate:
    """The doubling time of `value`, records resampled; resamples of fewer than three days are left out."""
    t, y = part["years"].to_numpy(), part[value].to_numpy()
    counts = resample_counts(len(t), DRAWS, SEED)
    enough = np.array([len(np.unique(t[row > 0])) > 2 for row in counts])
    draws = doubling_days(t, y, counts[enough])
    return Estimate.from_draws(doubling_days(t, y)[0], draws, n=len(t))
