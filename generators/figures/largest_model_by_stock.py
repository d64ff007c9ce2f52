"""At twenty tokens a parameter the filtered web feeds about five trillion parameters

Dots are the size of dense model for which one pass over a stock of 2024 is just the text that each law asks for; bars are 95% intervals. The dashed line stands at a hundred trillion parameters. Every law is stretched beyond {{ number: size_laws.largest_run | words | value }} parameters, so the intervals are too narrow by an unknown amount.

Medians and intervals are over draws of the law and of the stock.
A law without a spread of its own shows that of the stock alone.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Largest size by law and stock on a log axis: medians lie between half a trillion and forty trillion parameters; the upper ends
of approach 2 and of this report's fit pass a hundred trillion."""
HOLDS = [
    "text_limits.largest_ratio_20 > 4e12",
    "text_limits.largest_ratio_20 < 6e12",
]
X = ("parameters", "Largest size the stock feeds (parameters)", "count", (1e11, 9e14))


def chart(text_limits, narrow: bool) -> alt.LayerChart:
    columns = ["law", "stock", *(X[0] + end for end in ("", "_low", "_high"))]
    data = text_limits.limits[columns].replace({"stock": theme.STOCKS})
    stocks, laws = ("stock", list(theme.STOCKS.values())), ("law", theme.LAW_ROWS)
    return theme.grouped_intervals(data, laws, stocks, X, theme.HUNDRED_TRILLION, narrow)
