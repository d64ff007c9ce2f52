"""What newer files say of registered predictions: outcomes by row, and a line on each that is due."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..maths.months import month_of
from ..sources.predictions import is_open

DIGITS = 6


@dataclass(frozen=True)
class Said:
    """What one file says of a quantity, month by month, as whole months from January 2020 on."""

    vintage: str
    by_month: Mapping[int, float]


@dataclass(frozen=True)
class Resolved:
    """The rows of the register after it, one line on each that was due, and how many got an outcome."""

    rows: tuple[dict[str, str], ...]
    lines: tuple[str, ...]
    filled: int


def files_of(result: Callable[[str], Any], quantities: Iterable[str]) -> dict[str, list[Said]]:
    """What every file says of each quantity, by `analysis.field`; `result` gives an analysis by name."""
    found: dict[str, list[Said]] = {}
    for name in quantities:
        analysis, _, field = name.partition(".")
        history = result(analysis).history
        rows = history[history["quantity"] == field]
        found[name] = [
            Said(vintage, dict(zip(part["month"], part["value"], strict=True)))
            for vintage, part in rows.groupby("vintage")
        ]
    return found


def outcome_of(files: Iterable[Said], resolves_on: str) -> tuple[str, float] | None:
    """The first file of the month asked about or later, and what it says of that month; None before there is one."""
    month = month_of(resolves_on)
    later = [said for said in files if month_of(said.vintage) >= month and month in said.by_month]
    if not later:
        return None
    first = min(later, key=lambda said: said.vintage)
    return first.vintage, first.by_month[month]


def resolve(
    rows: Sequence[Mapping[str, str]], files: Mapping[str, Sequence[Said]], today: date
) -> Resolved:
    """Fill in the outcome of every prediction that is due, from what `files` say of its quantity.

    A forecast is never touched. `files` has the files by `analysis.field`.
    """
    after, lines, filled = [], [], 0
    for row in rows:
        cells = dict(row)
        due = date.fromisoformat(cells["resolves_on"]) <= today
        if due and is_open(cells):
            found = outcome_of(files[cells["quantity"]], cells["resolves_on"])
            if found is None:
                month = cells["resolves_on"][:7]
                lines.append(f"{cells['id']}: no file of {month} or later in {cells['table']}")
            else:
                vintage, value = found
                outcome = f"{value:.{DIGITS}g}"
                cells |= {
                    "outcome": outcome,
                    "resolved_by": vintage,
                    "resolved_on": today.isoformat(),
                }
                lines.append(f"{cells['id']}: {outcome} {cells['unit']} by the file of {vintage}")
                filled += 1
        after.append(cells)
    return Resolved(tuple(after), tuple(lines), filled)
