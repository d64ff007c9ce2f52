"""One cell as typed: is it a number, a date, a citation key, or safe text, and if not, what to write."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator
from datetime import date

from ..errors import nearest
from .fields import Field
from .frames import BOOLEANS

NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
MARKUP = re.compile(r"<[a-zA-Z/!?]|&[a-zA-Z#][a-zA-Z0-9]*;")
SUFFIXES = {"k": "e3", "m": "e6", "b": "e9", "g": "e9", "t": "e12"}


def wrong(field: Field, cell: str, citations: Collection[str]) -> Iterator[tuple[str, str]]:
    """(what is wrong, what to do) for every fault of a cell against the type of its column."""
    if cell != cell.strip():
        yield "has a stray space", f"write '{cell.strip()}'"
    elif not cell:
        if field.required:
            yield "is missing", _needed(field)
    elif field.type == "citation" and cell not in citations:
        yield "is not a key in references.bib", nearest(cell, citations)
    elif field.type in ("number", "integer"):
        yield from _wrong_number(field, cell)
    elif field.type == "boolean" and cell not in BOOLEANS:
        yield "is not a boolean", "write true or false"
    elif field.type == "date" and not _is_date(cell):
        yield "is not a date", "write it as 2026-11-22"
    elif field.type == "string":
        yield from _unsafe(cell)


def _needed(field: Field) -> str:
    """What to write into an empty cell that may not be empty."""
    if field.name == "locator":
        return "name the table, figure or page in the source"
    return (
        "name a key of references.bib"
        if field.type == "citation"
        else "this column may not be empty"
    )


def _unsafe(cell: str) -> Iterator[tuple[str, str]]:
    if MARKUP.search(cell):
        yield "contains HTML, which is shown as text, never run", "write plain text"
    elif cell[0] in "=@+\t":
        yield "would run as a formula in a spreadsheet", f"do not start it with '{cell[0]}'"


def _wrong_number(field: Field, cell: str) -> Iterator[tuple[str, str]]:
    if NUMBER.fullmatch(cell):
        if not math.isfinite(float(cell)):
            yield "is not finite", "leave it empty if unknown"
        elif field.type == "integer" and not re.fullmatch(r"[+-]?\d+", cell):
            yield "is not a whole number", f"write '{round(float(cell))}' if that is what it is"
    elif cell.lower().lstrip("+-") in ("nan", "inf", "infinity", "na", "n/a", "null", "none", "-"):
        yield "is not finite", "leave it empty if unknown"
    elif re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", cell):
        yield "has thousands separators", f"write '{cell.replace(',', '')}'"
    elif match := re.fullmatch(r"([+-]?\d+(?:\.\d+)?)\s?([kKmMbBgGtT])", cell):
        number = match[1] if "." in match[1] else f"{match[1]}.0"
        yield "has a suffix", f"write '{number}{SUFFIXES[match[2].lower()]}'"
    else:
        integer = field.type == "integer"
        yield (
            f"is not {'an integer' if integer else 'a number'}",
            f"write {70 if integer else '7.0e10'}",
        )


def _is_date(cell: str) -> bool:
    try:
        return date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False
