"""What is said on a picture: notes, named lines and spans, gaps, and names at the ends that keep apart.

A note is drawn once, is no mark of the data, and so has no label of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

import altair as alt
import numpy as np
import pandas as pd

from ..look.palette import ROLES
from ..look.spelling import scaled, three_digits, written_out
from .base import BAND_OPACITY
from .lines import DASHED, reference
from .words import LAW_COLOURS

__all__ = [
    "at_value", "ends_apart", "ends_named", "gap_between", "keep_apart", "law_colour", "line_named",
    "note_at", "span_between", "spelled", "times",
]  # fmt: skip

Axis = alt.X | alt.Y
Place = alt.XDatum | alt.YDatum | alt.XValue | alt.YValue
GAP = 7  # px between a mark and its name
LINE = 15  # px from one line of words to the next
DIGITS = 2  # of the numbers in notes


def at_value(axis: Axis, value: float) -> alt.XDatum | alt.YDatum:
    """The place of a number on an axis: `theme.at_value(x, 1e14)`."""
    return (alt.XDatum if isinstance(axis, alt.X) else alt.YDatum)(value, scale=axis["scale"])


def note_at(
    text: str | list[str],
    x: Place,
    y: Place,
    dx: float = 0,
    dy: float = 0,
    role: str = "ink",
    **mark: Any,
) -> alt.Chart:
    """Words at a place, so many px to the right and down; a list has a line for each.

    A place is `theme.at_value(axis, value)`, or px from the left or the top: `alt.XValue(6)`. To the
    left of the place stand words with a negative `dx`. `mark` is whatever else altair's `mark_text` takes.
    """
    given = {"align": "right" if dx < 0 else "left", "baseline": "middle", **mark}
    lines = 1 if isinstance(text, str) else len(text)
    up = {"top": 0, "middle": 0.5, "bottom": 1}[given["baseline"]] * LINE * (lines - 1)
    written: alt.Chart = alt.Chart().mark_text(dx=dx, dy=dy - up, color=ROLES[role], **given)
    return written.encode(x, y, text=alt.value(text))


def line_named(
    axis: Axis,
    value: float,
    text: str | list[str],
    end: Literal["near", "far", "over"] = "near",
    side: Literal["before", "after"] = "after",
    role: str = "ink",
    dash: list[int] | None = DASHED,
) -> list[alt.Chart]:
    """A line of reference at a number with its name: two layers.

    The name of an upright line stands at its top (`near`) or its foot (`far`), to the left (`before`) or
    to the right of it, or `over` the plot; that of a level one at the left (`near`) or the right end (`far`),
    above or below it.
    """
    place, sign = at_value(axis, value), -1 if side == "before" else 1
    line = reference(place, role, dash)
    given: dict[str, Any] = {"role": role, "baseline": "bottom" if sign < 0 else "top"}
    if isinstance(axis, alt.Y):
        left = end == "near"
        x = alt.XValue(0 if left else "width")  # type: ignore[no-untyped-call]
        return [line, note_at(text, x, place, 4 if left else -4, sign * 4, **given)]
    y = alt.YValue("height" if end == "far" else 0)  # type: ignore[no-untyped-call]
    given["baseline"] = "top" if end == "near" else "bottom"
    if end == "over":
        return [line, note_at(text, place, y, 0, -4, align="center", **given)]
    return [line, note_at(text, place, y, sign * 5, -4 if end == "far" else 0, **given)]


def span_between(axis: Axis, low: float, high: float, role: str = "muted") -> alt.Chart:
    """A shaded span across the picture between two numbers of an axis."""
    second = (alt.X2Datum if isinstance(axis, alt.X) else alt.Y2Datum)(high)
    shaded: alt.Chart = alt.Chart().mark_rect(color=ROLES[role], opacity=BAND_OPACITY)
    return shaded.encode(at_value(axis, low), second)


def gap_between(
    axis: Axis,
    low: float,
    high: float,
    across: Place,
    text: str | list[str] = "",
    dx: float = 8,
    dy: float = -5,
    role: str = "ink",
) -> list[alt.Chart]:
    """An arrow from one number of an axis to another with words beside its middle, if any.

    `across` is its place on the other axis. The words of an upright arrow stand to its right, or to its
    left with a negative `dx`; those of a level one over it, or under it with a positive `dy`.
    """
    upright = isinstance(axis, alt.Y)
    second = (alt.Y2Datum if upright else alt.X2Datum)(high)
    line = alt.Chart().mark_rule(color=ROLES[role], strokeWidth=1.5)
    angle = {(True, True): 0, (True, False): 180, (False, True): 90, (False, False): 270}
    turned = angle[upright, high > low]
    head = alt.Chart().mark_point(
        shape="triangle", color=ROLES[role], size=45, opacity=1, angle=turned
    )
    arrow = [line.encode(at_value(axis, low), second, across)]
    arrow.append(head.encode(at_value(axis, high), across))
    if not text:
        return arrow
    is_log = isinstance(axis["scale"], alt.Scale) and axis["scale"]["type"] == "log"
    place = at_value(axis, float(np.sqrt(low * high)) if is_log else (low + high) / 2)
    if upright:
        return [*arrow, note_at(text, across, place, dx, 0, role)]
    baseline = "bottom" if dy < 0 else "top"
    words = note_at(text, place, across, 0, dy, role, align="center", baseline=baseline)
    return [*arrow, words]


def keep_apart(values: Sequence[float], least: float) -> list[float]:
    """The numbers, moved as little as leaves at least so much between each and the next."""
    order = np.argsort(np.asarray(values, float), kind="stable")
    steps = least * np.arange(len(order))
    blocks: list[list[float]] = []  # means that must rise, each with its count
    for value in np.asarray(values, float)[order] - steps:
        blocks.append([value, 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, count = blocks.pop()
            below = blocks[-1]
            below[0] = (below[0] * below[1] + mean * count) / (below[1] + count)
            below[1] += count
    moved = np.concatenate([np.full(int(count), mean) for mean, count in blocks]) + steps
    found = np.empty(len(order))
    found[order] = moved
    return [float(value) for value in found]


def ends_apart(
    data: pd.DataFrame,
    series: str,
    along: str,
    value: str,
    say: Callable[[pd.Series], str],
    least: float,
    log: bool = True,
) -> pd.DataFrame:
    """The table with a name, `end_name`, and a place for it, `end_at`, in the last row of each series.

    `say` writes the name of a row; places lie `least` apart, in decades of `value` where `log`.
    """
    rows = data[data[series].notna() & data[value].notna()]
    last = rows.loc[rows.groupby(series, sort=False)[along].idxmax()]
    places = np.log10(last[value]) if log else last[value]
    moved = np.asarray(keep_apart(list(places), least))
    return data.assign(
        end_name=pd.Series([say(row) for _, row in last.iterrows()], last.index),
        end_at=pd.Series(10**moved if log else moved, last.index),
    )


def ends_named(base: alt.Chart, y: alt.Y, dx: float = GAP) -> alt.Chart:
    """The names that `ends_apart` gives, beside the last points of their series; the plot leaves them room."""
    named = base.transform_filter("isValid(datum.end_name)")
    text = named.mark_text(align="left", dx=dx, lineBreak="\n")
    written: alt.Chart = text.encode(
        alt.Y("end_at:Q", scale=y["scale"]), alt.Text("end_name", type="nominal")
    )
    return written


def law_colour(field: str) -> alt.Color:
    """The colour that each law has in every figure, without a legend, for lines that carry their names."""
    scale = alt.Scale(domain=list(LAW_COLOURS), range=list(LAW_COLOURS.values()))
    return alt.Color(field, type="nominal", scale=scale, legend=None)


def times(value: float) -> str:
    """A ratio in two digits: `2,400×`."""
    return f"{spelled(value)}×"


def spelled(value: float, digits: int = DIGITS) -> str:
    """A number in two digits, or so many, as notes have it: `2.1 quadrillion`, `0.35`."""
    short = float(f"{value:.{digits}g}")
    return scaled(short) or (written_out(short) if abs(short) >= 1e-3 else three_digits(short))
