"""Did time horizons speed up, and did they jump, when reasoning models came?

A line through the logarithm to base two that may change its slope, or its level too, at a given day; 95% intervals from resampling records,
of which those are left out that fix no line on one side. One choice is changed at a time. Which day fits best, and whether any is needed, is
asked with the criterion that the report applies to jumps with size: BIC, above six strong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.broken_line import BrokenLine, find_break, fit_broken, jumps_at
from ..maths.growth import years_since
from ..records import Choices, Estimate
from .horizon_doubling import START, dated, records

DRAWS, SEED = 2000, 132
O1 = "2024-09-12"  # o1-preview, the first model named as reasoning in both tables
FIRST_2023, FIRST_2024, MID_2024 = "2023-01-01", "2024-01-01", "2024-06-20"
NOT_REASONING = (
    "claude_3_5_sonnet_20241022_inspect"  # a record after o1-preview that does not reason first
)
LEFT_OUT = {
    "reasoning and other models in two lines": "all but one of the records since September 2024 reason first, so a split by kind is one by date",
    "hyperbolic curves": "they have no break; Epoch AI found that several curves fit nearly as well",
}


@dataclass(frozen=True)
class HorizonBreaks:
    """By how much faster after a break; jump and steepness at o1-preview; the best break of each suite."""

    jumps: pd.DataFrame
    faster: Annotated[Choices, "doublings a year"]
    jump: Annotated[Choices, "doublings"]
    steeper: Annotated[Choices, "doublings a year"]
    rate_before: Annotated[Estimate, "doublings a year"]
    rate_since: Annotated[Estimate, "doublings a year"]
    best_break: Annotated[float, "year"]
    bic_gain: Annotated[float, "1"]
    chance: Annotated[float, "1"]
    best_break_first: Annotated[float, "year"]
    bic_gain_first: Annotated[float, "1"]
    larger_jumps_later: Annotated[int, "1"]


def analyse(time_horizons_by_vintage) -> HorizonBreaks:
    table = time_horizons_by_vintage
    second, first = records(table, "1.1", "2026-09"), records(table, "1.0", "2026-01")
    parts = {
        "the first suite": first,
        "the file of January 2026": records(table, "1.1", "2026-01"),
        "horizons above 16 hours too": records(table, "1.1", "2026-09", np.inf),
        "every model, records or not": dated(table, "1.1", "2026-09").query("p50 <= 960"),
        "without GPT-2": second.iloc[1:],
    }
    tests = {name: _test(part) for name, part in (("second", second), ("first", first))}
    t, y = _logs(second)
    jumps = pd.DataFrame(
        {
            "model": second["model"].to_numpy(),
            "years": t,
            "p50": second["p50"].to_numpy(),
            "jump": jumps_at(t, y, t),
        }
    )
    at_o1 = float(jumps.loc[jumps["years"] == _year(O1), "jump"].iloc[0])
    later = jumps[jumps["years"] > _year(O1)]["jump"]
    return HorizonBreaks(
        jumps=jumps,
        faster=_faster(second, first, parts),
        jump=_at_o1(second, parts, "jump"),
        steeper=_at_o1(second, parts, "gain"),
        rate_before=broken(second, _year(FIRST_2024), "before", jump=False),
        rate_since=broken(second, _year(FIRST_2024), "after", jump=False),
        best_break=2020 + tests["second"].at,
        bic_gain=tests["second"].bic_gain,
        chance=tests["second"].chance,
        best_break_first=2020 + tests["first"].at,
        bic_gain_first=tests["first"].bic_gain,
        larger_jumps_later=int((later > at_o1).sum()),
    )


def _faster(second: pd.DataFrame, first: pd.DataFrame, parts: dict[str, pd.DataFrame]) -> Choices:
    best = _test(second).at
    return Choices(
        broken(second, _year(FIRST_2024), "gain", jump=False),
        {
            **{
                name: broken(part, _year(FIRST_2024), "gain", jump=False)
                for name, part in parts.items()
            },
            "from 2023 on": broken(second, _year(FIRST_2023), "gain", jump=False),
            "the first suite, from 2023 on": broken(first, _year(FIRST_2023), "gain", jump=False),
            "from the best day on": broken(second, best, "gain", jump=False),
            "a jump allowed": broken(second, _year(FIRST_2024), "gain", jump=True),
            "four in five instead of even odds": broken(
                second, _year(FIRST_2024), "gain", jump=False, value="p80"
            ),
        },
        "records, second suite, before and from 2024, one joined line",
        LEFT_OUT,
    )


def _at_o1(second: pd.DataFrame, parts: dict[str, pd.DataFrame], what: str) -> Choices:
    since_2023 = second[second["release_date"] >= FIRST_2023]
    return Choices(
        broken(second, _year(O1), what, jump=True),
        {
            **{name: broken(part, _year(O1), what, jump=True) for name, part in parts.items()},
            "only models since 2023": broken(since_2023, _year(O1), what, jump=True),
            "without the record that does not reason": broken(
                second[second["model"] != NOT_REASONING], _year(O1), what, jump=True
            ),
            "from Claude 3.5 Sonnet on": broken(second, _year(MID_2024), what, jump=True),
            "four in five instead of even odds": broken(
                second, _year(O1), what, jump=True, value="p80"
            ),
        },
        "records, second suite, before and from o1-preview",
        LEFT_OUT,
    )


def broken(part: pd.DataFrame, at: float, what: str, *, jump: bool, value: str = "p50") -> Estimate:
    """The jump, or by how much faster after the break, of the logarithm of `value`."""
    return broken_estimate(*_logs(part, value), at, what, jump=jump)


def broken_estimate(t: np.ndarray, y: np.ndarray, at: float, what: str, *, jump: bool) -> Estimate:
    """The `jump` of any values, rates `before` and `after`, their `gain` or `ratio`; rows resampled."""
    whole = fit_broken(t, y, at, jump=jump)
    drawn = fit_broken(t, y, at, resample_counts(len(t), DRAWS, SEED), jump)
    draws = _read(drawn, what)
    return Estimate.from_draws(_read(whole, what)[0], draws[np.isfinite(draws)], n=len(t))


def _read(fit: BrokenLine, what: str) -> np.ndarray:
    if what == "jump":
        return fit.jump
    if what == "ratio":
        return fit.after / fit.before
    if what == "gain":
        return fit.after - fit.before
    return {"before": fit.before, "after": fit.after}[what]


def _test(part: pd.DataFrame):
    t, y = _logs(part)
    return find_break(t, y, t, DRAWS, SEED)


def _logs(part: pd.DataFrame, value: str = "p50") -> tuple[np.ndarray, np.ndarray]:
    return part["years"].to_numpy(), np.log2(part[value].to_numpy())


def _year(day: str) -> float:
    return float(years_since(START, [day])[0])
