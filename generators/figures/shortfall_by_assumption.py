"""How well a law is known moves the need for text most

Each bar moves one assumption and shows the tokens that a hundred trillion parameters then need, over the filtered web of 2024; the number at a bar is its upper end over its lower. The solid line is the starting point, {{ number: shortfall_drivers.base | .0f | value }} times. Left of the dashed line the text would suffice: no single bar gets there.

The bars do not add up.
Second comes the choice of law, then the number of web pages.
Bars of the stock run through the 95% range of one input around twenty tokens a parameter; bars of a fit are the 95% interval of that law with the stock at its median; the bar of the choice of law runs from the lowest to the highest best line.
What no law can know of itself, whether it still holds so far out, has no bar.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Bars of the ratio of tokens needed to the filtered web for twelve assumptions, sorted by length on a log axis: the fit of approach 2
and the choice among laws are the longest, bytes per page the shortest; all lie above one."""
NAMES = {"law": "choice of law", "fit": "fit of a law", "stock": "stock of text"}


def chart(shortfall_drivers, narrow: bool) -> alt.LayerChart:
    rows = shortfall_drivers.bars
    order = rows.assign(length=rows["high"] / rows["low"]).sort_values(
        "length", ascending=False, kind="stable"
    )
    scale = alt.Scale(type="log", domain=[0.5, 1500], nice=False)
    x = alt.X("low:Q", title="Tokens needed over the filtered web", scale=scale)
    bars = alt.Chart().encode(
        theme.names("assumption", narrow, sort=order["assumption"].tolist()),
        x.axis(values=[1, 3, 10, 30, 100, 300, 1000]),
        alt.X2("high:Q"),
        theme.colour("kind", list(NAMES.values()), narrow, columns=3),
    )
    ends = alt.Chart().encode(bars.encoding.y, alt.X("high:Q", scale=scale))
    said = f"best guess: {theme.times(shortfall_drivers.base)}"
    return alt.layer(
        bars.mark_bar(height=12),
        *theme.line_named(x, 1, "enough" if narrow else "the text suffices", "over"),
        *theme.line_named(x, shortfall_drivers.base, said, "over", dash=None),
        theme.point_names(ends, "factor", 6, 0),
        data=rows.assign(
            kind=rows["kind"].map(NAMES),
            factor=[
                f"{theme.times(high / low)}"
                for low, high in zip(rows["low"], rows["high"], strict=True)
            ],
        ),
        height=(38 if narrow else 28) * len(rows),
    )
