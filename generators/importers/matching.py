"""Which model upstream is which row of the table: by name, by spelling, then by publication for renames.

The ids of the table are its own and are kept for ever; upstream renames models, and gives one link and
date to a whole family. What cannot be told is a problem for a person, never a guess.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..errors import Problem, nearest
from .epoch_models import ModelRow, Upstream

Key = Callable[[ModelRow], Hashable]


@dataclass(frozen=True)
class Choices:
    """What a person decided: names upstream that are a model of ours, new, or left out; changes accepted."""

    same: Mapping[str, str] = field(default_factory=dict)
    new: frozenset[str] = frozenset()
    skip: frozenset[str] = frozenset()
    accept: frozenset[str] = frozenset()
    corrected: frozenset[tuple[str, str]] = frozenset()
    """Cells, by model and field, that hold what a person read in a work, and stay."""

    def open(self, row: ModelRow, columns: frozenset[str]) -> frozenset[str]:
        """The columns that upstream may change in a row of the table."""
        return columns - {name for model, name in self.corrected if model == row.cells["model"]}


@dataclass(frozen=True)
class Pair:
    """A row of the table and the model upstream that it is."""

    ours: ModelRow
    theirs: ModelRow


@dataclass(frozen=True)
class Matching:
    """Every model upstream is paired, new or a problem; `gone` are rows of the collection that upstream lacks."""

    pairs: tuple[Pair, ...]
    new: tuple[ModelRow, ...]
    gone: tuple[ModelRow, ...]
    problems: tuple[Problem, ...]


def match(
    current: Iterable[ModelRow], upstream: Upstream, collection: str, choices: Choices, table: str
) -> Matching:
    """Match the rows of the table, called `table` in messages, with those of upstream."""
    ours, rows = list(current), list(upstream.rows)
    theirs = [row for row in rows if _name(row) not in choices.skip]
    problems = [
        *_unknown_choices(ours, rows, choices, upstream.file),
        *_doubled(ours, table, "give every row its own upstream_name"),
        *_doubled(theirs, upstream.file, "delete one of them in your copy"),
    ]
    told = {row.line for row in theirs if _name(row) in choices.new}
    pairs = _sure(ours, theirs, _keys(collection, choices, told))
    ours = _without(ours, [pair.ours for pair in pairs])
    theirs = _without(theirs, [pair.theirs for pair in pairs])
    groups = _groups(ours, theirs, collection, told)
    for one, other in groups:
        if _alone(one, other):
            pairs.append(Pair(one[0], other[0]))
        else:
            problems += [_ambiguous(row, one, upstream.file) for row in other]
    ours = _without(ours, itertools.chain.from_iterable(one for one, _ in groups))
    theirs = _without(theirs, itertools.chain.from_iterable(other for _, other in groups))
    new, unclear = _new(ours, theirs, told, upstream.file)
    gone = tuple(row for row in ours if row.cells["collection"] == collection)
    return Matching(tuple(pairs), tuple(new), gone, (*problems, *unclear))


def _keys(collection: str, choices: Choices, told: set[int]) -> Iterator[tuple[Key, Key]]:
    """By what rows are paired, the surest first: a key of ours and one of theirs; empty keys pair nothing.

    `told` are the lines of models that a person called new: those are paired by nothing that is guessed.
    """
    yield _model, lambda row: choices.same.get(row.cells["upstream_name"], "")
    yield _name, _name
    yield _spelling, lambda row: "" if row.line in told else _spelling(row)
    yield (
        lambda row: _publication(row) if row.cells["collection"] == collection else "",
        lambda row: "" if row.line in told else _publication(row),
    )


def _sure(
    ours: list[ModelRow], theirs: list[ModelRow], keys: Iterable[tuple[Key, Key]]
) -> list[Pair]:
    """The rows that one of the keys pairs, each key among those that the keys before it left."""
    pairs: list[Pair] = []
    for mine, yours in keys:
        found = _unique_pairs(ours, theirs, mine, yours)
        pairs += found
        ours = _without(ours, [pair.ours for pair in found])
        theirs = _without(theirs, [pair.theirs for pair in found])
    return pairs


def _new(
    ours: list[ModelRow], theirs: list[ModelRow], told: set[int], file: str
) -> tuple[list[ModelRow], list[Problem]]:
    """The models upstream that are like none of ours, and a problem for each of the others."""
    like = {row.line: [one for one in ours if _alike(one, row, told)] for row in theirs}
    unclear = [_ambiguous(row, like[row.line], file) for row in theirs if like[row.line]]
    return [row for row in theirs if not like[row.line]], unclear


def _without(rows: list[ModelRow], those: Iterable[ModelRow]) -> list[ModelRow]:
    lines = {row.line for row in those}
    return [row for row in rows if row.line not in lines]


def _alike(one: ModelRow, row: ModelRow, told: set[int]) -> bool:
    """Could a model upstream be this one of ours, by publication and size?"""
    return bool(row.line not in told and _sized(row) and _publication(row) == _publication(one))


def _model(row: ModelRow) -> str:
    return row.cells["model"]


def _name(row: ModelRow) -> str:
    return row.cells["upstream_name"]


def _spelling(row: ModelRow) -> str:
    return re.sub(r"[\W_]+", "", row.cells["upstream_name"].casefold())


def _place(row: ModelRow) -> tuple[str, ...]:
    """Link, organisation and date; nothing where one of them is missing."""
    place = tuple(row.cells.get(column, "") for column in ("link", "organisation", "date"))
    return place if all(place) else ()


def _sized(row: ModelRow) -> bool:
    return bool(row.cells["parameters"] and _place(row))


def _publication(row: ModelRow) -> tuple[str, ...]:
    """Link, organisation and date with the parameters; nothing where one of them is missing."""
    return (*_place(row), row.cells["parameters"]) if _sized(row) else ()


def _unique_pairs(
    ours: list[ModelRow], theirs: list[ModelRow], mine: Key, yours: Key
) -> list[Pair]:
    """Pair what has the same key, where one row on each side has it."""
    left, right = _by_key(ours, mine), _by_key(theirs, yours)
    return [
        Pair(left[key][0], right[key][0])
        for key in left
        if key and key in right and len(left[key]) == len(right[key]) == 1
    ]


def _by_key(rows: Iterable[ModelRow], key: Key) -> dict[Hashable, list[ModelRow]]:
    found: dict[Hashable, list[ModelRow]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def _groups(
    ours: list[ModelRow], theirs: list[ModelRow], collection: str, told: set[int]
) -> list[tuple[list[ModelRow], list[ModelRow]]]:
    """What is left on both sides of one publication, by one organisation and on one day."""
    left = _by_key([row for row in ours if row.cells["collection"] == collection], _place)
    right = _by_key([row for row in theirs if row.line not in told], _place)
    return [(left[place], right[place]) for place in left if place and place in right]


def _alone(one: list[ModelRow], other: list[ModelRow]) -> bool:
    """Is one model of a publication left on each side, with no sizes that speak against each other?"""
    return len(one) == len(other) == 1 and not (_sized(one[0]) and _sized(other[0]))


def _ambiguous(row: ModelRow, candidates: list[ModelRow], file: str) -> Problem:
    name = row.cells["upstream_name"]
    rows = ", ".join(
        f"{one.cells['model']} ('{one.cells['upstream_name']}', {one.cells['parameters'] or 'no'} parameters)"
        for one in candidates
    )
    size = row.cells["parameters"] or "no"
    problem = f"Model = '{name}' ({size} parameters) has link, organisation and date of {rows}"
    first = candidates[0].cells["model"]
    hint = f"say which: --same '{name}={first}' if it was renamed, --new '{name}' if it is another model"
    return Problem(f"{file}:{row.line}", problem, hint)


def _doubled(rows: Iterable[ModelRow], file: str, hint: str) -> list[Problem]:
    return [
        Problem(
            f"{file}:{row.line}",
            f"'{name}' stands on line {same[0].line} too",
            hint,
        )
        for name, same in _by_key(rows, _name).items()
        for row in same[1:]
    ]


def _unknown_choices(
    ours: list[ModelRow], theirs: list[ModelRow], choices: Choices, file: str
) -> list[Problem]:
    models = {row.cells["model"] for row in ours}
    names = {row.cells["upstream_name"] for row in theirs}
    spoken = {"--same": choices.same, "--new": choices.new, "--skip": choices.skip}
    problems = [
        Problem(
            f"{file}:1", f"{option} '{name}' is no language model of the file", nearest(name, names)
        )
        for option, chosen in spoken.items()
        for name in chosen
        if name not in names
    ]
    problems += [
        Problem(
            f"{file}:1",
            f"--same '{name}={model}': no row has model = '{model}'",
            nearest(model, models),
        )
        for name, model in choices.same.items()
        if model not in models
    ]
    return problems
