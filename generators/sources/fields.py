"""One column of a table, as its sidecar describes it: type, unit, meaning and limits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import pydantic
from pydantic import AfterValidator, AliasPath, StringConstraints, ValidationInfo

from . import patterns
from .shapes import List, Said, Shape, refused

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
    "characters",
    "heads",
    "hours",
    "items",
    "layers",
    "minutes",
    "nats/token",
    "parameters",
    "runs",
    "symbols",
    "tokens",
    "tokens/parameter",
    "tokens/step",
    "years",
)
TYPES = ("string", "integer", "number", "boolean", "date", "citation")
NUMERIC = ("number", "integer")
CONSTRAINTS = ("required", "unique", "minimum", "maximum", "enum", "pattern")
SIMPLER = "write a regular expression without look-around and references back; or enum, a list of all values"
NEEDED = {  # columns of a table that is not computed
    "source": "every row names its work: add {name: source, type: citation}",
    "locator": "every row names its place in the work: add {name: locator, type: string}",
}


def _constraint(key: str, default: Any, **more: Any) -> Any:
    return pydantic.Field(default, validation_alias=AliasPath("constraints", key), **more)


def _number(value: Any) -> Any:
    if value is None or isinstance(value, bool):  # None is the default, never written
        raise ValueError
    return value


Constraint = Annotated[str, Said("is not a key of fields.constraints", known=CONSTRAINTS)]
Bound = Annotated[
    int | float | None,
    AfterValidator(_number),
    Said("is not a number", "YAML reads 1e6 as text; write 1.0e+6"),
]


class Field(Shape):
    """One column."""

    name: Annotated[
        str,
        StringConstraints(pattern="^[A-Za-z][A-Za-z0-9_]*$"),
        Said("is not a column name", "letters, digits and _ only"),
    ]
    """Its header in the table."""
    type: Annotated[str, Said("is unknown", known=TYPES)]
    """What its cells are."""
    unit: Annotated[str, Said("is unknown", 'a number without dimension has unit: "1"', UNITS)] = (
        pydantic.Field("", validate_default=True)
    )
    """Of every number in it; empty where it holds none."""
    symbol: str = ""
    """The letter by which the field knows it."""
    description: str = ""
    """What it means, where the name does not say it."""
    constraints: dict[Constraint, Any] = pydantic.Field({}, repr=False)
    """The limits below as they are written."""
    required: bool = _constraint("required", False, validate_default=True)
    """Whether no cell may be empty."""
    unique: bool = _constraint("unique", False)
    """Whether no value may stand there twice."""
    minimum: Bound = _constraint("minimum", None)
    """The least number allowed."""
    maximum: Bound = _constraint("maximum", None)
    """The greatest number allowed."""
    enum: Annotated[tuple[Any, ...], List, Said("is not a list", "write [a, b]")] = _constraint(
        "enum", ()
    )
    """The only values allowed."""
    pattern: str = _constraint("pattern", "")
    """The regular expression that a whole cell matches."""

    @pydantic.field_validator("type")
    @classmethod
    def _names_works(cls, type: str, info: ValidationInfo) -> str:
        if info.data.get("name") == "source" and type != "citation":
            raise refused("must be citation", NEEDED["source"])
        return type

    @pydantic.field_validator("unit", mode="wrap")
    @classmethod
    def _of_a_number(cls, unit: Any, handler: Callable[[Any], str], info: ValidationInfo) -> str:
        if unit != "":
            return handler(unit)
        if info.data.get("type") == "number":
            raise refused("is a number without a unit", 'add unit: …, or unit: "1"', given=False)
        return ""

    @pydantic.field_validator("required")
    @classmethod
    def _always(cls, required: bool, info: ValidationInfo) -> bool:
        return required or info.data.get("name") in NEEDED

    @pydantic.field_validator("minimum", "maximum")
    @classmethod
    def _of_numbers(cls, bound: float, info: ValidationInfo) -> float:
        type, least = info.data.get("type", "number"), info.data.get("minimum")
        if type not in NUMERIC:
            raise refused(f"needs a number or an integer, not a {type}")
        if least is not None and bound < least:
            raise refused(f"is below minimum = {least!r}")
        return bound

    @pydantic.field_validator("enum")
    @classmethod
    def _of_cells(cls, enum: tuple[Any, ...], info: ValidationInfo) -> tuple[Any, ...]:
        type = info.data.get("type")
        kind, what = ((int, float), "numbers") if type in NUMERIC else ((str,), "text")
        if type and not all(isinstance(one, kind) and not isinstance(one, bool) for one in enum):
            raise refused(f"is not a list of {what}", "mind the quotes")
        return enum

    @pydantic.field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str, info: ValidationInfo) -> str:
        type = info.data.get("type")
        if type in NUMERIC:
            raise refused(f"needs text, not a {type}", "use minimum and maximum")
        if found := patterns.fault(pattern):
            raise refused(f"cannot be matched: {found}", SIMPLER)
        return pattern
