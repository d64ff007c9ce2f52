"""A YAML file as plain values, each with its line; what is no plain value is a problem with a line.

Plain are text, whole numbers of 64 bits, finite numbers, true and false, dates, lists, and mappings of text.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ..errors import Problem, ReportError

DEEPEST = 20  # levels of lists and mappings: a bound on the recursion below
LONGEST = 100  # characters of a number or a date: YAML adds up 1:00:00:… in quadratic time
KINDS = {"int": "a whole number of 64 bits", "float": "a finite number", "timestamp": "a day"}
QUOTE = 'put it in "quotes" if it is text'
_TAG = "tag:yaml.org,2002:"
_SCALARS = yaml.SafeLoader("")  # knows what a scalar looks like: 1.0e+6 is a number, 1e6 is text
_resolve: Any = _SCALARS.resolve
Keys = tuple[Any, ...]  # a path of keys and indices, from the outermost in


@dataclass
class Lines:
    """Where each value of a YAML document stands: lookup by path of keys and indices."""

    name: str
    lines: dict[Keys, int] = field(default_factory=dict)
    refused: set[Keys] = field(default_factory=set)  # what has a problem of its own

    def at(self, *path: Any) -> str:
        """The place of a value as messages name it, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.name}:{self.lines.get(path, 1)}"

    def told(self, *path: Any) -> bool:
        """Has the value a problem already, or something in it or around it?"""
        return any(all(a == b for a, b in zip(path, x, strict=False)) for x in self.refused)


@dataclass(frozen=True)
class Document:
    """What a file says; where a value was refused, its text as typed stands in its place."""

    content: Any
    lines: Lines
    problems: list[Problem]


def read_yaml(path: Path, name: str) -> Document:
    """The document in a file, called `name` in messages; that of an empty file is None.

    Raises ReportError where the file cannot be read to its end.
    """
    reader, text = _Reader(Lines(name)), ""
    try:
        text = path.read_text(encoding="utf-8")
        content = reader.document(yaml.parse(text, Loader=yaml.CSafeLoader))
        return Document(content, reader.lines, reader.problems)
    except UnicodeDecodeError as error:
        reader.problem(1, f"byte {error.start} is not UTF-8", "save it as UTF-8")
    except yaml.YAMLError as error:
        reader.problem(*not_yaml(error, text))
    except RecursionError as error:  # raised below, with the line
        reader.problem(error.args[0], f"is more than {DEEPEST} levels deep", "close a bracket")
    raise ReportError.of(reader.problems)


def not_yaml(error: Any, text: str) -> tuple[int, str]:
    """Line and words of the parser for a text that is not YAML."""
    if isinstance(error, yaml.reader.ReaderError):
        line, what = text.encode()[: error.position].count(b"\n"), error.reason
    else:
        line, rows = error.problem_mark.line, [*text.splitlines(), ""]
        character = rows[min(line, len(rows) - 1)][error.problem_mark.column :][:1]
        what = str(error.problem).replace("character that", f"character {character!r} that")
    return min(line + 1, len(text.splitlines())), f"is not valid YAML: {what}"


class _Reader:
    """Builds values from the events of the parser, so that no alias is ever followed."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.problems: list[Problem] = []

    def problem(self, line: int, what: str, hint: str = "") -> None:
        """Note what is wrong in a line."""
        self.problems.append(Problem(f"{self.lines.name}:{line}", what, hint))

    def document(self, events: Iterator[Any]) -> Any:
        """The value of the one document that the events tell of."""
        content = None
        nodes: Any = (event for event in events if isinstance(event, yaml.NodeEvent))
        for event in nodes:
            if self.lines.lines:
                self.problem(event.start_mark.line + 1, "is a second document", "remove '---'")
                break
            content = self._value(event, events, ())
        return content

    def _value(self, event: Any, events: Iterator[Any], path: Keys) -> Any:
        # A value that has a key stands where its key does, which is noted already.
        line = self.lines.lines.setdefault(path, event.start_mark.line + 1)
        if len(path) > DEEPEST:
            raise RecursionError(line)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(path, f"*{event.anchor} repeats a value", "write the value itself")
            return None
        if event.anchor:
            self.problem(line, f"&{event.anchor} names a value", "write it wherever it is meant")
        if event.tag:
            tag = event.tag.replace(_TAG, "!!")
            self._refuse(path, f"{tag} is a tag, and none is needed", f"leave it out; {QUOTE}")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        inside = _until_the_end(events)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self._value(item, events, (*path, i)) for i, item in enumerate(inside)]
        found: dict[str, Any] = {}
        for key in inside:
            line, name = key.start_mark.line + 1, self._key(key, events, path)
            if isinstance(key, yaml.ScalarEvent) and name in found:
                self.problem(line, f"{name} is given twice", "keep one of them")
            self.lines.lines[(*path, name)] = line
            found[name] = self._value(next(events), events, (*path, name))
        return found

    def _key(self, event: Any, events: Iterator[Any], path: Keys) -> str:
        line, name = event.start_mark.line + 1, getattr(event, "value", "…")
        before = len(self.problems)
        value = self._value(event, events, (*path, None, name))
        if not isinstance(value, str) and len(self.problems) == before:
            self.problem(line, f"the key {name} is not text", 'put it in "quotes"')
        if len(self.problems) > before:
            self.lines.refused.add((*path, name))
        return str(name)

    def _scalar(self, event: Any, path: Keys) -> Any:
        tag: str = _resolve(yaml.ScalarNode, event.value, event.implicit)
        kind, value = tag.removeprefix(_TAG), None
        if kind in ("str", "null"):
            return event.value if kind == "str" else None
        try:
            if len(event.value) <= LONGEST:
                value = _SCALARS.construct_document(yaml.ScalarNode(tag, event.value))
        except (ValueError, OverflowError, yaml.YAMLError):
            value = None  # 2026-02-30, 0x_, =
        if not _is_plain(value):
            shown = event.value if len(event.value) <= LONGEST else f"{event.value[:LONGEST]}…"
            self._refuse(path, f"{shown} is not {KINDS.get(kind, 'a value')}", QUOTE)
            return event.value
        return value

    def _refuse(self, path: Keys, what: str, hint: str) -> None:
        self.lines.refused.add(path)
        self.problem(self.lines.lines[path], what, hint)


def _is_plain(value: Any) -> bool:
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    return math.isfinite(value) if isinstance(value, float) else value is not None


def _until_the_end(events: Iterator[Any]) -> Iterator[Any]:
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        yield event
