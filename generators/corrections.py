"""The record of every published value that was changed: data/corrections.yml, read and checked.

One entry a line: table, key of the row, field, the old and the new cell as typed, reason, by, date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from .errors import Problem, nearest
from .sidecar_rules import Lines
from .tables import Table

NAME = "data/corrections.yml"
TEXTS = ("table", "field", "old", "new", "reason", "by")
KEYS = ("table", "key", "field", "old", "new", "reason", "by", "date")
FORM = '- {table: …, key: {model: …}, field: …, old: "…", new: "…", reason: "…", by: "…", date: 2026-11-22}'


@dataclass(frozen=True)
class Correction:
    """One published cell that changed: `key` is the primary key of its row, by field; empty is unknown."""

    table: str
    key: tuple[tuple[str, str], ...]
    field: str
    old: str
    new: str
    reason: str
    by: str
    date: str

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
        text = path.read_text(encoding="utf-8")
        content = yaml.safe_load(text) or []
        lines = Lines(NAME, text)
    except UnicodeDecodeError as error:
        return (), [Problem(f"{NAME}:1", f"byte {error.start} is not UTF-8", "save it as UTF-8")]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        return (), [
            Problem(f"{NAME}:{mark.line + 1 if mark else 1}", f"is not valid YAML: {what}", FORM)
        ]
    if not isinstance(content, list):
        return (), [Problem(f"{NAME}:1", "is not a list of corrections", FORM)]
    problems: list[Problem] = []
    found: list[tuple[str, Correction]] = []
    for index, entry in enumerate(content):
        at = lines.at(index)
        wrong = list(_shape(entry, at))
        problems += wrong
        if not wrong:
            found.append((at, _correction(entry)))
    for at, correction in found:
        if correction.table not in unread:
            problems += _place(correction, at, tables)
    if not problems:
        problems += _chains([one for one in found if one[1].table not in unread], tables)
    return tuple(correction for _, correction in found), problems


def _shape(entry: Any, at: str) -> Iterator[Problem]:
    if not isinstance(entry, dict):
        yield Problem(at, "is not a correction", FORM)
        return
    for name in entry:
        if name not in KEYS:
            problem = f"'{name}' is not a key of a correction"
            yield Problem(at, problem, nearest(str(name), KEYS))
    for name in KEYS:
        if name not in entry:
            yield Problem(at, f"the correction has no '{name}'", FORM)
    for name in TEXTS:
        if name in entry and not isinstance(entry[name], str):
            yield Problem(
                at, f"{name} = {entry[name]!r} is not text", "quote it as typed in the table"
            )
    for name in ("reason", "by"):
        if entry.get(name) == "":
            yield Problem(at, f"{name} is empty", "say why, and who says so")
    key = entry.get("key", {})
    if not isinstance(key, dict) or not all(isinstance(value, str) for value in key.values()):
        yield Problem(at, f"key = {key!r} is not a mapping of text", 'write key: {model: "…"}')
    day = entry.get("date", date.min)
    if not isinstance(day, date) or not re.fullmatch(r"\d{4}-\d\d-\d\d", str(day)):
        yield Problem(at, f"date = {day!r} is not a date", "write it as 2026-11-22, without quotes")
    if "old" in entry and entry["old"] == entry.get("new"):
        yield Problem(at, f"old and new are both {entry['old']!r}", "remove the entry")


def _correction(entry: Mapping[str, Any]) -> Correction:
    texts = {name: entry[name] for name in TEXTS}
    return Correction(key=tuple(entry["key"].items()), date=str(entry["date"]), **texts)


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
