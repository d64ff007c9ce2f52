"""The rows of a file of CSV as typed, each with its line; the header must be the one that is wanted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import Problem, ReportError, nearest


@dataclass(frozen=True)
class Row:
    """One row."""

    line: int
    """Its line in the file, from 1."""
    cells: tuple[str, ...]
    """Its cells as typed, in the order of the columns."""


def read_rows(text: str, wanted: list[str], name: str) -> tuple[tuple[Row, ...], list[Problem]]:
    """The rows below the header, and everything wrong with the shape of the file.

    `wanted` are the columns that the sidecar promises, `name` what messages call the file.
    """
    try:
        header, *rows = _records(text, name)
    except ReportError as error:
        return (), list(error.problems)
    return tuple(rows), [
        *_header_problems(header.cells, wanted, name),
        *_length_problems(rows, len(header.cells), name),
    ]


def _records(text: str, name: str) -> list[Row]:
    """Every record of the file, the header first. Raises ReportError where there is none or it is not CSV."""
    records, line = list[Row](), 1
    # Not strict, it would silently take all that follows a stray quote for one cell.
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        for cells in reader:
            records.append(Row(line, tuple(cells)))
            line = reader.line_num + 1  # a cell may hold line breaks: rows and lines differ
    except csv.Error as error:
        raise ReportError(f"{name}:{line}", f"is not CSV: {error}", "close the quotes") from error
    if not records:
        raise ReportError(f"{name}:1", "is empty", "the first line names the columns")
    return records


def _header_problems(header: tuple[str, ...], wanted: list[str], name: str) -> Iterator[Problem]:
    """Columns that the sidecar does not promise, that it does, or in another order."""
    expected = f"expected: {','.join(wanted)}"
    for column in dict.fromkeys(header):
        if header.count(column) > 1:
            yield Problem(f"{name}:1", f"column '{column}' stands there twice")
        elif column not in wanted:
            hint = nearest(column, wanted) or "describe it in the sidecar, or remove it"
            yield Problem(f"{name}:1", f"column '{column}' is not in the sidecar", hint)
    for column in wanted:
        if column not in header:
            hint = f"the sidecar promises it; {expected}"
            yield Problem(f"{name}:1", f"column '{column}' is missing", hint)
    if sorted(header) == sorted(wanted) and list(header) != wanted:
        yield Problem(f"{name}:1", "columns are in another order", expected)


def _length_problems(rows: list[Row], wanted: int, name: str) -> Iterator[Problem]:
    for row in rows:
        if not row.cells:
            yield Problem(f"{name}:{row.line}", "is a blank line", "remove it")
        elif len(row.cells) != wanted:
            found = f"has {len(row.cells)} cells, the header has {wanted}"
            hint = 'a comma inside a cell? put the cell in "quotes"'
            yield Problem(f"{name}:{row.line}", found, hint)
