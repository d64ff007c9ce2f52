"""What every mark of a chart says to people: names and values, as the axes and legends call and write them.

The chart is drawn with the number of its row as the description of every mark; afterwards the number is
replaced by the label of the row, which the marks of the row share: `GPT-3 175B, few-shot · Training compute
(FLOP): 3.1×10²³ · Accuracy: 57% (51% to 63%)`. A line or an area says only what holds for all of it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .layers import PATHS, Layer, Said, saying, true_column
from .mark_values import Style, style, write

SEPARATOR = " · "
TEXTS = ("label", "run")  # columns that need no name before their text
MEASURING = ("x", "y", "color", "opacity")
IDENTITIES = ("upstream_name", "model", "name", "family", "task", "coder", "program", "compressor")
SPARE_NAMES = 3  # columns of names that the picture does not show, at most, in a label
LONG = 60  # letters; a longer text is no name
SLUG = re.compile(r"[\w. -]+")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
GROUP = re.compile(r'<g class="mark-\w+ role-mark (\w+)"[^>]*>.*?</g>', re.S)
MARK = re.compile(r' aria-label="([^"]*)"( role="graphics-symbol" aria-roledescription="[^"]*")')


def labelled(svg: str, spec: dict[str, Any], said: Said) -> str:
    """The SVG drawn from the numbered `spec`, with a label for every mark that has one.

    A mark whose layer has a description of its own carries that as `data-mark` too.
    """
    found = {layer.name: layer for layer in saying(spec)}
    rows = spec["datasets"]["data"]
    drawn: dict[str, list[int]] = {name: [] for name in found}
    for group in GROUP.finditer(svg):
        if group[1] in found:
            drawn[group[1]] += [int(mark[1]) for mark in MARK.finditer(group[0])]
    texts = Labels(list(found.values()), rows, drawn, said).texts()

    def mark(match: re.Match[str], name: str) -> str:
        if name not in found:
            return ""
        row = int(match[1])
        own = found[name].field("description")
        key = f' data-mark="{html.escape(str(rows[row][own]))}"' if own else ""
        text = texts.get((name, row))
        return key + (f' aria-label="{html.escape(text)}"{match[2]}' if text else "")

    return GROUP.sub(lambda g: MARK.sub(lambda m: mark(m, g[1]), g[0]), svg)


@dataclass(frozen=True)
class Labels:
    """The labels of a chart: its layers, its rows, the rows each layer drew, and what stands for what."""

    layers: Sequence[Layer]
    rows: Sequence[Mapping[str, Any]]
    drawn: Mapping[str, Sequence[int]]
    said: Said

    def texts(self) -> dict[tuple[str, int], str]:
        """The label by layer and row. A text has that of its row's other marks: alone, it says itself."""
        found: dict[tuple[str, int], str] = {}
        for row, those in self._by_row.items():
            parts = [*self._names(row, those, self._spare), *self._values(row, those)]
            found |= {(layer.name, row): SEPARATOR.join(parts) for layer in (*those, *self._texts)}
        for layer in self.layers:
            if layer in self._of_rows or layer in self._texts:
                continue
            for row in self.drawn[layer.name]:
                path = layer.mark in PATHS
                spare = self._spare_of_paths if path and not layer.names else []
                names = self._names(row, [layer], spare)
                values = self._values(row, [layer], ("color",) if path else MEASURING)
                found[layer.name, row] = SEPARATOR.join([*names, *values])
        return found

    @cached_property
    def _texts(self) -> list[Layer]:
        return [layer for layer in self.layers if layer.mark == "text"]

    @cached_property
    def _of_rows(self) -> list[Layer]:
        """Layers that draw one row in each mark: points, and the intervals that have all their names."""
        marks = [layer for layer in self.layers if layer.mark not in (*PATHS, "text")]
        points = [layer for layer in marks if not layer.is_range]
        named = [set(layer.names) for layer in points] or [set()]
        intervals = [
            layer
            for layer in marks
            if layer.is_range
            and (not points or layer.mark == "rule")
            and any(names <= set(layer.names) for names in named)
        ]
        return [*points, *intervals]

    @cached_property
    def _by_row(self) -> dict[int, list[Layer]]:
        found: dict[int, list[Layer]] = {}
        for layer in self._of_rows:
            for row in self.drawn[layer.name]:
                found.setdefault(row, []).append(layer)
        return found

    @cached_property
    def _first(self) -> dict[str, set[str]]:
        """The columns of each direction that its axis is about; a second point of a row has its own name."""
        found: dict[str, set[str]] = {}
        for channel in ("x", "y"):
            second = set()
            for those in self._by_row.values():
                points = [layer for layer in those if not layer.reaches(channel)]
                points.sort(key=lambda layer: not layer.title(channel))
                second |= (
                    {layer.field(channel) for layer in points} - {points[0].field(channel)}
                    if points
                    else set()
                )
            found[channel] = {layer.field(channel) for layer in self.layers} - second
        return found

    @cached_property
    def _spare(self) -> list[str]:
        """Columns of text that tell the rows apart and that their marks do not show."""
        shown = {name for layer in self._of_rows for name in layer.names}
        found = [name for name in self._telling(self._by_row) if name not in shown]
        if "upstream_name" in found and "model" in found:
            found.remove("model")  # its key
        return sorted(found, key=lambda name: name not in IDENTITIES)[:SPARE_NAMES]

    @cached_property
    def _spare_of_paths(self) -> list[str]:
        """Columns of text that name a line which has no name."""
        rows = {row for drawn in self.drawn.values() for row in drawn}
        return [name for name in self._telling(rows) if name not in IDENTITIES]

    def _telling(self, rows: Collection[int]) -> Iterator[str]:
        for column in self.rows[0]:
            values = {self.rows[row][column] for row in rows} - {None, ""}
            names = all(isinstance(value, str) and _is_name(column, value) for value in values)
            if names and len(values) > 1 and self.said.get(column, "") is not None:
                yield column

    def _names(self, row: int, those: Iterable[Layer], spare: Sequence[str]) -> list[str]:
        """What names a row: first what it is, then what the marks show, then what else is known."""
        shown = [name for layer in those for name in layer.names]
        first = [name for name in spare if name in IDENTITIES]
        columns = dict.fromkeys([*first, *shown, *spare])
        found = dict(self._called(row, columns, {*first, *shown, *TEXTS}))
        alone = [text for text, whole in found.items() if not whole]
        names = [text for text in alone if not any(_holds(other, text) for other in alone)]
        return [part for part in (", ".join(names), *found.values()) if part]

    def _called(
        self, row: int, columns: Iterable[str], alone: Collection[str]
    ) -> Iterator[tuple[str, str]]:
        """The texts that name a row, each with that which says its column too; empty for those `alone`."""
        for column in columns:
            value = self.rows[row][column]
            if value in (None, "", "nan") or self.said.get(column, "") is None:
                continue
            if isinstance(value, str):
                text = value.replace("_", " ")
                yield text, "" if column in alone else f"{_pretty(column)}: {text}"
            else:
                yield f"{value:g}", f"{_pretty(column)}: {value:g}"

    def _values(
        self, row: int, those: Sequence[Layer], channels: Sequence[str] = MEASURING
    ) -> Iterator[str]:
        """What the marks of a row measure, each value under the title of its axis or the name of its column."""
        for channel in channels:
            title = next(filter(None, (layer.title(channel) for layer in self.layers)), "")
            if title or channel not in ("x", "y"):
                yield from self._measured(row, those, channel, title)

    def _measured(
        self, row: int, those: Sequence[Layer], channel: str, title: str
    ) -> Iterator[str]:
        how = style(title, [layer.axis(channel) for layer in self.layers])
        fields = _single(those, channel)
        first = next((f for f in fields if f in self._first.get(channel, fields)), "")
        intervals = self._intervals(row, those, channel, self._true(first), how)
        own = intervals.pop(0)[1] if intervals else ""
        value = self._value(row, first, how)
        both = f"{value} ({own})" if value and own else value or own
        said = [(title or _pretty(self._true(first)), both)]
        said += [
            (_pretty(self._true(field)), self._value(row, field, how))
            for field in dict.fromkeys(fields)
            if field != first
        ]
        said += [
            (_pretty(self._true(field).removesuffix("_low")), interval)
            for field, interval in intervals
        ]
        yield from (f"{called}: {text}" for called, text in said if called and text)

    def _intervals(
        self, row: int, those: Sequence[Layer], channel: str, first: str, how: Style
    ) -> list[tuple[str, str]]:
        """Column and text of the intervals of a row; foremost that of the column `first`."""
        ranges = [layer for layer in those if layer.reaches(channel)]
        ranges.sort(key=lambda la: not self._true(la.field(channel)).startswith(f"{first}_"))
        return [(la.field(channel), self._interval(row, la, channel, how)) for la in ranges]

    def _true(self, field: str) -> str:
        return true_column(field, self.said)

    def _value(self, row: int, field: str, how: Style) -> str:
        value = self.rows[row].get(self._true(field))
        return "" if value is None else write(value, how)

    def _interval(self, row: int, layer: Layer, channel: str, how: Style) -> str:
        ends = [self._value(row, layer.field(end), how) for end in (channel, f"{channel}2")]
        return " to ".join(ends) if all(ends) and layer.measures(channel) else ""


def _single(those: Sequence[Layer], channel: str) -> list[str]:
    """The columns that layers show as one place each, not as a range."""
    return [
        layer.field(channel)
        for layer in those
        if layer.measures(channel) and not layer.reaches(channel)
    ]


def _is_name(column: str, value: str) -> bool:
    if column in IDENTITIES:
        return True
    written = "_" not in value or SLUG.fullmatch(value)
    return len(value) <= LONG and bool(written) and not DATE.fullmatch(value)


def _pretty(field: str) -> str:
    return field.replace("_", " ").capitalize()


def _holds(longer: str, shorter: str) -> bool:
    """Is a name said by another one already?"""
    whole = rf"(?<!\w){re.escape(shorter)}(?!\w)"
    return longer != shorter and bool(re.search(whole, longer, re.IGNORECASE))
