"""Four levels, each inside the next, with a machine for each

Each box is a level of the Chomsky hierarchy [@deletang2023chomsky, section 3].
It names the machine that recognises the languages of that level, the memory it has, and a language that the level inside cannot hold.
Boxes say what lies inside what; their sizes mean nothing.

Every language of a level is also one of the levels around it; the lowest level is the regular one.
Context-free languages fall into two kinds, by whether the machine may guess; the tasks used here need none of the guessing.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Four nested boxes: regular languages innermost, with the finite automaton; around them context-free with the push-down
automaton, context-sensitive with the linear bounded automaton, and outermost recursively enumerable with the Turing
machine."""
INSET, LINE = 0.03, 0.21  # of the width of the picture, and of the height of a level
SHARE = [0.24, 0.46, 0.68]  # where the lines of text stand, from the top of a level


def chart(chomsky_levels, narrow: bool) -> alt.LayerChart:
    levels = chomsky_levels[["rank", "level", "machine", "memory", "example"]]
    top = len(levels)
    data = levels.assign(
        left=INSET * (top - levels["rank"]),
        right=1 - INSET * (top - levels["rank"]),
        bottom=0.12 * (top - levels["rank"]),
        height=levels["rank"] + 0.12 * top,
        heading=levels["level"].str.capitalize(),
        by=levels["machine"].str.capitalize() + ": " + levels["memory"],
        such="e.g. " + levels["example"],
    ).sort_values("rank", ascending=False, kind="stable")
    return alt.layer(
        _boxes(),
        *(_text(field, share, bold, narrow) for field, share, bold in _lines()),
        data=pd.DataFrame(data),
        height=400,
    ).resolve_scale(color="independent")


def _boxes() -> alt.Chart:
    hidden = {"axis": None}
    return (
        alt.Chart()
        .mark_rect(cornerRadius=10, stroke=theme.ROLES["blue"], strokeWidth=1.5)
        .encode(
            alt.X("left:Q", scale=alt.Scale(domain=[0, 1], nice=False), **hidden),
            alt.X2("right:Q"),
            alt.Y("bottom:Q", scale=alt.Scale(domain=[0, 4.5], nice=False), **hidden),
            alt.Y2("height:Q"),
            color=alt.value(theme.ROLES["blue"]),
            fillOpacity=alt.value(0.1),
        )
    )


def _lines() -> list[tuple[str, float, bool]]:
    return list(zip(("heading", "by", "such"), SHARE, (True, False, False), strict=True))


def _text(field: str, share: float, bold: bool, narrow: bool) -> alt.Chart:
    weight = "bold" if bold else "normal"
    size = 11 if narrow else 13
    return (
        alt.Chart()
        .transform_calculate(x=f"datum.left + {INSET / 1.5}", y=f"datum.height - {share}")
        .mark_text(align="left", fontWeight=weight, fontSize=size, color=theme.ROLES["ink"])
        .encode(alt.X("x:Q"), alt.Y("y:Q"), alt.Text(f"{field}:N"))
    )
