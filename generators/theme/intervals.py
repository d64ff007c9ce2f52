"""Values with their intervals: rows of names with dot and line, in groups or alone, and bands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import altair as alt
import pandas as pd

from .axes import log_axis, names
from .base import BAND_OPACITY
from .columns import column, ends_of, require
from .lines import reference as line_at
from .series import colour

Ends = tuple[str, str]  # the columns of the lower and the upper end


def interval_rows(
    data: pd.DataFrame,
    down: alt.Y,
    value: alt.X,
    *channels: Any,
    height: float,
    ends: Ends | None = None,
    reference: float | None = None,
    behind: Sequence[alt.Chart] = (),
    size: int = 50,
) -> alt.LayerChart:
    """Names down the side, each with a dot at its value and a line over its interval.

    `down` is `theme.names("task", narrow)`, `value` the axis with its title, such as
    `theme.share_axis("share", "Share of tasks")`; `channels` are a colour, or offset and colour of
    `theme.grouped`. The interval stands in the columns `<value>_low` and `<value>_high`, or in `ends`;
    a row without one has its dot alone. A dashed line stands at `reference`, over what lies `behind`.
    Raises MissingColumnError for a column that `data` lacks.
    """
    low, high = ends or ends_of(value)
    require(data, [column(channel) for channel in (down, value, *channels)] + [low, high])
    base = alt.Chart().encode(down, *channels)
    lines = [] if reference is None else [line_at(alt.XDatum(reference, scale=value["scale"]))]
    marks = interval(base, value, ends), base.mark_point(size=size).encode(value)
    chart: alt.LayerChart = alt.layer(*behind, *lines, *marks, data=data, height=height)  # type: ignore[assignment]
    return chart


def interval(
    base: alt.Chart,
    value: alt.X | alt.Y,
    ends: Ends | None = None,
    width: float | None = 2,
    **mark: Any,
) -> alt.Chart:
    """A line over the interval of `value`, along its axis: in `ends`, or `<value>_low` and `_high`.

    It is `width` px wide, None for as thin as a line of reference, and takes whatever else altair's
    `mark_rule` does.
    """
    stroke = alt.Undefined if width is None else width
    line: alt.Chart = base.mark_rule(strokeWidth=stroke, **mark).encode(*_ends(value, ends))
    return line


def band(base: alt.Chart, value: alt.X | alt.Y, ends: Ends | None = None, **mark: Any) -> alt.Chart:
    """A band over the intervals of a curve, along the axis of `value`: in `ends`, or its `_low` and `_high`."""
    area: alt.Chart = base.mark_area(**({"opacity": BAND_OPACITY} | mark)).encode(
        *_ends(value, ends)
    )
    return area


def _ends(value: alt.X | alt.Y, ends: Ends | None) -> tuple[Any, Any]:
    """Both ends on the scale of the value, which alone says what the axis shows."""
    low, high = ends or ends_of(value)
    second = alt.X2 if isinstance(value, alt.X) else alt.Y2
    first = type(value)(low, type="quantitative", scale=value["scale"])
    hidden = (
        value["axis"] is None
    )  # Vega-Lite fails where layers differ in whether there is an axis
    return first.axis(None) if hidden else first, second(f"{high}:Q")


def grouped(
    field: str, domain: list[str], narrow: bool, columns: int = 0, padding: float | None = None
) -> tuple[alt.YOffset, alt.Color]:
    """Channels of rows that have several marks, one below the other in the order of `domain` and coloured.

    Tell `theme.names` how many as `rows`; `padding` is the space above and below them, in marks;
    `columns` is that of `theme.colour`.
    """
    offset = alt.YOffset(field, type="nominal", sort=domain)
    if padding is not None:
        offset = offset.scale(paddingOuter=padding)
    return offset, colour(field, domain, narrow, columns)


def grouped_intervals(
    data: pd.DataFrame,
    down: tuple[str, list[str]],
    groups: tuple[str, list[str]],
    x: tuple[str, str, Literal["power", "count"], tuple[float, float]],
    reference: float,
    narrow: bool,
) -> alt.LayerChart:
    """`interval_rows` on a log axis, a row for each name of `down` and in it one for each group.

    `x` is the field, title, labels and domain of the axis, as in `log_axis`; the interval stands in the
    columns `<field>_low` and `<field>_high`, and a dashed line at `reference`.
    """
    (row, rows), (group, group_names), (field, title, labels, domain) = down, groups, x
    value = log_axis(field, title, labels, domain, alt.X, narrow)
    return interval_rows(
        data,
        names(row, narrow, sort=rows, rows=len(group_names)),
        value,
        *grouped(group, group_names, narrow, columns=len(group_names), padding=0.8),
        behind=[line_at(alt.XDatum(reference, scale=value["scale"]), "ink")],
        height=(76 if narrow else 62) * len(rows),
    )
