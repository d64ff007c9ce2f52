"""Half of the draws would do: the quantiles have settled within one percent

Each line follows one quantile of the filtered stock of 2024 as more draws are counted, over the same quantile of all {{ number: text_stock.draws | ,d }}. A line near one has settled. This is the error of the drawing alone; the doubt about the stock itself is the interval between the outer quantiles.

Over all three stocks the largest change from half of the draws to all is {{ number: text_stock.worst_change_at_half | .1% }}.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Three lines, for the median and the two ends of the interval, approach one as the number of draws grows."""
HOLDS = [
    "text_stock.worst_change_at_half < 0.01",
]
QUANTILES = ["2.5%", "median", "97.5%"]


def chart(text_stock, narrow: bool) -> alt.LayerChart:
    data = text_stock.convergence.query("stock == @theme.FILTERED").reset_index(drop=True)
    scale = alt.Scale(domain=[0.94, 1.06], nice=False)
    base = alt.Chart().encode(
        theme.log_axis("draws", "Draws", "count", (1e3, 1e6), alt.X, narrow),
        alt.Y("ratio:Q", title="Quantile over that of all draws", scale=scale),
        theme.colour("quantile", QUANTILES, narrow, columns=3),
    )
    return alt.layer(
        theme.reference(alt.YDatum(1, scale=scale)),
        base.mark_line(strokeWidth=2),
        base.mark_point(size=50),
        data=data,
        height=280,
    )
