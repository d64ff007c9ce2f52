"""The long description of a figure: its axes, series and intervals, computed from the rows it is drawn from."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from ..look import spelling
from ..look.zeros import with_zeros
from .layers import PLACING, Layer, Said, layers

MOST_NAMES = 12  # names listed before "and 7 more"
MOST_SERIES = 16
SERIES_CHANNELS = ("color", "shape", "strokeDash", "detail")
# A number between, in a column that is DATED, is a year: no comma, no power of ten.
YEARS = (1900, 2200)
DATED = ("year", "date", "when")
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
DIRECTIONS = {"x": "Across", "y": "Up"}

Row = dict[str, Any]


def describe(
    spec: dict[str, Any], columns: Sequence[str], rows: Sequence[Sequence[Any]], said: Said
) -> list[str]:
    """Sentences of plain text, never none: axes with ranges, how much is drawn, and what each series does.

    `spec` is Vega-Lite, `columns` and `rows` its data; None is an empty cell. `said` is what the figure
    declares as SAID: of a column drawn moved or cut the true one is told.
    """
    table = [dict(zip(columns, row, strict=True)) for row in with_zeros(rows)]
    found = sorted((layer.in_truth(said) for layer in layers(spec)), key=_rank)
    x, y = _place(found, columns)
    axes = [_axis(channel, found, table) for channel in ("x", "y")]
    split = _series_columns(found, table, {x, y})
    series = _series(table, split, x, y)
    told = [*filter(None, axes), _counted(table, series, split), *_intervals(found, table)]
    value, along = (y, x) if _numeric(table, y) else (x, y)
    measured = _measured(found)
    if _numeric(table, value) and value in measured:
        told += [_course(name, members, value, along) for name, members in series[:MOST_SERIES]]
        left = len(series) - MOST_SERIES
        return [*told, f"{left} more series stand in the table of data."] if left > 0 else told
    places = {layer.field(channel) for layer in (*found, *layers(spec)) for channel in PLACING}
    shown = [name for name in columns if name in measured or name not in places]
    return [*told, *(_column(name, table) for name in shown)]


def _rank(layer: Layer) -> int:
    return MARKS.index(layer.mark) if layer.mark in MARKS else len(MARKS)


def _measured(found: Sequence[Layer]) -> set[str]:
    """The columns along axes that are drawn."""
    return {
        layer.field(channel)
        for layer in found
        for channel in ("x", "y")
        if not layer.hides(channel)
    }


def _place(found: Sequence[Layer], columns: Sequence[str]) -> tuple[str, str]:
    """The columns that say where the most telling marks stand; empty where there are none."""
    pairs = ((layer.field("x"), layer.field("y")) for layer in found)
    return next((pair for pair in pairs if set(pair) <= set(columns)), ("", ""))


def _axis(channel: str, found: Sequence[Layer], table: list[Row]) -> str:
    """What runs along an axis, on which scale, and from where to where the data reach."""
    fields = _along(channel, found, table)
    if not _measured(found).intersection(fields):
        return ""
    drawn = [layer.encoding[channel] for layer in found if channel in layer.encoding]
    if {"nominal", "ordinal"}.intersection(definition.get("type", "") for definition in drawn):
        where = "Down the side" if channel == "y" else "Across"
        return f"{where}: {_listed(_distinct(table, fields[0]))}."
    titles = (layer.title(channel) for layer in found)
    title = next(filter(None, titles), fields[0].replace("_", " "))
    values = [row[field] for field in fields for row in table if _is_value(row[field])]
    if not values:
        return f"{DIRECTIONS[channel]}: {title}."
    log = "on a log scale, " if any(map(_is_log, drawn)) else ""
    low, high = (_text(end, fields[0]) for end in (min(values), max(values)))
    return f"{DIRECTIONS[channel]}: {title}, {log}from {low} to {high} in the data."


def _is_log(definition: dict[str, Any]) -> bool:
    return (definition.get("scale") or {}).get("type") == "log"


def _along(channel: str, found: Sequence[Layer], table: list[Row]) -> list[str]:
    """The columns of the table that an axis shows, the most telling first."""
    fields = [layer.field(end) for layer in found for end in (channel, f"{channel}2")]
    return [field for field in dict.fromkeys(fields) if table and field in table[0]]


def _series_columns(found: Sequence[Layer], table: list[Row], place: set[str]) -> list[str]:
    """The columns of text that tell series apart: by colour or shape, or by the filter of a layer."""
    named = [layer.field(channel) for channel in SERIES_CHANNELS for layer in found]
    named += [column for layer in found for column in layer.compared]
    columns = [name for name in dict.fromkeys(named) if table and name in table[0]]
    told = [name for name in columns if name not in place and not _numeric(table, name)]
    # A column with a name for nearly every row tells rows apart, and no series.
    return [name for name in told if 1 < len(_distinct(table, name)) <= max(2, len(table) // 2)]


def _series(table: list[Row], split: list[str], x: str, y: str) -> list[tuple[str, list[Row]]]:
    found: dict[str, list[Row]] = {}
    for row in table:
        if all(row.get(column) is not None for column in (x, y) if column):
            name = ", ".join(
                _text(row[column], column) for column in split if row[column] is not None
            )
            found.setdefault(name, []).append(row)
    return list(found.items())


def _counted(table: list[Row], series: list[tuple[str, list[Row]]], split: list[str]) -> str:
    count = f"The picture is drawn from {len(table):,} row{'s' if len(table) != 1 else ''} of data"
    if len(series) < 2 or not split:
        return f"{count}."
    return f"{count} in {len(series):,} series: {_listed([name for name, _ in series])}."


def _intervals(found: Sequence[Layer], table: list[Row]) -> Iterator[str]:
    """How many rows have an interval or a band, and from which column to which."""
    measured, columns = _measured(found), set(table[0]) if table else set()
    ends = {
        (layer.field(channel), layer.field(f"{channel}2"))
        for layer in found
        for channel in ("x", "y")
        if layer.mark in ("rule", "area")
    }
    for low, high in sorted(ends):
        if low in measured and {low, high} <= columns:
            rows = sum(row[low] is not None and row[high] is not None for row in table)
            yield f"{rows:,} rows have an interval, from the column “{low}” to “{high}”."


def _course(name: str, rows: list[Row], value: str, along: str) -> str:
    """Where a series is lowest and highest, and where it starts and ends along an axis of numbers."""
    name = name or "All rows"
    rows = [row for row in rows if _is_value(row[value])]
    if not rows:
        return f"{name}: no value."
    if len(rows) == 1:
        return f"{name}: {_at(rows[0], value, along)}."
    return f"{name}, {len(rows):,} rows: {_reach(rows, value, along)}."


def _reach(rows: list[Row], value: str, along: str) -> str:
    low, high = (pick(rows, key=lambda row: row[value]) for pick in (min, max))
    lowest = f"lowest {_at(low, value, along)}, highest {_at(high, value, along)}"
    if not all(_is_value(row[along]) for row in rows):
        return lowest
    first, last = (pick(rows, key=lambda row: row[along]) for pick in (min, max))
    course = f"from {_at(first, value, along)} to {_at(last, value, along)}"
    ends = [first[value], last[value]]
    if ends == [low[value], high[value]]:
        return f"{course}, lowest at its start and highest at its end"
    if ends == [high[value], low[value]]:
        return f"{course}, highest at its start and lowest at its end"
    return f"{course}; {lowest}"


def _at(row: Row, value: str, along: str) -> str:
    """A value and where it stands."""
    place = _text(row[along], along)
    return f"{_text(row[value], value)} ({f'at {place}' if _is_value(row[along]) else place})"


def _column(name: str, table: list[Row]) -> str:
    if _numeric(table, name):
        values = [row[name] for row in table if _is_value(row[name])]
        ends = [_text(end, name) for end in (min(values), max(values))]
        return f"The column “{name}” runs from {ends[0]} to {ends[1]}."
    return f"The column “{name}” has {_listed(_distinct(table, name))}."


def _distinct(table: list[Row], column: str) -> list[str]:
    return list(
        dict.fromkeys(_text(row[column], column) for row in table if row[column] is not None)
    )


def _listed(names: list[str]) -> str:
    left = len(names) - MOST_NAMES
    shown = "; ".join(names[:MOST_NAMES]) or "nothing"
    return f"{shown} and {left} more" if left > 0 else shown


def _is_value(value: Any) -> bool:
    # To Python a bool is a whole number.
    if isinstance(value, int | float) and not isinstance(value, bool):
        return math.isfinite(value)
    return hasattr(value, "year")


def _numeric(table: list[Row], column: str) -> bool:
    values = [row[column] for row in table if row.get(column) is not None]
    # Infinity is no value to state, and yet of a column of numbers.
    numbers = [_is_value(value) or isinstance(value, float) for value in values]
    return any(map(_is_value, values)) and all(numbers)


def _text(value: Any, column: str) -> str:
    if hasattr(value, "year"):
        return str(value)[:10]
    if isinstance(value, bool):
        return column.replace("_", " ") if value else f"not {column.replace('_', ' ')}"
    if isinstance(value, float) and not math.isfinite(value):
        return "no finite number"
    if isinstance(value, int | float):
        value = value + 0  # no minus before a zero
        is_year = any(word in column for word in DATED) and YEARS[0] < value < YEARS[1]
        return f"{value:.6g}" if is_year else spelling.plain(value)
    return " ".join(str(value).split())
