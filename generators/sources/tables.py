"""Read and check the tables of data/: every cell as typed, then every rule of the sidecar.

The first pass reads text only (encoding, shape, spelling of numbers) and knows the line of every
row. The second matches patterns, and hands the typed columns to pandera, which knows ranges and keys.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..disk.files import digest
from ..errors import Problem
from . import frames, patterns
from .cells import wrong
from .decoding import decode
from .fields import Field
from .rows import Row, read_rows
from .sidecars import Sidecar, read_sidecar

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Table:
    """A checked table; cells are text as typed, `frame()` gives them their types."""

    id: str
    """The name of its file."""
    sidecar: Sidecar
    """What its columns mean, and where its rows come from."""
    rows: tuple[Row, ...]
    """Every row, in the order of the file."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(field.name for field in self.sidecar.fields)

    @property
    def works(self) -> list[str]:
        """The citation key of every row; of none where the report made the rows itself."""
        return self.column("source") if "source" in self.columns else []

    def column(self, name: str) -> list[str]:
        """The cells of one column, as typed."""
        index = self.columns.index(name)
        return [row.cells[index] for row in self.rows]

    def frame(self) -> pd.DataFrame:
        """The table with typed columns; empty cells are missing values."""
        return frames.frame(self.sidecar.fields, [row.cells for row in self.rows])

    @cached_property
    def content(self) -> str:
        """SHA-256 over what `frame()` is made of: names and types of the columns, and every cell."""
        shape = [f"{field.name} {field.type}" for field in self.sidecar.fields]
        return digest(*shape, *("\x1f".join(row.cells) for row in self.rows))


@dataclass(frozen=True)
class _Fault:
    """A cell that is not what its column holds, by index of row and column."""

    row: int
    column: int
    what: str
    hint: str

    def problem(self, table: Table, name: str) -> Problem:
        """The fault as a message."""
        row, column = table.rows[self.row], table.columns[self.column]
        text = f"{column} = '{row.cells[self.column]}' {self.what}"
        return Problem(f"{name}:{row.line}", text, self.hint)


def read_table(
    data: Path, id: str, citations: Collection[str], rules: bool = True
) -> tuple[Table | None, list[Problem]]:
    """The table `id` of the folder `data`, or None and every problem of its two files.

    Without `rules` the second pass is left out: pandera, which runs it, is slow to import.
    """
    name = f"{data.name}/{id}.csv"
    if not (data / f"{id}.yml").exists():
        hint = f"write {data.name}/{id}.yml: title, license, origin, primaryKey, fields"
        return None, [Problem(f"{name}:1", "has no sidecar", hint)]
    sidecar, problems = read_sidecar(data / f"{id}.yml", f"{data.name}/{id}.yml", citations)
    if not (data / f"{id}.csv").exists():
        return None, [*problems, Problem(f"{data.name}/{id}.yml:1", f"has no table {id}.csv")]
    text, in_bytes = decode((data / f"{id}.csv").read_bytes(), name)
    problems += in_bytes
    if sidecar is None or text is None:
        return None, problems
    rows, in_shape = read_rows(text, [field.name for field in sidecar.fields], name)
    if in_shape:
        return None, problems + in_shape
    table = Table(id, sidecar, rows)
    faults = list(_faults(table, citations))
    problems += [fault.problem(table, name) for fault in faults]
    if rules or faults:
        problems += _rule_problems(table, _blanked(table, faults), name)
    return (None if problems else table), problems


def _faults(table: Table, citations: Collection[str]) -> Iterator[_Fault]:
    for index, row in enumerate(table.rows):
        for column, (field, cell) in enumerate(zip(table.sidecar.fields, row.cells, strict=True)):
            for what, hint in wrong(field, cell, citations):
                yield _Fault(index, column, what, hint)


def _blanked(table: Table, faults: list[_Fault]) -> Table:
    """The table with faulty cells emptied, so that the rules can be tried on all others."""
    faulty = {(fault.row, fault.column) for fault in faults}
    rows = tuple(
        Row(row.line, tuple("" if (i, j) in faulty else c for j, c in enumerate(row.cells)))
        for i, row in enumerate(table.rows)
    )
    return Table(table.id, table.sidecar, rows)


def _rule_problems(table: Table, sound: Table, name: str) -> list[Problem]:
    """What is wrong in the sound cells against ranges, lists, keys, which pandera knows, and patterns."""
    import pandera.pandas as pa

    checks = {field.name: _checks(field, pa.Check) for field in table.sidecar.fields}
    columns = {
        field.name: pa.Column(checks=list(checks[field.name]), nullable=True, unique=field.unique)
        for field in table.sidecar.fields
    }
    schema = pa.DataFrameSchema(columns, unique=list(table.sidecar.primary_key))
    cases = set(_unmatched(sound))
    try:
        schema.validate(sound.frame(), lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases |= _cases(errors.failure_cases)
    keys = [sound.columns.index(key) for key in sound.sidecar.primary_key]
    return [
        _rule_problem(table, name, index, column)
        for index, column in sorted(cases)
        if column or all(sound.rows[index].cells[key] for key in keys)
    ]


def _unmatched(table: Table) -> Iterator[tuple[int, str]]:
    """(row, column) of each cell that does not match the pattern of its column."""
    for field in table.sidecar.fields:
        for index, cell in enumerate(table.column(field.name) if field.pattern else ()):
            if cell and not patterns.matches(field.pattern, cell):
                yield index, field.name


def _checks(field: Field, check: Any) -> Iterator[Any]:
    if field.minimum is not None:
        yield check.ge(field.minimum)
    if field.maximum is not None:
        yield check.le(field.maximum)
    if field.enum:
        yield check.isin(field.enum)


def _cases(failures: pd.DataFrame) -> set[tuple[int, str]]:
    """(row, column) of each failure; column is empty for a doubled primary key."""
    of_keys = failures["schema_context"].eq("DataFrameSchema")
    names = failures["column"].astype("str").mask(of_keys, "")
    return set(zip(failures["index"].astype(int), names, strict=True))


def _rule_problem(table: Table, name: str, index: int, column: str) -> Problem:
    row = table.rows[index]
    if not column:
        return _doubled(table, name, row)
    at = table.columns.index(column)
    hint = f"allowed: {', '.join(_limits(table.sidecar.fields[at]))}"
    return Problem(f"{name}:{row.line}", f"{column} = '{row.cells[at]}' is out of range", hint)


def _doubled(table: Table, name: str, row: Row) -> Problem:
    """A row with the primary key of another."""
    where = [table.columns.index(part) for part in table.sidecar.primary_key]
    key = ", ".join(f"{table.columns[i]} = '{row.cells[i]}'" for i in where)
    same = [r for r in table.rows if all(r.cells[i] == row.cells[i] for i in where)]
    lines = ", ".join(str(other.line) for other in same if other is not row)
    hint = f"the primary key must differ from that of line {lines}"
    return Problem(f"{name}:{row.line}", f"{key} stands there twice", hint)


def _limits(field: Field) -> Iterator[str]:
    """What a cell of the column may be."""
    if field.minimum is not None:
        yield f"at least {field.minimum:g}"
    if field.maximum is not None:
        yield f"at most {field.maximum:g}"
    if field.enum:
        yield "one of " + ", ".join(map(str, field.enum))
    if field.pattern:
        yield f"text that matches {field.pattern}"
    if field.unique:
        yield "different in every row"
