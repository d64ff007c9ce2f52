"""The YAML beside every table: what its columns mean, in which unit, and where the rows come from.

Terms are those of Frictionless Table Schema (primaryKey, fields, constraints), plus `origin`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .errors import Problem
from .sidecar_rules import Lines, listed, problems_of


@dataclass(frozen=True)
class Field:
    """One column: its type, unit, symbol, meaning and limits."""

    name: str
    type: str
    unit: str = ""
    symbol: str = ""
    description: str = ""
    required: bool = False
    unique: bool = False
    minimum: float | None = None
    maximum: float | None = None
    enum: tuple[Any, ...] = ()
    pattern: str = ""


@dataclass(frozen=True)
class Origin:
    """Who made the numbers, where they were found, under which licence, and what was done to them."""

    producer: str
    citations: tuple[str, ...]
    url: str
    retrieved: str
    license: str
    processing: str
    steps: str
    caveats: tuple[str, ...]
    commit: str = ""


@dataclass(frozen=True)
class Sidecar:
    """A checked sidecar."""

    title: str
    description: str
    license: str
    origin: Origin
    primary_key: tuple[str, ...]
    fields: tuple[Field, ...]


def read_sidecar(
    path: Path, name: str, citations: Collection[str]
) -> tuple[Sidecar | None, list[Problem]]:
    """The sidecar at `path`, called `name` in messages; None with the problems found where it has any.

    `citations` are the keys of references.bib.
    """
    try:
        text = path.read_text(encoding="utf-8")
        lines = Lines(name, text)
        content = yaml.safe_load(text)
    except UnicodeDecodeError as error:
        return None, [Problem(f"{name}:1", f"byte {error.start} is not UTF-8", "save it as UTF-8")]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        what = getattr(error, "problem", None) or str(error)
        return None, [Problem(f"{name}:{line}", f"is not valid YAML: {what}")]
    if not isinstance(content, dict):
        return None, [Problem(f"{name}:1", "is not a mapping of title, license, origin, …")]
    problems = list(problems_of(content, lines, citations))
    return (None, problems) if problems else (_sidecar(content), [])


def _sidecar(content: dict[str, Any]) -> Sidecar:
    origin = dict(content["origin"])
    return Sidecar(
        title=content["title"],
        description=" ".join(content["description"].split()),
        license=content["license"],
        origin=Origin(
            producer=origin["producer"],
            citations=tuple(listed(origin.get("citation", []))),
            url=origin.get("url", ""),
            retrieved=origin["retrieved"].isoformat() if "retrieved" in origin else "",
            license=origin.get("license", content["license"]),
            processing=origin["processing"],
            steps=" ".join(origin["steps"].split()),
            caveats=tuple(" ".join(caveat.split()) for caveat in origin["caveats"]),
            commit=origin.get("commit", ""),
        ),
        primary_key=tuple(content["primaryKey"]),
        fields=tuple(_as_field(field) for field in content["fields"]),
    )


def _as_field(field: dict[str, Any]) -> Field:
    constraints = dict(field.get("constraints", {}))
    enum = constraints.get("enum", ())
    if field["name"] in ("source", "locator"):
        constraints["required"] = True
    return Field(
        name=field["name"],
        type=field["type"],
        unit=field.get("unit", ""),
        symbol=field.get("symbol", ""),
        description=field.get("description", ""),
        required=constraints.get("required", False),
        unique=constraints.get("unique", False),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        enum=tuple(enum if field["type"] in ("number", "integer") else map(str, enum)),
        pattern=constraints.get("pattern", ""),
    )
