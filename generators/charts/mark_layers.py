"""The layers of a Vega-Lite spec whose marks say something: what each shows, and by which channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

ROW = "row of the data"  # the column that only the drawn chart has
NAMING = ("y", "x", "yOffset", "xOffset", "detail", "color", "shape", "strokeDash")
PATHS = ("line", "area")


@dataclass(frozen=True)
class Layer:
    """One layer of a chart: its name in the SVG, its mark and its whole encoding."""

    name: str
    mark: str
    encoding: dict[str, Any]

    def field(self, channel: str) -> str:
        """The column that a channel shows; nothing where it shows none."""
        found = self.encoding.get(channel) or {}
        return str(found.get("field", "")) if isinstance(found, dict) else ""

    def axis(self, channel: str) -> dict[str, Any]:
        """How the axis or the legend of a channel is set up in this layer, its title with it."""
        found = self.encoding.get(channel) or {}
        axis = found.get("axis") or found.get("legend") or {}
        return {"title": found.get("title"), **axis}

    def measures(self, channel: str) -> bool:
        """Does the channel show a quantity?"""
        kind = (self.encoding.get(channel) or {}).get("type")
        return bool(self.field(channel)) and kind in ("quantitative", "ordinal", "temporal")

    def reaches(self, channel: str) -> bool:
        """Does the mark reach from one column to another in this direction?"""
        return f"{channel}2" in self.encoding

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
    def says(self) -> bool:
        """Is it a mark of the data? One that reaches from edge to edge is a reference, and a fixed text a note."""
        if any("aggregate" in e for e in self.encoding.values() if isinstance(e, dict)):
            return False
        if self.mark == "text":
            return bool(self.field("text"))
        return self.mark in PATHS or bool(self.field("x") and self.field("y"))


def layers(spec: dict[str, Any]) -> list[Layer]:
    """The layers of a spec whose marks say something."""
    shared = spec.get("encoding", {})
    found = []
    for name, part in _parts(spec):
        # A line of reference, which is counted so that it is drawn once and not once a row.
        if not any("aggregate" in transform for transform in part.get("transform", [])):
            mark = part["mark"] if isinstance(part["mark"], dict) else {"type": part["mark"]}
            encoding = {**shared, **part.get("encoding", {})}
            if mark.get("point"):  # Vega-Lite makes two layers of a line with points
                below = name.removesuffix("marks")
                found += [Layer(f"{below}layer_0_marks", mark["type"], encoding)]
                found += [Layer(f"{below}layer_1_marks", "point", encoding)]
            else:
                found.append(Layer(name, mark["type"], encoding))
    return [layer for layer in found if layer.says]


def numbered(spec: dict[str, Any]) -> dict[str, Any]:
    """The spec to draw: rows have numbers, and every mark that says something has its row's."""
    number = {"description": {"field": ROW, "type": "nominal"}}
    parts = [
        {**part, "encoding": {**part.get("encoding", {}), **number}}
        if layers({**spec, "layer": [part]})
        else part
        for _, part in _parts(spec)
    ]
    whole = {**spec, "layer": parts} if "layer" in spec else parts[0]
    rows = [{**row, ROW: i} for i, row in enumerate(spec["datasets"]["data"])]
    return {**whole, "datasets": {"data": rows}}


def _parts(spec: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The layers as they stand, with the class that Vega gives to their marks."""
    if "layer" not in spec:
        return [("marks", spec)]
    return [(f"layer_{i}_marks", part) for i, part in enumerate(spec["layer"])]
