"""The numbers of the report: the fields of analysis results that carry a unit, named `analysis.field`."""

from __future__ import annotations

import ast
import dataclasses
import re
from dataclasses import dataclass
from typing import Any

from .estimates import Measurement

ANNOTATED = re.compile(r"Annotated\[(?P<type>\w+), (['\"])(?P<unit>.*)\2\]")


@dataclass(frozen=True)
class Number:
    """A field of an analysis: a value with its unit, and its interval or bracket where it has one."""

    name: str
    """`analysis.field`, as text and claims name it."""
    value: float
    """The value itself."""
    unit: str
    """Its unit; `1` where it has none."""
    estimate: Measurement | None
    """Its interval or bracket, where it has one."""
    analysis: str
    """The id of the analysis."""


def unit_of(annotation: str) -> str | None:
    """The unit in `Annotated[Estimate, "parameters"]`, as written in the source; else None."""
    match = ANNOTATED.fullmatch(annotation)
    return match["unit"] if match else None


def numbers_of(analysis: str, result: Any) -> dict[str, Number]:
    """Every field of an analysis result that carries a unit, by `analysis.field`."""
    found = {}
    for field in dataclasses.fields(result):
        unit = unit_of(str(field.type))
        if unit is None:
            continue
        value = getattr(result, field.name)
        name = f"{analysis}.{field.name}"
        estimate = value if isinstance(value, Measurement) else None
        found[name] = Number(name, float(getattr(value, "value", value)), unit, estimate, analysis)
    return found


def number_types(analysis: str, source: str) -> dict[str, str]:
    """The names that `numbers_of` will find, each with its type, `Estimate` or `float`.

    They are read from the source of the analysis without running it.
    """
    types = {}
    tree = ast.parse(source)
    function = next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == "analyse")
    returned = ast.unparse(function.returns) if function.returns else ""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == returned:
            for item in node.body:
                if not (isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)):
                    continue
                if annotated := ANNOTATED.fullmatch(ast.unparse(item.annotation)):
                    types[f"{analysis}.{item.target.id}"] = annotated["type"]
    return types
