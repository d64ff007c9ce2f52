"""The shapes of what contributors write in YAML, by pydantic; every fault has its line and a way out."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    Strict,
    StringConstraints,
    ValidationError,
)
from pydantic_core import CoreSchema, ErrorDetails, PydanticCustomError, core_schema

from ..errors import Problem, nearest
from .yaml_file import Document, Keys

WORDS = {  # kind of error in pydantic -> what is said of the value, and the way out
    "bool_type": ("is not true or false", ""),
    "dict_type": ("is not a mapping", "write {key: value}"),
    "string_pattern_mismatch": ("is empty", "write some text"),
    "string_type": ("is not text", "quote it"),
    "tuple_type": ("is not a list", "begin every entry with '- '"),
}
LONGEST = 100  # characters of a value in a message


class Shape(BaseModel):
    """A mapping that cannot change, with no key it does not know and no value of another type."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    @classmethod
    def keys(cls) -> list[str]:
        """Its keys as they are written in YAML."""
        aliases = [one.validation_alias or name for name, one in cls.model_fields.items()]
        return [alias for alias in aliases if isinstance(alias, str)]


@dataclass(frozen=True)
class Said:
    """What is said of a value that its annotation refuses; with `known`, of all values but these."""

    said: str
    hint: str = ""
    known: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The annotation with these words in the place of pydantic's."""
        schema = core_schema.literal_schema(list(self.known)) if self.known else handler(source)
        words: dict[str, Any] = {"said": self.said, "hint": self.hint, "known": self.known}
        return core_schema.custom_error_schema(
            schema, "said", custom_error_message="{said}", custom_error_context=words
        )


def refused(
    said: str, hint: str = "", known: Iterable[str] = (), given: bool = True
) -> PydanticCustomError:
    """What a validator raises, with what is said of the value, or where none is `given`."""
    words = {"said": said, "hint": hint, "known": [*known]}
    return PydanticCustomError("said" if given else "absent", "{said}", words)


def _iso(day: Any) -> str:
    text = str(day) if type(day) in (datetime.date, str) else ""
    if datetime.date.fromisoformat(text).isoformat() != text:
        raise ValueError
    return text


List = Strict(False)  # annotates a tuple: what is a list in YAML
Text = Annotated[
    str, StringConstraints(pattern=r"\S"), AfterValidator(lambda text: " ".join(text.split()))
]
Day = Annotated[
    str, BeforeValidator(_iso), Said("is not a date", "write it as 2026-11-22, without quotes")
]


def shaped(
    document: Document, shapes: Mapping[str, type[Shape]], *path: Any, works: Collection[str] = ()
) -> tuple[Any, list[Problem]]:
    """The value at `path` in its shape, or None with everything that is wrong with it.

    Messages call the first of the `shapes` by its name there, and those inside it by their key.
    `works` are the keys of references.bib, for the validators.
    """
    content = document.content
    for key in path:
        content = content[key]
    root, shape = next(iter(shapes.items()))
    try:
        return shape.model_validate(content, context=works), []
    except ValidationError as error:
        faults = [
            fault
            for fault in error.errors(include_url=False)
            if not document.lines.told(*path, *fault["loc"])
        ]
    return None, [
        Problem(document.lines.at(*path, *fault["loc"]), *_words(fault, content, root, shapes))
        for fault in faults
    ]


def _words(
    fault: ErrorDetails, content: Any, root: str, shapes: Mapping[str, type[Shape]]
) -> tuple[str, str]:
    """Problem and hint."""
    keys, kind, value = fault["loc"], fault["type"], fault["input"]
    *around, key = [part for part in keys if isinstance(part, str)] or [""]
    place = ".".join(around) or root
    if kind == "missing":
        return f"{place} has no '{key}'", f"add '{key}: …'"
    if kind == "extra_forbidden":
        return f"'{key}' is not a key of {place}", nearest(key, shapes[place].keys())
    if kind == "model_type":
        first = ", ".join(shapes[key or root].keys()[:3])
        return f"{key} is not a mapping of {first}, …".strip(), ""
    said, hint = _said(fault)
    if key == "[key]":
        return f"'{value}' {said}", hint
    name = _name(content, keys[:-1])
    if kind == "absent":
        return f"{name} {said}".strip(), hint
    shown = "" if isinstance(value, list | dict) or value == "" else f" = {_short(value)}"
    return f"{key}{shown}{f' of {name}' if name and key != 'name' else ''} {said}", hint


def _said(fault: ErrorDetails) -> tuple[str, str]:
    """What is said of a value that is there, and the way out; first the nearest of those that may stand there."""
    words = fault.get("ctx", {})
    said, hint = WORDS.get(fault["type"]) or (words["said"], words["hint"])
    if words.get("known"):
        hint = "; ".join(filter(None, (nearest(str(fault["input"]), words["known"]), hint)))
    return said, hint


def _name(content: Any, path: Keys) -> str:
    """Of which of several things of a list the value is."""
    for key in path:
        content = content[key]
        if isinstance(content, dict) and "name" in content:
            return str(content["name"])
    return ""


def _short(value: Any) -> str:
    text = str(value) if isinstance(value, datetime.date) else repr(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
