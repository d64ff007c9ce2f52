"""Regular expressions from outside, matched in time that grows with the cell alone, whatever they say."""

from __future__ import annotations

from functools import cache

from pydantic_core import SchemaError, SchemaValidator, core_schema


def fault(pattern: str) -> str:
    """Why no cell can be matched against a pattern; empty where one can."""
    try:
        _matcher(pattern)
    except SchemaError as error:
        last = str(error).rpartition("\n")[2].strip()
        return last.removeprefix("SchemaError: ").removeprefix("error: ")
    return ""


def matches(pattern: str, cell: str) -> bool:
    """Does the whole cell match?"""
    return _matcher(pattern).isinstance_python(cell)


@cache
def _matcher(pattern: str) -> SchemaValidator:
    _built(pattern)  # alone too: in brackets "a)(b" would be sound
    return _built(rf"\A(?:{pattern})\z")


def _built(pattern: str) -> SchemaValidator:
    # Python's own engine tries every way to match: (a+)+$ on forty letters never ends.
    return SchemaValidator(core_schema.str_schema(pattern=pattern, regex_engine="rust-regex"))
