"""Colours of series, their legends, and names where their lines end."""

from __future__ import annotations

from typing import Any

import altair as alt

from ..look import lettering
from ..look.palette import ROLES
from ..look.spelling import COUNT_LABEL
from .base import PADDING, SERIES, SYMBOL, TYPE, WIDE


def colour(field: str, domain: list[str], narrow: bool, columns: int = 0) -> alt.Color:
    """A series colour: one palette in the order of `domain`, the legend in as many columns as fit."""
    longest = max(lettering.width(name, TYPE[False]) for name in domain) + SYMBOL
    fitting = columns or max(1, min(len(domain), int(WIDE // longest)))
    return named_colour(field, domain).legend(title=None, columns=1 if narrow else fitting)


def named_colour(field: str, domain: list[str] | dict[str, str]) -> alt.Color:
    """A series colour without a legend, for lines that carry their names (`end_names`).

    `domain` is the names in the order of the palette, or each with its colour, such as `theme.SUM_LENGTHS`.
    """
    own = list(domain.values()) if isinstance(domain, dict) else SERIES[: len(domain)]
    scale = alt.Scale(domain=list(domain), range=own)
    return alt.Color(field, type="nominal", scale=scale, legend=None)


def colours(field: str, kinds: dict[str, str], narrow: bool, columns: int = 0) -> alt.Color:
    """A colour for each kind that has one by itself, such as `theme.RISES`, from its name to the colour."""
    colour = alt.Color(field, type="nominal").scale(domain=list(kinds), range=list(kinds.values()))
    return colour.legend(title=None, columns=1 if narrow else columns or len(kinds))


def end_names(
    base: alt.Chart, x: str, y: Any, series: str, lower: dict[str, float] | None = None
) -> alt.Chart:
    """The name of each series where its line ends, at its largest `x`; give the chart `room_for` them.

    `lower` moves names that would meet: so many px down, by series, less than nothing for up.
    """
    moves = "".join(f"datum.{series} === '{name}' ? {dy} : " for name, dy in (lower or {}).items())
    dy: Any = {"expr": f"{moves}0"} if moves else alt.Undefined
    named: alt.Chart = (
        base.transform_joinaggregate(end=f"max({x})", groupby=[series])
        .transform_filter(f"datum.{x} == datum.end")
        .mark_text(align="left", dx=7, dy=dy)
        .encode(y, text=alt.Text(series, type="nominal"))
    )
    return named


def point_names(base: alt.Chart, field: str, dx: float, dy: float) -> alt.Chart:
    """Names beside those points that have one in the column `field`, so many px to the right and down."""
    named = base.transform_filter(f"isValid(datum.{field})")
    text = named.mark_text(align="right" if dx < 0 else "left", dx=dx, dy=dy)
    written: alt.Chart = text.encode(alt.Text(field, type="nominal"))
    return written


def room_for(names: list[str]) -> dict[str, float]:
    """The space around a picture with `end_names` at the right edge of its plot."""
    longest = max(lettering.width(name, TYPE[False]) for name in names)
    return PADDING | {"right": PADDING["right"] + longest}


def sizes(field: str, domain: tuple[float, float]) -> alt.Color:
    """Model size as a colour: from orange, small, to blue, large, on a log scale."""
    decades = [10.0**k for k in range(-6, 41) if domain[0] <= 10.0**k <= domain[1]]
    return (
        alt.Color(field, type="quantitative")
        .scale(type="log", domain=list(domain), range=[ROLES["orange"], ROLES["blue"]])
        .legend(
            title="Parameters",
            type="gradient",
            direction="horizontal",
            values=decades,
            labelExpr=COUNT_LABEL,
            gradientLength=180,
        )
    )
