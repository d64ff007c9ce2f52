"""A model of a hundred trillion parameters needs ten to thirty times the filtered web under four of five laws

Tokens at which a hundred trillion parameters are compute-optimal, over each stock of 2024: medians and 95% intervals over draws of the law and of the stock.
Right of the dashed line the text does not suffice.
The printed constants of approach 3 say {{ number: hundred_trillion.filtered_printed | ,d | value }} times; they do not describe their own runs, and rounding doubles what they ask for here.
The laws are extrapolated by {{ number: hundred_trillion.decades_beyond_size | .1f }} decades of size, which no interval covers.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Tokens needed over the stock, by law and stock, on a log axis: all medians are above one; the intervals of approach 2 and of this
report's fit reach below one for the larger stocks."""
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
DOMAIN = (0.1, 1e4)
TITLE = "Tokens needed over the stock"


def chart(hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = ["law", "stock", "ratio", "ratio_low", "ratio_high"]
    rows = hundred_trillion.rows[columns]

    data = rows.assign(stock=rows["stock"].map(STOCKS))
    stocks = ("stock", list(STOCKS.values()))
    x = ("ratio", TITLE, "power", DOMAIN)
    return theme.grouped_intervals(data, ("law", LAWS), stocks, x, 1, narrow)
