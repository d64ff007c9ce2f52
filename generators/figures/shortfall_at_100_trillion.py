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
