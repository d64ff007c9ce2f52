"""What a reader takes home: pictures, and data as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from ..look import lettering
from ..model import FigureEntry, TableEntry

# Data of the report on a page: what a spreadsheet would run as a formula is shown as text.
FORMULA = ("=", "+", "-", "@", "\t")
KILO = 1000


def of_table(entry: TableEntry) -> bytes:
    """The rows of a table as CSV."""
    return _csv(entry.table.columns, (row.cells for row in entry.table.rows))


def of_figure(figure: FigureEntry) -> dict[str, bytes]:
    """The files of a figure: suffix -> content."""
    picture = figure.picture
    return {
        ".svg": lettering.fixed(figure.framed).encode(),
        ".png": figure.png,
        ".csv": _csv(picture.columns, picture.rows),
        ".vl.json": picture.spec,
    }


def size(content: bytes) -> str:
    """How large a file is, for people: `36 kB`."""
    if len(content) < KILO:
        return f"{len(content)} bytes"
    kilos = len(content) / KILO
    return f"{kilos:.0f} kB" if kilos < KILO else f"{kilos / KILO:.1f} MB"


def _csv(columns: Sequence[str], rows: Iterable[Iterable[Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_safe(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _safe(value: Any) -> Any:
    # -0.5 is data, -A1 would be run.
    if isinstance(value, str) and value.startswith(FORMULA) and not _is_number(value):
        return f"'{value}"
    return value


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
