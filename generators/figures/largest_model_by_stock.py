"""At twenty tokens a parameter the filtered web feeds a dense model of about five trillion parameters

The size for which each stock of 2024 is exactly the compute-optimal text, under each law: medians and 95% intervals over draws of the law and of the stock.
The dashed line stands at a hundred trillion parameters.
One pass over the text, dense models; a law without a spread of its own shows that of the stock alone.
Sizes above {{ number: size_laws.largest_run | words }} parameters are extrapolated in every law, so the intervals are too narrow by an unknown amount.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Largest size by law and stock on a log axis: medians lie between half a trillion and forty trillion parameters; the upper ends
of approach 2 and of this report's fit pass a hundred trillion."""
LAWS = [
    "20 tokens per parameter",
    "Hoffmann et al., approach 1",
    "Hoffmann et al., approach 2",
    "this report's fit",
    "Hoffmann et al., printed constants",
]
STOCKS = {
    "Indexed web, filtered": "filtered web",
    "Indexed web, filtered and repeated": "filtered and repeated",
    "Indexed web, unfiltered": "unfiltered web",
}
DOMAIN = (1e11, 9e14)
TITLE = "Largest size the stock feeds (parameters)"


def chart(text_limits, narrow: bool) -> alt.LayerChart:
    columns = ["law", "stock", "parameters", "parameters_low", "parameters_high"]
    rows = text_limits.limits[columns]

    data = rows.assign(stock=rows["stock"].map(STOCKS))
    stocks = ("stock", list(STOCKS.values()))
    x = ("parameters", TITLE, "count", DOMAIN)
    return theme.grouped_intervals(data, ("law", LAWS), stocks, x, 1e14, narrow)
