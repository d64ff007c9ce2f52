"""The rows of a table as its page shows them: each can be linked, and leads to its work and its corrections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from ..model import row_id
from ..sources.corrections import Correction
from ..sources.tables import Table


class Cell(NamedTuple):  # quick to make: there are many
    """One cell: what it says, and where it leads."""

    text: str
    """As typed."""
    leads: Literal["", "row", "work"]
    """To its own row, to the work that it names, or nowhere."""
    correction: int
    """The place of its correction among those of the table, from 1; 0 where it has none."""


class Row(NamedTuple):
    """One row of a table."""

    id: str
    """Its id on the page."""
    cells: list[Cell]
    """Its cells, in the order of the columns."""


def rows(table: Table, corrections: Sequence[Correction]) -> list[Row]:
    """Every row of a table: its key is a link to itself, its source one to the work, a corrected cell one to why.

    `corrections` are those of the table, in the order of its page.
    """
    fields = table.sidecar.fields
    key = [table.columns.index(name) for name in table.sidecar.primary_key]
    # A cell that cites leads to the work already, so another cell of the key has the link.
    linked = next((i for i in key if fields[i].type != "citation"), key[0])
    leads: list[Literal["", "row", "work"]] = [
        "row" if i == linked else "work" if field.type == "citation" else ""
        for i, field in enumerate(fields)
    ]
    corrected: dict[str, list[int]] = {}
    for place, one in enumerate(corrections, start=1):
        id = row_id(value for _, value in one.key)
        corrected.setdefault(id, [0] * len(fields))[table.columns.index(one.field)] = place
    found = []
    for row in table.rows:
        id = row_id(row.cells[i] for i in key)
        places = corrected.get(id, [0] * len(fields))
        found.append(Row(id, list(map(Cell, row.cells, leads, places))))
    return found
