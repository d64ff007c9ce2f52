"""With the printed constants left out, nearly half of the doubt lies in the fits and a third in the number of web pages

Shares of the variance of the log of tokens needed for a hundred trillion parameters over the filtered web of 2024.
In the rows of single laws only the fit and the stock vary; in the first two rows the law is drawn too, every law with the same weight, which is a choice.
The five laws share their data and are not independent opinions; bytes per page are too small a part to see.
Extrapolation, sparse models and text of other kinds are not varied, so the shares are of the doubt that can be counted.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Stacked bars of variance shares: over all five laws the choice of law has three fifths; without the printed constants the fits have nearly half;
under twenty tokens a parameter the number of pages has two thirds."""
LAWS = ["all five laws", "all but the printed constants", *theme.LAW_ROWS]
PARTS = [
    "which law",
    "fit of the law",
    "pages of the indexed web",
    "share that passes the filters",
    "bytes per token",
    "bytes per page",
]


def chart(shortfall_drivers, narrow: bool) -> alt.LayerChart:
    shares = shortfall_drivers.shares
    x = alt.X("share:Q", title="Share of the variance", stack="zero")
    bars = alt.Chart().encode(
        theme.names("laws", narrow, sort=LAWS, rows=2),
        x.axis(format=".0%").scale(domain=[0, 1]),
        theme.colour("assumption", PARTS, narrow, columns=3),
        order="place:Q",
    )
    return alt.layer(
        bars.mark_bar(height=16),
        data=shares.assign(place=shares["assumption"].map(PARTS.index)),
        height=(58 if narrow else 34) * len(LAWS),
    )
