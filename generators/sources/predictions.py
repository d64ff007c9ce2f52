"""The register of predictions: a forecast stays as it was registered, and says when it is due."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from ..errors import Problem, nearest
from .tables import Table

TABLE = "predictions"
FORECAST = (  # what may not change once it is registered
    "id", "question", "quantity", "table", "vintage", "made_on", "resolves_on", "unit", "threshold",
    "median", "low_50", "high_50", "low_90", "high_90", "probability",
)  # fmt: skip
ASCENDING = ("low_90", "low_50", "median", "high_50", "high_90")
AGAIN = "restore the row as it was registered; a new forecast is a new row with an id of its own"


def digest_of(cells: Mapping[str, str]) -> str:
    """Sixteen hexadecimal digits over the forecast of a row as typed: what is asked, when, and what is told."""
    text = "\x1f".join(cells[name] for name in FORECAST)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def problems(tables: Mapping[str, Table], numbers: Collection[str]) -> Iterator[Problem]:
    """Forecasts that were changed after they were registered, that tell nothing, or that no number resolves."""
    for where, cells in _rows(tables):
        if cells["digest"] != digest_of(cells):
            yield Problem(where, f"the forecast '{cells['id']}' is not the one registered", AGAIN)
        if cells["quantity"] not in numbers:
            problem = f"quantity = '{cells['quantity']}' is not a number of the report"
            yield Problem(where, problem, nearest(cells["quantity"], numbers))
        if cells["table"] not in tables:
            problem = f"table = '{cells['table']}' is not a table of the report"
            yield Problem(where, problem, nearest(cells["table"], tables))
        told = [cells[name] for name in ASCENDING]
        chance = [cells["probability"], cells["threshold"]]
        if not ((all(told) and not any(chance)) or (all(chance) and not any(told))):
            hint = f"fill {', '.join(ASCENDING)}, or probability and threshold, and not both"
            yield Problem(where, f"the forecast '{cells['id']}' tells no one thing", hint)
        elif all(told) and sorted(map(float, told)) != list(map(float, told)):
            yield Problem(where, f"the ends of '{cells['id']}' are out of order", AGAIN)


def overdue(tables: Mapping[str, Table], today: date) -> list[str]:
    """One line for every prediction whose day has passed and that has no outcome, earliest first."""
    due = [
        (cells["resolves_on"], where, cells["id"])
        for where, cells in _rows(tables)
        if is_open(cells) and date.fromisoformat(cells["resolves_on"]) < today
    ]
    return [
        f"{where}: '{id}' was due on {day} and has no outcome; "
        "add a newer file to its table, then: python -m generators import predictions"
        for day, where, id in sorted(due)
    ]


def is_open(cells: Mapping[str, str]) -> bool:
    """Has the prediction neither an outcome nor a reason why it can have none?"""
    return not (cells["outcome"] or cells["void"])


def _rows(tables: Mapping[str, Table]) -> Iterator[tuple[str, dict[str, str]]]:
    """(file:line, cells by column) of every row of the register, where there is one."""
    if TABLE in tables:
        table = tables[TABLE]
        for row in table.rows:
            yield f"data/{TABLE}.csv:{row.line}", dict(zip(table.columns, row.cells, strict=True))
