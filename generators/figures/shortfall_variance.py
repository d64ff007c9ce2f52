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
LAWS = [
    "all five laws",
    "all but the printed constants",
    "20 tokens per parameter",
    "Hoffmann et al., approach 1",
    "Hoffmann et al., approach 2",
    "this report's fit",
    "Hoffmann et al., printed constants",
]
PARTS = [
    "which law",
    "fit of the law",
    "pages of the indexed web",
    "share that passes the filters",
    "bytes per token",
    "bytes per page",
]


def chart(shortfall_drivers, narrow: bool) -> alt.LayerChart:
    data = shortfall_drivers.shares.assign(
        place=shortfall_drivers.shares["assumption"].map(PARTS.index)
    )
    return alt.layer(
        alt.Chart()
        .mark_bar(height=16)
        .encode(
            theme.names("laws", narrow, sort=LAWS, rows=2),
            alt.X("share:Q", title="Share of the variance", stack="zero")
            .axis(format=".0%")
            .scale(domain=[0, 1]),
            theme.colour("assumption", PARTS, narrow, columns=3),
            order="place:Q",
        ),
        data=data,
        height=(58 if narrow else 34) * len(LAWS),
    )
