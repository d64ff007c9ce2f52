"""The record of every published value that was changed: data/corrections.yml, read and checked.

One entry a line: table, key of the row, field, the old and the new cell as typed, reason, by, date.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from ..errors import Problem, ReportError, nearest
from .shapes import Day, Said, Shape, Text, refused, shaped
from .tables import Table
from .yaml_file import Document, read_yaml

NAME = "data/corrections.yml"
UPSTREAM = "changed upstream"  # begins the reason of a correction that an import records
FORM = '- {table: …, key: {model: …}, field: …, old: "…", new: "…", reason: "…", by: "…", date: 2026-11-22}'


def _pairs(key: Any) -> Any:
    return tuple(key.items()) if isinstance(key, dict) else key


def _changed(new: str, info: ValidationInfo) -> str:
    if new == info.data.get("old"):
        raise refused(f"old and new are both {new!r}", "remove the entry", given=False)
    return new


Cell = Annotated[str, Said("is not text", "quote it as typed in the table")]


class Correction(Shape):
    """One published cell that changed: `key` is the primary key of its row, by field; empty is unknown."""

    table: Cell
    """The table it stands in."""
    key: Annotated[
        tuple[tuple[str, str], ...],
        BeforeValidator(_pairs),
        Said("is not a mapping of text", 'write key: {model: "…"}'),
    ]
    """The primary key of its row: names of fields and their cells."""
    field: Cell
    """Its column."""
    old: Cell
    """What stood there, as typed; empty is unknown."""
    new: Annotated[Cell, AfterValidator(_changed)]
    """What stands there since."""
    reason: Text
    """Why it was changed."""
    by: Text
    """Who stands for the change."""
    date: Day
    """The day of the change."""

    @property
    def cell(self) -> tuple[str, tuple[tuple[str, str], ...], str]:
        """Which cell it is about."""
        return self.table, self.key, self.field


def as_line(correction: Correction) -> str:
    """The entry as one line of the file."""
    key = ", ".join(f"{name}: {_quoted(value)}" for name, value in correction.key)
    texts = {name: _quoted(getattr(correction, name)) for name in ("old", "new", "reason", "by")}
    rest = ", ".join(f"{name}: {text}" for name, text in texts.items())
    return (
        f"- {{table: {correction.table}, key: {{{key}}}, field: {correction.field}, {rest}, "
        f"date: {correction.date}}}\n"
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def read_corrections(
    path: Path, tables: Mapping[str, Table], unread: frozenset[str] = frozenset()
) -> tuple[tuple[Correction, ...], list[Problem]]:
    """The entries in order, and every problem; `unread` are tables too broken to compare with.

    A cell corrected more than once is a chain: each entry starts from what the one before left.
    """
    if not path.exists():
        return (), []
    try:
        document = read_yaml(path, NAME)
    except ReportError as error:
        return (), [replace(one, hint=one.hint or FORM) for one in error.problems]
    found, problems = _entries(document)
    read = [(at, one) for at, one in found if one.table not in unread]
    for at, correction in read:
        problems += _place(correction, at, tables)
    if not problems:
        problems += _chains(read, tables)
    return tuple(correction for _, correction in found), problems


def _entries(document: Document) -> tuple[list[tuple[str, Correction]], list[Problem]]:
    """Every sound entry with its place, and what is wrong with the others."""
    content, problems = document.content or [], [*document.problems]
    if not isinstance(content, list):
        return [], [*problems, Problem(f"{NAME}:1", "is not a list of corrections", FORM)]
    found: list[tuple[str, Correction]] = []
    for index, entry in enumerate(content):
        at = document.lines.at(index)
        if not isinstance(entry, dict):
            problems.append(Problem(at, "is not a correction", FORM))
            continue
        correction, wrong = shaped(document, {"a correction": Correction}, index)
        problems += wrong
        if correction:
            found.append((at, correction))
    return found, problems


def _place(correction: Correction, at: str, tables: Mapping[str, Table]) -> Iterator[Problem]:
    """Do table, row and field exist?"""
    table = tables.get(correction.table)
    if table is None:
        problem = f"table = '{correction.table}' is not a table of the report"
        yield Problem(at, problem, nearest(correction.table, tables))
        return
    if correction.field not in table.columns:
        problem = f"field = '{correction.field}' is not a column of {table.id}"
        yield Problem(at, problem, nearest(correction.field, table.columns))
    wanted = table.sidecar.primary_key
    if tuple(name for name, _ in correction.key) != wanted:
        names = ", ".join(name for name, _ in correction.key)
        hint = f"write key: {{{', '.join(f'{name}: …' for name in wanted)}}}"
        yield Problem(
            at, f"key names {names or 'nothing'}, not the primary key of {table.id}", hint
        )
    elif tuple(value for _, value in correction.key) not in _rows(table):
        shown = ", ".join(f"{name} = '{value}'" for name, value in correction.key)
        first = [row[0] for row in _rows(table)]
        yield Problem(
            at, f"{table.id} has no row with {shown}", nearest(correction.key[0][1], first)
        )


def _chains(found: list[tuple[str, Correction]], tables: Mapping[str, Table]) -> Iterator[Problem]:
    """Does each entry end where the next of its cell starts, and the last with what the table holds?"""
    rows = {id: _rows(tables[id]) for id in {one.table for _, one in found}}
    chains: dict[Any, list[tuple[str, Correction]]] = {}
    for at, one in found:
        chains.setdefault(one.cell, []).append((at, one))
    for chain in chains.values():
        at, last = chain[-1]
        table = tables[last.table]
        cells = rows[last.table][tuple(value for _, value in last.key)]
        held = cells[table.columns.index(last.field)]
        if last.new != held:
            problem = f"new = '{last.new}', but {last.table} holds {last.field} = '{held}'"
            yield Problem(at, problem, "put the value into the table, or add the later correction")
        for (at, one), (_, after) in pairwise(chain):
            if one.new != after.old:
                problem = (
                    f"new = '{one.new}', but the next correction of it has old = '{after.old}'"
                )
                yield Problem(
                    at, problem, "corrections of a cell stand in the order they were made"
                )


def _rows(table: Table) -> dict[tuple[str, ...], tuple[str, ...]]:
    where = [table.columns.index(name) for name in table.sidecar.primary_key]
    return {tuple(row.cells[i] for i in where): row.cells for row in table.rows}
