"""What a sidecar must say, and every way in which one can say it wrong."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Collection, Iterator
from typing import Any

import yaml

from .addresses import is_web_address
from .errors import Problem, nearest

TYPES = ("string", "integer", "number", "boolean", "date", "citation")
COMPUTED = "computed"  # by an experiment of the report: no work and no address to name
PROCESSING = ("upstream file", "transcribed", "digitised", "derived", COMPUTED)
UNITS = (
    "1",  # dimensionless
    "2023 US dollars",
    "FLOP",
    "FLOP per 2023 US dollar",
    "FLOP/J",
    "GWh",
    "W",
    "bits",
    "bits/byte",
    "bits/character",
    "bytes",
    "heads",
    "hours",
    "items",
    "layers",
    "nats/token",
    "parameters",
    "runs",
    "symbols",
    "tokens",
    "tokens/parameter",
    "tokens/step",
    "years",
)
TABLE_KEYS = {"title", "description", "license", "origin", "primaryKey", "fields"}
ORIGIN_KEYS = {
    "producer",
    "citation",
    "url",
    "commit",
    "retrieved",
    "license",
    "processing",
    "steps",
    "caveats",
}
FIELD_KEYS = {"name", "type", "unit", "symbol", "description", "constraints"}
OF_WORKS = {"citation", "url", "retrieved", "license"}  # keys of an origin elsewhere
CONSTRAINT_KEYS = {"required", "unique", "minimum", "maximum", "enum", "pattern"}


class Lines:
    """Where each value of a YAML document stands: lookup by path of keys and indices."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines: dict[tuple[Any, ...], int] = {}
        self.doubled: list[tuple[int, str]] = []
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        if node is not None:
            self._walk(node, ())

    def _walk(self, node: yaml.Node, path: tuple[Any, ...]) -> None:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            seen = set()
            for key, value in node.value:
                name = str(key.value)
                if name in seen:
                    self.doubled.append((key.start_mark.line + 1, name))
                seen.add(name)
                self.lines[(*path, name)] = key.start_mark.line + 1
                self._walk(value, (*path, name))
        elif isinstance(node, yaml.SequenceNode):
            for index, value in enumerate(node.value):
                self._walk(value, (*path, index))

    def at(self, *path: Any) -> str:
        """The place of a value as messages name it, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.name}:{self.lines.get(path, 1)}"


def problems_of(
    content: dict[str, Any], lines: Lines, citations: Collection[str]
) -> Iterator[Problem]:
    """Every problem of a sidecar; `citations` are the keys of references.bib."""
    for line, key in lines.doubled:
        yield Problem(f"{lines.name}:{line}", f"{key} is given twice", "keep one of them")
    yield from _keys(content, TABLE_KEYS, TABLE_KEYS, lines)
    for key in ("title", "description", "license"):
        yield from _text(content, (key,), lines)
    origin = content.get("origin", {})
    if not isinstance(origin, dict):
        yield Problem(lines.at("origin"), "origin is not a mapping of producer, citation, url, …")
        origin = {}
    elif "origin" in content:
        optional = {"commit"} | (OF_WORKS if origin.get("processing") == COMPUTED else set())
        yield from _keys(origin, ORIGIN_KEYS, ORIGIN_KEYS - optional, lines, "origin")
        yield from _origin(origin, lines, citations)
    fields = content.get("fields", [])
    if not isinstance(fields, list) or not all(isinstance(field, dict) for field in fields):
        yield Problem(lines.at("fields"), "fields is not a list of {name: …, type: …}")
        return
    names = [str(field.get("name")) for field in fields]
    for index, field in enumerate(fields):
        if names.index(names[index]) < index:
            yield Problem(lines.at("fields", index), f"field '{names[index]}' is given twice")
        yield from _field(field, index, lines)
    for name in ("source", "locator"):
        if fields and name not in names and origin.get("processing") != COMPUTED:
            yield Problem(lines.at("fields"), f"field '{name}' is missing", _REQUIRED_FIELDS[name])
    key = content.get("primaryKey", [])
    if "primaryKey" in content and (not isinstance(key, list) or not key):
        yield Problem(lines.at("primaryKey"), f"primaryKey = {key!r} is not a list of field names")
        return
    for name in key:
        if name not in names:
            hint = nearest(str(name), names)
            yield Problem(lines.at("primaryKey"), f"primaryKey '{name}' is not a field", hint)


_REQUIRED_FIELDS = {
    "source": "every row names its work: add {name: source, type: citation}",
    "locator": "every row names its place in the work: add {name: locator, type: string}",
}


def _keys(
    mapping: dict[str, Any], known: set[str], needed: set[str], lines: Lines, *path: Any
) -> Iterator[Problem]:
    place = ".".join(str(part) for part in path if isinstance(part, str)) or "sidecar"
    for key in mapping:
        if key not in known:
            hint = nearest(str(key), known)
            yield Problem(lines.at(*path, key), f"'{key}' is not a key of {place}", hint)
    for key in sorted(needed - set(mapping)):
        yield Problem(lines.at(*path), f"{place} has no '{key}'", f"add '{key}: …'")


def _text(mapping: dict[str, Any], path: tuple[Any, ...], lines: Lines) -> Iterator[Problem]:
    value = mapping.get(path[-1])
    if path[-1] in mapping and (not isinstance(value, str) or not value.strip()):
        yield Problem(lines.at(*path), f"{path[-1]} = {value!r} is not text", "quote it")


def _origin(origin: dict[str, Any], lines: Lines, citations: Collection[str]) -> Iterator[Problem]:
    for key in ("producer", "url", "license", "steps"):
        yield from _text(origin, ("origin", key), lines)
    processing = origin.get("processing")
    if "processing" in origin and processing not in PROCESSING:
        hint = "one of: " + ", ".join(PROCESSING)
        yield Problem(
            lines.at("origin", "processing"), f"processing = {processing!r} is unknown", hint
        )
    url = origin.get("url")
    if isinstance(url, str) and not is_web_address(url):
        hint = "write an address that starts with https://"
        yield Problem(lines.at("origin", "url"), f"url = {url!r} is not a web address", hint)
    commit = origin.get("commit", "0" * 40)
    if not isinstance(commit, str) or not re.fullmatch(r"[0-9a-f]{40}", commit):
        hint = 'write all 40 hexadecimal digits, in "quotes"'
        yield Problem(lines.at("origin", "commit"), f"commit = {commit!r} is not a commit", hint)
    if "retrieved" in origin and not isinstance(origin["retrieved"], datetime.date):
        hint = "write it as 2026-11-22, without quotes"
        value = origin["retrieved"]
        yield Problem(lines.at("origin", "retrieved"), f"retrieved = {value!r} is not a date", hint)
    caveats = origin.get("caveats", [])
    if not isinstance(caveats, list) or not all(isinstance(caveat, str) for caveat in caveats):
        hint = "one line of text each, starting with '- '; quote a line with a colon in it"
        yield Problem(lines.at("origin", "caveats"), "caveats is not a list of sentences", hint)
    at = lines.at("origin", "citation")
    if origin.get("citation") == []:
        yield Problem(at, "citation = [] names no work", "name a key of references.bib")
    for key in listed(origin.get("citation", [])):
        if key not in citations:
            problem = f"citation = {key!r} is not a key in references.bib"
            yield Problem(at, problem, nearest(str(key), citations))


def _field(field: dict[str, Any], index: int, lines: Lines) -> Iterator[Problem]:
    yield from _keys(field, FIELD_KEYS, {"name", "type"}, lines, "fields", index)
    name, type_, unit = str(field.get("name")), field.get("type"), field.get("unit")
    at = lines.at("fields", index)
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name):
        yield Problem(at, f"name = '{name}' is not a column name", "letters, digits and _ only")
    if "type" in field and type_ not in TYPES:
        hint = nearest(str(type_), TYPES) or "one of: " + ", ".join(TYPES)
        yield Problem(at, f"type = '{type_}' of {name} is unknown", hint)
    if unit is not None and unit not in UNITS:
        hint = nearest(str(unit), UNITS) + '; a number without dimension has unit: "1"'
        yield Problem(at, f"unit = {unit!r} of {name} is unknown", hint)
    if type_ == "number" and unit is None:
        yield Problem(at, f"{name} is a number without a unit", 'add unit: …, or unit: "1"')
    for key in ("description", "symbol"):
        if not isinstance(field.get(key, ""), str):
            yield Problem(at, f"{key} = {field[key]!r} of {name} is not text", "quote it")
    if name == "source" and type_ in TYPES and type_ != "citation":
        yield Problem(
            at, f"type = '{type_}' of source must be citation", _REQUIRED_FIELDS["source"]
        )
    constraints = field.get("constraints", {})
    if not isinstance(constraints, dict):
        yield Problem(at, f"constraints of {name} is not a mapping")
        return
    yield from _keys(constraints, CONSTRAINT_KEYS, set(), lines, "fields", index, "constraints")
    yield from _constraints(constraints, name, str(type_), at)


def _constraints(constraints: dict[str, Any], name: str, type_: str, at: str) -> Iterator[Problem]:
    numeric = type_ in ("number", "integer")
    for bound in ("minimum", "maximum"):
        value = constraints.get(bound, 0.0)
        if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
            hint = "YAML reads 1e6 as text; write 1.0e+6" if isinstance(value, str) else ""
            yield Problem(at, f"{bound} = {value!r} of {name} is not a number", hint)
        elif bound in constraints and not numeric:
            yield Problem(at, f"{bound} of {name} needs a number or an integer, not a {type_}")
    low, high = constraints.get("minimum"), constraints.get("maximum")
    if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
        yield Problem(at, f"minimum = {low!r} of {name} is above maximum = {high!r}")
    for flag in ("required", "unique"):
        if not isinstance(constraints.get(flag, False), bool):
            yield Problem(at, f"{flag} = {constraints[flag]!r} of {name} is not true or false")
    if not isinstance(constraints.get("enum", []), list):
        yield Problem(at, f"enum = {constraints['enum']!r} of {name} is not a list", "write [a, b]")
    pattern = constraints.get("pattern", "")
    if pattern and numeric:
        yield Problem(at, f"pattern of {name} needs text, not a {type_}", "use minimum and maximum")
    try:
        re.compile(pattern)
    except (re.error, TypeError) as error:
        yield Problem(at, f"pattern = {pattern!r} of {name} is not a regular expression: {error}")


def listed(value: Any) -> list[Any]:
    """The value as a list: one thing may stand without brackets."""
    return value if isinstance(value, list) else [value]
