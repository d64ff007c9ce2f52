"""What the layers of a Vega-Lite picture say: marks, the columns they are placed by, and titles of axes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

MARKS = (
    "point",
    "square",
    "line",
    "bar",
    "tick",
    "area",
    "rect",
    "rule",
    "text",
)  # the telling first
PARTS = ("layer", "hconcat", "vconcat", "concat")
# As altair writes a filter: datum.method === 'few-shot'.
COMPARED = re.compile(r"datum\.(\w+) [!=]== ['\"]")
SHIFTED = "place_"  # a column with the place of another in the picture: `place_ratio` of `ratio`


@dataclass(frozen=True)
class Layer:
    """One layer of a picture: its mark, its encoding, and the columns that its filters compare."""

    mark: str
    encoding: dict[str, Any]
    compared: tuple[str, ...]


def layers(
    spec: dict[str, Any], columns: Sequence[str], above: dict[str, Any] | None = None
) -> Iterator[Layer]:
    """Every layer of a picture with what it takes over from those above; `columns` are those of its data."""
    encoding = (above or {}) | {
        channel: _true_column(definition, columns)
        for channel, definition in spec.get("encoding", {}).items()
    }
    if "mark" in spec:
        mark = spec["mark"]
        filters = " ".join(str(step.get("filter", "")) for step in spec.get("transform", []))
        name = mark["type"] if isinstance(mark, dict) else mark
        compared = tuple(COMPARED.findall(filters))
        # A mark that is not listed tells least, like a text.
        yield Layer(name if name in MARKS else "text", encoding, compared)
    for part in [*(part for name in PARTS for part in spec.get(name, [])), spec.get("spec")]:
        if isinstance(part, dict):
            yield from layers(part, columns, encoding)


def _true_column(definition: Any, columns: Sequence[str]) -> Any:
    """The encoding of a column of places, led back to the column whose places they are."""
    if not isinstance(definition, dict):
        return definition
    true = str(definition.get("field", "")).removeprefix(SHIFTED)
    return definition | {"field": true} if true in columns else definition


def measured(layers: Sequence[Layer]) -> set[str]:
    """The columns along axes that are drawn: a hidden axis gives a place in the picture and no value."""
    return {
        field(layer.encoding, channel)
        for layer in layers
        for channel in ("x", "y")
        if layer.encoding.get(channel, {}).get("axis", "drawn") is not None
    }


def field(encoding: dict[str, Any], channel: str) -> str:
    """The column behind a channel; empty for a constant."""
    definition = encoding.get(channel)
    return str(definition.get("field", "")) if isinstance(definition, dict) else ""


def place(layers: Sequence[Layer], columns: Sequence[str]) -> tuple[str, str]:
    """The columns that say where the most telling marks stand; empty where there are none."""
    for layer in layers:
        pair = field(layer.encoding, "x"), field(layer.encoding, "y")
        if pair[0] in columns and pair[1] in columns:
            return pair
    return "", ""


def title(definition: dict[str, Any]) -> str:
    """The title of an axis, with its unit; empty where it has none."""
    title = (definition.get("axis") or {}).get("title") or definition.get("title") or ""
    return " ".join(title) if isinstance(title, list) else str(title)
