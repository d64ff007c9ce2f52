"""Four of five laws ask for ten to thirty times the filtered web

Dots are the tokens that a hundred trillion parameters need, divided by each stock of text of 2024; bars are 95% intervals. Right of the dashed line at one the text does not suffice. The laws are stretched {{ number: hundred_trillion.decades_beyond_size | .1f | value }} powers of ten beyond their largest run, which no interval covers.

Needed are the tokens at which the size is compute-optimal; medians and intervals are over draws of the law and of the stock.
The printed constants of approach 3 say {{ number: hundred_trillion.filtered_printed | ,d | value }} times the filtered web; they do not describe their own runs, and rounding doubles what they ask for here.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Tokens needed over the stock, by law and stock, on a log axis: all medians are above one; the intervals of approach 2 and of this
report's fit reach below one for the larger stocks."""
HOLDS = [
    "hundred_trillion.filtered_refit > 10",
    "hundred_trillion.filtered_approach_2 < 30",
]
X = ("ratio", "Tokens needed over the stock", "power", (0.1, 1e4))


def chart(hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = ["law", "stock", *(X[0] + end for end in ("", "_low", "_high"))]
    data = hundred_trillion.rows[columns].replace({"stock": theme.STOCKS})
    stocks, laws = ("stock", list(theme.STOCKS.values())), ("law", theme.LAW_ROWS)
    return theme.grouped_intervals(data, laws, stocks, X, 1, narrow)
