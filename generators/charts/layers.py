"""The layers of a Vega-Lite spec: the one walk through them, and what each shows, by which channel."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

ROW = "row of the data"  # the column that only the drawn chart has
NAMING = ("y", "x", "yOffset", "xOffset", "detail", "color", "shape", "strokeDash")
PLACING = ("x", "x2", "y", "y2")
PATHS = ("line", "area")
PARTS = {"layer": "layer", "hconcat": "concat", "vconcat": "concat", "concat": "concat"}
COMPARED = re.compile(r"datum\.(\w+) [!=]== ['\"]")

Said = Mapping[str, str | None]
"""What a figure declares as SAID: of a column drawn moved or cut that with the true value, or None."""


def true_column(field: str, said: Said) -> str:
    """The column with the true value of a column; nothing where it says nothing."""
    return said.get(field, field) or ""


@dataclass(frozen=True)
class Layer:
    """One layer of a chart with what it takes over from those above it."""

    name: str
    """The class that Vega gives to its marks in the SVG."""

    mark: str
    encoding: dict[str, Any]
    transform: tuple[dict[str, Any], ...] = ()
    has_points: bool = False
    """Is it a line with points? Vega-Lite makes two layers of it."""

    def field(self, channel: str) -> str:
        """The column that a channel shows; nothing where it shows none."""
        found = self.encoding.get(channel)
        return str(found.get("field", "")) if isinstance(found, dict) else ""

    def axis(self, channel: str) -> dict[str, Any]:
        """How the axis or the legend of a channel is set up in this layer."""
        found = self.encoding.get(channel) or {}
        return found.get("axis") or found.get("legend") or {}

    def title(self, channel: str) -> str:
        """The title of an axis or a legend, with its unit; nothing where it has none."""
        found = self.encoding.get(channel) or {}
        title = self.axis(channel).get("title") or found.get("title") or ""
        return " ".join(title) if isinstance(title, list) else str(title)

    def hides(self, channel: str) -> bool:
        """Has the channel no axis by intent? It gives a place in the picture then, and no value."""
        return (self.encoding.get(channel) or {}).get("axis", "drawn") is None

    def measures(self, channel: str) -> bool:
        """Does the channel show a quantity?"""
        kind = (self.encoding.get(channel) or {}).get("type")
        return bool(self.field(channel)) and kind in ("quantitative", "ordinal", "temporal")

    def reaches(self, channel: str) -> bool:
        """Does the mark reach from one column to another in this direction?"""
        return f"{channel}2" in self.encoding

    def in_truth(self, said: Said) -> Layer:
        """The layer as if it were placed by the true columns; names stay where they stand."""
        placed = {
            channel: self.encoding[channel] | {"field": true_column(self.field(channel), said)}
            for channel in PLACING
            if self.field(channel) and self.encoding[channel].get("type") != "nominal"
        }
        return replace(self, encoding=self.encoding | placed)

    @property
    def is_range(self) -> bool:
        """Does the mark reach from one column to another in any direction?"""
        return self.reaches("x") or self.reaches("y")

    @property
    def names(self) -> list[str]:
        """The columns that name a mark."""
        found = []
        for channel in NAMING:
            each = self.encoding.get(channel) or {}
            fields = each if isinstance(each, list) else [each]
            found += [f["field"] for f in fields if "field" in f and f.get("type") == "nominal"]
        return list(dict.fromkeys(found))

    @property
    def compared(self) -> list[str]:
        """The columns whose text the filters of the layer ask for."""
        return COMPARED.findall(" ".join(str(step.get("filter", "")) for step in self.transform))

    @property
    def shows_data(self) -> bool:
        """Does any channel show a column, or a count of the rows?"""
        shown = json.dumps(self.encoding)
        return '"field"' in shown or '"aggregate"' in shown

    @property
    def says(self) -> bool:
        """Is it a mark of the data? One that reaches from edge to edge is a reference, and a fixed text a note."""
        if any("aggregate" in step for step in self.transform):
            return False
        if any("aggregate" in e for e in self.encoding.values() if isinstance(e, dict)):
            return False
        if self.mark == "text":
            return bool(self.field("text"))
        return self.mark in PATHS or bool(self.field("x") and self.field("y"))

    def drawn(self) -> list[Layer]:
        """The layer as Vega draws it: a line with points is two."""
        if not self.has_points:
            return [self]
        below = self.name.removesuffix("marks")
        line = replace(self, name=f"{below}layer_0_marks", has_points=False)
        return [line, replace(line, name=f"{below}layer_1_marks", mark="point")]


def layers(spec: dict[str, Any]) -> list[Layer]:
    """Every layer of a spec, in the order drawn."""
    found: list[Layer] = []

    def keep(layer: Layer, part: dict[str, Any]) -> dict[str, Any]:
        found.append(layer)
        return part

    _each(spec, keep)
    return found


def saying(spec: dict[str, Any]) -> list[Layer]:
    """The layers whose marks say something, as Vega draws them."""
    return [drawn for layer in layers(spec) for drawn in layer.drawn() if drawn.says]


def numbered(spec: dict[str, Any]) -> dict[str, Any]:
    """The spec to draw: rows have numbers, and every mark that says something has its row's."""
    number = {"description": {"field": ROW, "type": "nominal"}}

    def with_number(layer: Layer, part: dict[str, Any]) -> dict[str, Any]:
        if not any(drawn.says for drawn in layer.drawn()):
            return part
        return {**part, "encoding": {**part.get("encoding", {}), **number}}

    rows = [{**row, ROW: i} for i, row in enumerate(spec["datasets"]["data"])]
    return {**_each(spec, with_number), "datasets": {"data": rows}}


def references_once(spec: dict[str, Any]) -> dict[str, Any]:
    """The spec with every layer that shows no column, such as a line of reference, drawn once and not once a row."""
    count = {"aggregate": [{"op": "count", "as": "rows"}]}

    def once(layer: Layer, part: dict[str, Any]) -> dict[str, Any]:
        if layer.shows_data:
            return part
        return {**part, "transform": [*part.get("transform", []), count]}

    return _each(spec, once)


def _each(
    spec: dict[str, Any],
    change: Callable[[Layer, dict[str, Any]], dict[str, Any]],
    above: Mapping[str, Any] | None = None,
    name: str = "",
) -> dict[str, Any]:
    """The spec with every layer changed; `above` is the encoding that it takes over, `name` the way to it."""
    encoding = {**(above or {}), **spec.get("encoding", {})}
    found = dict(spec)
    for key, called in PARTS.items():
        if key in spec:
            found[key] = [
                _each(part, change, encoding, f"{name}{called}_{i}_")
                for i, part in enumerate(spec[key])
            ]
    if "spec" in spec:  # of a chart in facets
        found["spec"] = _each(spec["spec"], change, encoding, f"{name}child_")
    if "mark" not in spec:
        return found
    mark = spec["mark"] if isinstance(spec["mark"], dict) else {"type": spec["mark"]}
    transform = tuple(spec.get("transform", []))
    points = bool(mark.get("point"))
    return change(Layer(f"{name}marks", mark["type"], encoding, transform, points), found)
