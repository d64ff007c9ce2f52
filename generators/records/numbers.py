"""The numbers of the report: the fields of analysis results that carry a unit, named `analysis.field`."""

from __future__ import annotations

import ast
import dataclasses
import re
from dataclasses import dataclass
from typing import Any

from .choices import Choices
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
    choices: Choices | None = None
    """The same under other choices of the analysis, where they were tried."""

    @property
    def measured(self) -> Measurement | Choices | None:
        """What a part of a claim takes: the value with its interval, and with other choices if there are any."""
        return self.choices or self.estimate


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
        choices = value if isinstance(value, Choices) else None
        main: Any = choices.default if choices else value
        estimate = main if isinstance(main, Measurement) else None
        number = float(getattr(main, "value", main))
        found[name] = Number(name, number, unit, estimate, analysis, choices)
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
