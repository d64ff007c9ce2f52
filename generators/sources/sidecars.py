"""The YAML beside every table: what its columns mean, in which unit, and where the rows come from.

Terms are those of Frictionless Table Schema (primaryKey, fields, constraints), plus `origin`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import pydantic
from pydantic import AfterValidator, BeforeValidator, StringConstraints, ValidationInfo

from ..errors import Problem, ReportError, nearest
from ..untrusted.addresses import is_web_address
from .fields import NEEDED, Field
from .shapes import Day, List, Said, Shape, Text, refused, shaped
from .yaml_file import Document, read_yaml

COMPUTED = "computed"  # by an experiment of the report: no work and no address to name
OF_OTHERS = ("citation", "url", "retrieved", "license")  # keys of every other origin


def _known(work: str, info: ValidationInfo) -> str:
    works = info.context or ()
    if work not in works:
        raise refused("is not a key in references.bib", known=works)
    return work


def _some(works: tuple[str, ...]) -> tuple[str, ...]:
    if not works:
        raise refused("names no work", "name a key of references.bib")
    return works


def _address(url: str) -> str:
    if not is_web_address(url):
        raise ValueError
    return url


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


class Origin(Shape):
    """Who made the numbers of a table, and how they came here."""

    producer: Text
    """Who made them."""
    processing: Annotated[
        Literal["upstream file", "transcribed", "digitised", "derived", "computed"],
        Said("is unknown", "one of: upstream file, transcribed, digitised, derived, computed"),
    ]
    """What was done to them, in a word; the report's own experiments computed theirs."""
    citations: Annotated[
        tuple[Annotated[str, AfterValidator(_known)], ...],
        List,
        BeforeValidator(_listed),
        AfterValidator(_some),
    ] = pydantic.Field((), validation_alias="citation")
    """The works they are from, by key of references.bib; one may stand without brackets."""
    url: Annotated[
        str,
        AfterValidator(_address),
        Said("is not a web address", "write an address that starts with https://"),
    ] = ""
    """Where they were found."""
    retrieved: Day = ""
    """When they were found there."""
    license: Text = ""
    """The licence they were published under."""
    steps: Text
    """What was done to them, so that it can be done again."""
    caveats: Annotated[
        tuple[Text, ...],
        List,
        Said(
            "is not a list of sentences",
            "one line of text each, starting with '- '; quote a line with a colon in it",
        ),
    ]
    """What to know before using them, a sentence each."""
    commit: Annotated[
        str,
        StringConstraints(pattern="^[0-9a-f]{40}$"),
        Said("is not a commit", 'write all 40 hexadecimal digits, in "quotes"'),
    ] = ""
    """The commit they were found in, where it was in a repository."""


class Sidecar(Shape):
    """A checked sidecar."""

    title: Text
    """The name of the table, as headings show it."""
    description: Text
    """What a row is, and what the table is for."""
    license: Text
    """The licence of the rows."""
    origin: Origin
    """Where the rows come from."""
    primary_key: Annotated[
        tuple[str, ...], List, pydantic.Field(min_length=1), Said("is not a list of field names")
    ] = pydantic.Field(validation_alias="primaryKey")
    """The fields that together name a row."""
    fields: Annotated[tuple[Field, ...], List]
    """The columns, in order."""
    differs: Annotated[
        dict[str, Text], Said("is not a mapping of text", "write differs: {other_table: why}")
    ] = pydantic.Field(default_factory=dict)
    """Tables, or `any`, that give the same models other sizes, tokens, compute or costs -> the reason."""

    @pydantic.field_validator("origin")
    @classmethod
    def _licensed(cls, origin: Origin, info: ValidationInfo) -> Origin:
        """The report's own rows have the licence of their table."""
        license = origin.license or info.data.get("license", "")
        return origin.model_copy(update={"license": license})


SHAPES: dict[str, type[Shape]] = {"sidecar": Sidecar, "origin": Origin, "fields": Field}


def read_sidecar(
    path: Path, name: str, citations: Collection[str]
) -> tuple[Sidecar | None, list[Problem]]:
    """The sidecar at `path`, called `name` in messages; None with the problems found where it has any.

    `citations` are the keys of references.bib.
    """
    try:
        document = read_yaml(path, name)
    except ReportError as error:
        return None, list(error.problems)
    sidecar, problems = shaped(document, SHAPES, works=citations)
    problems += [*document.problems, *_across(document)]
    return (None if problems else sidecar), problems


def _across(document: Document) -> Iterator[Problem]:
    """What no part of a sidecar shows alone: names that must agree, keys that only computed rows can do without."""
    content = document.content
    if not isinstance(content, dict):
        return
    origin, fields = content.get("origin"), _listed(content.get("fields"))
    names = [field.get("name") for field in fields if isinstance(field, dict)]
    if not isinstance(origin, dict) or origin.get("processing") != COMPUTED:
        yield from _missing_of_others(document, origin, names)
    for index, given in enumerate(names):
        if names.index(given) < index:
            where = document.lines.at("fields", index)
            yield Problem(where, f"field '{given}' is given twice")
    yield from _unknown_keys(document, content.get("primaryKey"), names)


def _missing_of_others(document: Document, origin: Any, names: list[Any]) -> Iterator[Problem]:
    """What rows that others published lack: where they are from, as a whole and one by one."""
    at = document.lines.at
    for key in OF_OTHERS:
        if isinstance(origin, dict) and key not in origin:
            yield Problem(at("origin"), f"origin has no '{key}'", f"add '{key}: …'")
    for name, hint in NEEDED.items():
        if names and name not in names:
            yield Problem(at("fields"), f"field '{name}' is missing", hint)


def _unknown_keys(document: Document, keys: Any, names: list[Any]) -> Iterator[Problem]:
    """The parts of the primary key that are no field."""
    for index, key in enumerate(keys if isinstance(keys, list) else ()):
        if isinstance(key, str) and key not in names:
            problem = f"primaryKey '{key}' is not a field"
            where = document.lines.at("primaryKey", index)
            yield Problem(where, problem, nearest(key, map(str, names)))
