"""Did the best value of the capabilities index speed up in April 2024, and did it jump when reasoning models came?

Records of the file of July 2026 by day of release; a line that may change its slope, or its level too. 95% intervals from resampling records.
The first record of all files is LLaMA-65B, three weeks before GPT-4; whether it counts decides what the rate before was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.broken_line import find_break, fit_broken, jumps_at
from ..maths.frontier import rank_at_release
from ..maths.growth import years_since
from ..records import Choices, Estimate
from .horizon_breaks import DRAWS, O1, SEED, broken_estimate

START, APRIL, DECEMBER = "2020-01-01", "2024-04-01", "2024-12-17"
NEWEST = "2026-07"
LEFT_OUT = {
    "the 149 models of Epoch AI since December 2021": "in the files at hand no model before February 2023 has a value",
    "values re-estimated from scores": "the index is a fit of its makers to scores that the report has in part only",
}


@dataclass(frozen=True)
class IndexBreaks:
    """Rates in points a year; ratios after to before; the jump in points; records of every file;
    the line with its break in April 2024, with the first record and without it."""

    records: pd.DataFrame
    jumps: pd.DataFrame
    lines: pd.DataFrame
    rate_before: Annotated[Estimate, "points a year"]
    rate_since: Annotated[Estimate, "points a year"]
    rate_before_without_first: Annotated[float, "points a year"]
    faster: Annotated[Choices, "1"]
    faster_without_first: Annotated[Estimate, "1"]
    faster_top_ten: Annotated[Estimate, "1"]
    jump: Annotated[Choices, "points"]
    steeper: Annotated[Choices, "points a year"]
    bic_gain: Annotated[float, "1"]
    bic_gain_without_first: Annotated[float, "1"]
    best_break_without_first: Annotated[float, "year"]
    records_before: Annotated[int, "1"]
    gain_of_gpt4: Annotated[float, "points"]


def analyse(capabilities_index_by_vintage) -> IndexBreaks:
    table = capabilities_index_by_vintage
    every = {vintage: _sorted(part) for vintage, part in table.groupby("vintage")}
    best = {vintage: record_days(part) for vintage, part in every.items()}
    newest, late = best[NEWEST], best[NEWEST].iloc[1:]
    april, o1 = _year(APRIL), _year(O1)
    t, y = late["years"].to_numpy(), late["index"].to_numpy()
    test, without = _test(newest), _test(late)
    faster = _choices(newest, every[NEWEST], best, april, "ratio", jump=False)
    return IndexBreaks(
        records=pd.concat(
            [part.assign(vintage=vintage) for vintage, part in best.items()], ignore_index=True
        ),
        jumps=pd.DataFrame(
            {"model": late["model"].to_numpy(), "years": t, "jump": jumps_at(t, y, t)}
        ),
        lines=pd.concat(
            [_line(newest, april, "with LLaMA-65B"), _line(late, april, "without LLaMA-65B")],
            ignore_index=True,
        ),
        rate_before=_broken(newest, april, "before", jump=False),
        rate_since=_broken(newest, april, "after", jump=False),
        rate_before_without_first=_broken(late, april, "before", jump=False).value,
        faster=faster,
        faster_without_first=_broken(late, april, "ratio", jump=False),
        faster_top_ten=_broken(top(every[NEWEST], 10), april, "ratio", jump=False),
        jump=_choices(newest, every[NEWEST], best, o1, "jump", jump=True),
        steeper=_choices(newest, every[NEWEST], best, o1, "gain", jump=True),
        bic_gain=test.bic_gain,
        bic_gain_without_first=without.bic_gain,
        best_break_without_first=2020 + without.at,
        records_before=int((newest["years"] < april).sum()),
        gain_of_gpt4=float(newest["index"].iloc[1] - newest["index"].iloc[0]),
    )


def _choices(
    newest: pd.DataFrame,
    every: pd.DataFrame,
    best: dict[str, pd.DataFrame],
    at: float,
    what: str,
    *,
    jump: bool,
) -> Choices:
    tried = {
        "without LLaMA-65B": newest.iloc[1:],
        "the file of March 2026": best["2026-03"],
        "the file of April 2026": best["2026-04"],
        "the file of May 2026": best["2026-05"],
        "the three best at release": top(every, 3),
        "the ten best at release": top(every, 10),
    }
    others = {name: _broken(part, at, what, jump=jump) for name, part in tried.items()}
    label = "a jump allowed" if not jump else "from o1 in December 2024 on"
    others[label] = _broken(newest, at if not jump else _year(DECEMBER), what, jump=True)
    return Choices(
        _broken(newest, at, what, jump=jump), others, "records, file of July 2026", LEFT_OUT
    )


def _sorted(part: pd.DataFrame) -> pd.DataFrame:
    days = part["release_date"].astype(str).str[:10]
    part = part.assign(release_date=days, years=years_since(START, days.tolist()))
    return part.sort_values(["release_date", "index"], kind="stable").reset_index(drop=True)


def record_days(part: pd.DataFrame) -> pd.DataFrame:
    """The models that beat all earlier ones, one a day."""
    best = part.drop_duplicates("release_date", keep="last")
    before = best["index"].cummax().shift(fill_value=-np.inf)
    return best[best["index"] > before].reset_index(drop=True)


def top(part: pd.DataFrame, k: int) -> pd.DataFrame:
    """The models that were among the k best when they came out."""
    return part[rank_at_release(part["years"], part["index"]) <= k]


def _broken(part: pd.DataFrame, at: float, what: str, *, jump: bool) -> Estimate:
    return broken_estimate(part["years"].to_numpy(), part["index"].to_numpy(), at, what, jump=jump)


def _line(part: pd.DataFrame, at: float, name: str) -> pd.DataFrame:
    t = part["years"].to_numpy()
    days = np.array([t.min(), at, t.max()])
    line = fit_broken(t, part["index"].to_numpy(), at, jump=False).at(days)[0]
    return pd.DataFrame({"fit": name, "years": days, "line": line})


def _test(part: pd.DataFrame):
    t = part["years"].to_numpy()
    return find_break(t, part["index"].to_numpy(), t, DRAWS, SEED)


def _year(day: str) -> float:
    return float(years_since(START, [day])[0])
