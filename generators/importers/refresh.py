"""What a newer file of Epoch AI changes in the table of language models: a plan, its diff, and its result.

Nothing here reads or writes: from the rows of the table and of upstream to a plan, from a plan to text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..errors import Problem
from ..sources.corrections import UPSTREAM, Correction
from .epoch_models import NUMBERS, SOURCE, ModelRow, Upstream, tokens_note
from .matching import Choices, Pair, match

TABLE = "language_models"
FILES = {  # collection -> the file in which Epoch publishes it
    "notable": "notable_ai_models.csv",
    "large-scale": "large_scale_ai_models.csv",
    "all": "all_ai_models.csv",
}
MOST = 10.0  # a size that changes by more than this factor is looked at by a person
CHECKED = ("parameters", "training_tokens", "training_compute_flop")
BOUNDS = ("training_compute_flop_lower", "training_compute_flop_upper")
NOT_PUBLISHED = ("locator",)  # tells where a row was read; a change of it corrects nothing


@dataclass(frozen=True)
class Change:
    """One cell that upstream gives another value."""

    model: str
    field: str
    old: str
    new: str
    line: int


@dataclass(frozen=True)
class Plan:
    """What a refresh would do. With problems nothing is done; `gone` rows are kept in the table."""

    locator: str
    date: str
    new: tuple[Mapping[str, str], ...]
    changed: tuple[Change, ...]
    gone: tuple[ModelRow, ...]
    problems: tuple[Problem, ...]

    @property
    def renamed(self) -> tuple[Change, ...]:
        """The rows whose name upstream changed."""
        return tuple(change for change in self.changed if change.field == "upstream_name")


def plan(
    current: Sequence[ModelRow],
    upstream: Upstream,
    date: str,
    collection: str = "notable",
    choices: Choices | None = None,
    table: str = f"data/{TABLE}.csv",
) -> Plan:
    """What `upstream`, a copy of a collection taken on `date`, changes in the rows of the table."""
    choices = choices or Choices()
    locator = f"{FILES[collection]}, {date[:7]}"
    matching = match(current, upstream, collection, choices, table)
    problems = [*_in_rows_read(upstream, choices), *matching.problems]
    problems += _unknown_accepted(current, choices, upstream.file)
    changed: list[Change] = []
    for pair in matching.pairs:
        changes = list(_changes(pair, choices.open(pair.ours, upstream.columns), locator))
        problems += _too_much(pair, changes, choices, upstream.file)
        if changes and date[:7] < pair.ours.cells["locator"][-7:]:
            problems.append(_older(pair, date, upstream.file))
            continue
        changed += changes
    new: list[Mapping[str, str]] = []
    ids = {row.cells["model"] for row in current}
    for row in matching.new:
        model = _id(row, ids)
        if model in ids or not model:
            problem = (
                f"Model = '{row.cells['upstream_name']}' gets the id '{model}', which is taken"
            )
            hint = f"--skip '{row.cells['upstream_name']}' and append the row by hand with an id"
            problems.append(Problem(f"{upstream.file}:{row.line}", problem, hint))
            continue
        ids.add(model)
        new.append(_as_row(row, model, collection, locator))
    return Plan(
        locator, date, tuple(new), tuple(changed), matching.gone, tuple(dict.fromkeys(problems))
    )


def rows_after(current: Iterable[ModelRow], done: Plan) -> list[dict[str, str]]:
    """The rows of the table as the plan leaves them; new ones come last."""
    changes: dict[str, dict[str, str]] = {}
    for change in done.changed:
        changes.setdefault(change.model, {})[change.field] = change.new
    rows = [{**row.cells, **changes.get(row.cells["model"], {})} for row in current]
    return rows + [dict(row) for row in done.new]


def corrections(done: Plan, by: str) -> list[Correction]:
    """One record for each cell that had a value and has another now; a blank filled is no correction."""
    return [
        Correction(
            table=TABLE,
            key=(("model", change.model),),
            field=change.field,
            old=change.old,
            new=change.new,
            reason=f"{UPSTREAM}, {done.locator}",
            by=by,
            date=done.date,
        )
        for change in done.changed
        if change.old and change.field not in NOT_PUBLISHED
    ]


def diff(done: Plan) -> str:
    """The plan as a reader sees it: counts, then every row."""
    values = [change for change in done.changed if change.field not in NOT_PUBLISHED]
    rows = {change.model: change.line for change in values}
    lines = [
        f"{done.locator}: {len(done.new)} new, {len(rows)} changed in {len(values)} values, "
        f"{len(done.renamed)} of them renamed, {len(done.gone)} gone upstream and kept"
    ]
    for model, line in rows.items():
        lines.append(f"~ {model} (line {line})")
        lines += [
            f"    {change.field}: {change.old or '(empty)'} -> {change.new or '(empty)'}"
            for change in values
            if change.model == model
        ]
    for row in done.new:
        sizes = [f"{name} {row[name]}" for name in CHECKED if row.get(name)]
        lines.append(f"+ {row['model']}: {row['upstream_name']}, {row['date']}, {', '.join(sizes)}")
    lines += [
        f"- {row.cells['model']} (line {row.line}) is gone upstream; kept" for row in done.gone
    ]
    return "\n".join(lines) + "\n"


def id_of(name: str) -> str:
    """The id of a model from its name: small letters, digits and _; Greek letters are spelled."""
    spelled = "".join(
        unicodedata.name(letter).split()[-1] if "GREEK" in unicodedata.name(letter, "") else letter
        for letter in name.replace("+", " plus ")
    )
    ascii_ = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "_", ascii_).strip("_")


def _id(row: ModelRow, taken: set[str]) -> str:
    model = id_of(row.cells["upstream_name"])
    return f"{model}_{row.cells['date'][:4]}" if model in taken else model


def _in_rows_read(upstream: Upstream, choices: Choices) -> Iterator[Problem]:
    """The problems of the file, without those of rows that are left out."""
    skipped = {row.line for row in upstream.rows if row.cells["upstream_name"] in choices.skip}
    for problem in upstream.problems:
        if int(problem.where.rpartition(":")[2]) not in skipped:
            yield problem


def _unknown_accepted(
    current: Iterable[ModelRow], choices: Choices, file: str
) -> Iterator[Problem]:
    known = {f"{row.cells['model']}.{name}" for row in current for name in CHECKED}
    for name in sorted(choices.accept - known):
        problem = f"--accept '{name}' is no value of the table"
        yield Problem(f"{file}:1", problem, f"write MODEL.FIELD, FIELD one of {', '.join(CHECKED)}")


def _changes(pair: Pair, columns: Iterable[str], locator: str) -> Iterator[Change]:
    """The cells that differ; where any does, the locator follows."""
    ours, theirs = pair.ours.cells, pair.theirs.cells
    after = {**ours, **{name: theirs[name] for name in sorted(columns)}}
    after |= _inner_bounds(after)
    if "training_tokens" in columns:
        after["tokens_note"] = _note(after, theirs)
    changed = {name: cell for name, cell in after.items() if not _same(name, ours[name], cell)}
    if changed:
        changed["locator"] = locator
    for name, cell in changed.items():
        if cell != ours[name]:
            yield Change(ours["model"], name, ours[name], cell, pair.ours.line)


def _same(name: str, old: str, new: str) -> bool:
    if name in NUMBERS and old and new:
        return float(old) == float(new)
    return old == new


def _note(cells: Mapping[str, str], theirs: Mapping[str, str]) -> str:
    return tokens_note(cells, theirs.get("size_notes", ""), theirs.get("compute_notes", ""))


def _inner_bounds(cells: Mapping[str, str]) -> dict[str, str]:
    """Bounds that lie strictly below and above the value; any other is no bound of it."""
    lower, upper = (cells.get(name, "") for name in BOUNDS)
    value = cells.get("training_compute_flop", "")
    return {
        BOUNDS[0]: lower if lower and value and float(lower) < float(value) else "",
        BOUNDS[1]: upper if upper and value and float(value) < float(upper) else "",
    }


def _too_much(
    pair: Pair, changes: Iterable[Change], choices: Choices, file: str
) -> Iterator[Problem]:
    for change in changes:
        cell = f"{change.model}.{change.field}"
        if change.field not in CHECKED or not (change.old and change.new):
            continue
        factor = max(float(change.new) / float(change.old), float(change.old) / float(change.new))
        if factor > MOST and cell not in choices.accept:
            problem = f"{cell} = '{change.new}', was {change.old}: more than {MOST:g} times apart"
            hint = f"--accept {cell} if the work says so, --skip '{pair.theirs.cells['upstream_name']}' to keep the row"
            yield Problem(f"{file}:{pair.theirs.line}", problem, hint)


def _older(pair: Pair, date: str, file: str) -> Problem:
    ours = pair.ours.cells
    problem = (
        f"'{pair.theirs.cells['upstream_name']}' differs in a copy of {date}, older than the row"
    )
    hint = f"{ours['model']} comes from {ours['locator']}; --skip it, or give the right --date"
    return Problem(f"{file}:{pair.theirs.line}", problem, hint)


def _as_row(row: ModelRow, model: str, collection: str, locator: str) -> dict[str, str]:
    """The cells of a new row; kind and active parameters stay empty until a person reads the notes."""
    cells = dict(row.cells)
    cells |= _inner_bounds(cells)
    cells["tokens_note"] = _note(cells, cells)
    own = {"model": model, "collection": collection, "source": SOURCE, "locator": locator}
    return cells | own


def as_rows(columns: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]]) -> list[ModelRow]:
    """Rows of the table, given as line and cells."""
    return [ModelRow(line, dict(zip(columns, cells, strict=True))) for line, cells in rows]
