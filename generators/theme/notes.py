"""Words on the picture: what to see, said where it stands, drawn once and in no row of the table."""

from __future__ import annotations

from typing import Any, Literal

import altair as alt

from ..look.palette import ROLES
from .base import BAND_OPACITY
from .lines import DASHED, reference

Axis = alt.X | alt.Y
LINE = 15  # px from line to line of a note


def at(axis: Axis, value: float) -> alt.XDatum | alt.YDatum:
    """A number on an axis of the picture, as a place for `note`."""
    datum = alt.XDatum if isinstance(axis, alt.X) else alt.YDatum
    found = datum(value, scale=axis["scale"])
    hidden = axis["axis"] is None  # Vega-Lite fails where layers differ in whether there is an axis
    return found.axis(None) if hidden else found


def note(
    text: str | list[str],
    x: Any,
    y: Any,
    role: str = "muted",
    align: Literal["left", "center", "right"] = "left",
    dx: float = 0,
    dy: float = 0,
    **mark: Any,
) -> alt.Chart:
    """A few words at a place: `theme.at(x, 1e10)`, or a place in px, `alt.value(0)` or `alt.value("width")`.

    A list has a line for each of its texts; the words lie `dx` px to the right and `dy` px below, their
    middle there unless `mark`, which is whatever altair's `mark_text` takes, has another baseline.
    """
    style: dict[str, Any] = {"align": align, "baseline": "middle", "lineHeight": LINE} | mark
    more = len(text) - 1 if isinstance(text, list) else 0  # Vega places the first line alone
    up = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[style["baseline"]] * more * style["lineHeight"]
    style |= {"dx": dx, "dy": dy - up}
    words: alt.Chart = alt.Chart().mark_text(text=text, color=ROLES[role], **style)
    return words.encode(x=x, y=y)


def named_reference(
    axis: Axis,
    value: float,
    text: str | list[str],
    side: Literal["start", "end"] = "end",
    role: str = "muted",
    dash: list[int] | None = DASHED,
    **shift: Any,
) -> alt.LayerChart:
    """A line of reference with its name: above it at the left or right end, or beside the foot or head of it.

    `shift` moves the name: `dx` px to the right, `dy` px down.
    """
    line = reference(at(axis, value), role, dash)
    if isinstance(axis, alt.Y):
        across = alt.value(0 if side == "start" else "width")
        align: Literal["left", "right"] = "left" if side == "start" else "right"
        place: dict[str, Any] = {"dx": 4 if side == "start" else -4, "dy": -4} | shift
        name = note(text, across, at(axis, value), role, align, baseline="bottom", **place)
    else:
        up = alt.value("height" if side == "start" else 0)
        base = "bottom" if side == "start" else "top"
        place = {"dx": 5.0, "dy": -4 if side == "start" else 3} | shift
        name = note(text, at(axis, value), up, role, baseline=base, **place)
    named: alt.LayerChart = alt.layer(line, name)  # type: ignore[assignment]
    return named


def named_span(
    axis: alt.X,
    ends: tuple[float, float],
    text: str | list[str] = "",
    role: str = "muted",
    align: Literal["left", "center", "right"] = "center",
    **shift: Any,
) -> alt.LayerChart:
    """A shaded span of the axis across with its name at the head: in its middle, or beside its ends.

    With `align` "right" the name ends where the span begins, with "left" it begins where the span ends.
    """
    low, high = ends
    second = alt.X2Datum(high)
    shade = (
        alt.Chart().mark_rect(color=ROLES[role], opacity=BAND_OPACITY).encode(at(axis, low), second)
    )
    scale: Any = axis["scale"]
    logarithmic = scale is not alt.Undefined and scale["type"] == "log"
    middle = (low * high) ** 0.5 if logarithmic else (low + high) / 2
    where = {"left": high, "center": middle, "right": low}[align]
    apart = {"left": 6.0, "center": 0.0, "right": -6.0}[align]
    place: dict[str, Any] = {"dx": apart, "dy": 4.0} | shift
    name = note(text, at(axis, where), alt.value(0), "ink", align, baseline="top", **place)
    named: alt.LayerChart = alt.layer(shade, name)  # type: ignore[assignment]
    return named
