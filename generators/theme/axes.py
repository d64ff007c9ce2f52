"""Axes: powers of ten, counts for people, shares, and names down the side."""

from __future__ import annotations

from typing import Any, Literal

import altair as alt

from ..look.palette import ROLES
from ..look.spelling import COUNT_LABEL, COUNT_LABEL_ACROSS, POWER_LABEL
from .base import NARROW


def log_axis(
    field: str,
    title: str,
    labels: Literal["power", "count"],
    domain: tuple[float, float],
    channel: type[alt.X] | type[alt.Y],
    narrow: bool = False,
) -> Any:
    """A log axis: powers of ten (`10²³`) or counts for people (`10 B`), one tick a decade, two or three."""
    decades = [10.0**k for k in range(-6, 41) if domain[0] <= 10.0**k <= domain[1]]
    few = 4 if narrow else 9
    across = channel is alt.X  # where labels stand side by side
    step = 1 if len(decades) <= few else 3 if across and len(decades) > 2.5 * few else 2
    count = COUNT_LABEL_ACROSS if across and domain[1] >= 1e15 else COUNT_LABEL
    return (
        channel(field, type="quantitative")
        .scale(type="log", domain=list(domain))
        .axis(
            title=title,
            values=decades[::step],
            labelExpr=POWER_LABEL if labels == "power" else count,
        )
    )


def share_axis(
    field: str,
    title: str,
    channel: type[alt.X] | type[alt.Y] = alt.X,
    domain: tuple[float, float] = (0, 1),
    ticks: list[float] | None = None,
) -> Any:
    """An axis of shares, written in percent, from nothing to all unless `domain` says otherwise."""
    axis = alt.Axis(format=".0%") if ticks is None else alt.Axis(format=".0%", values=ticks)
    scale = alt.Scale(domain=list(domain))
    return channel(field, type="quantitative", title=title, scale=scale, axis=axis)


def names(field: str, narrow: bool, sort: Any = None, rows: int = 1) -> alt.Y:
    """A list of names down the side; on a phone each stands above its marks, so that none is cut.

    `rows` says how many marks each name has one below the other.
    """
    side = alt.Axis(title=None, labelLimit=340, labelColor=ROLES["ink"], domain=False, ticks=False)
    above = alt.Axis(
        title=None,
        labelLimit=NARROW,
        labelColor=ROLES["ink"],
        labelAlign="left",
        labelBaseline="bottom",
        labelPadding=-2,
        labelOffset=2 - 9 * rows,
        domain=False,
        ticks=False,
    )
    return alt.Y(field, type="nominal", sort=sort, axis=above if narrow else side)
