"""Without the printed constants nearly half of the doubt lies in the fits

Each bar splits the doubt about how much text a hundred trillion parameters need, over the filtered web of 2024, among its causes. In the first two rows the law is drawn too, each with the same weight, which is a choice; in the others only the fit and the stock vary. Doubts that cannot be counted are left out.

Shares are of the variance of the log of tokens needed over the stock.
Without the printed constants a third lies in the number of web pages.
The five laws share their data and are not independent opinions; bytes per page are too small a part to see.
Extrapolation, sparse models and text of other kinds are not varied.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Stacked bars of variance shares: over all five laws the choice of law has three fifths; without the printed constants the fits have nearly half;
under twenty tokens a parameter the number of pages has two thirds."""
HOLDS = [
    "shortfall_drivers.without_printed_fit > 0.42",
    "shortfall_drivers.without_printed_fit < 0.5",
]
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
