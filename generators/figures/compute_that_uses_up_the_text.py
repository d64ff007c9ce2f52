"""Whether the largest run already uses up the filtered web is open

Dots are the training compute at which the text that a law asks for is the whole of a stock of 2024; bars are 95% intervals. The dashed line is the largest run on record, {{ number: hundred_trillion.record_compute | power | value }} FLOP, a speculative estimate [@epoch2026models]. A model that reads more than its law asks gets there with less compute.

Compute is taken as 6ND and its best split; medians and intervals are over draws of the law and of the stock.
With text filtered and repeated and twenty tokens a parameter it is {{ number: text_limits.exhausting_repeated_ratio_20 | power | value }} FLOP.
The authors of the stock say about 5×10²⁸ [@villalobos2024data, Figure 1], for the larger stock of the year in which they expect it to be used up.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Compute at which the text is used up, by law and stock, on a log axis: medians for the filtered web lie near
a few times the record; the intervals include the record."""
HOLDS = [
    "text_limits.exhausting_over_record_ratio_20 < 10",
    "text_limits.exhausting_over_record_ratio_20.low < 1",
    "text_limits.exhausting_over_record_ratio_20.high > 1",
]
TITLE = "Training compute that uses up the stock (FLOP)"
X = ("training_compute_flop", TITLE, "power", (1e25, 1e31))


def chart(text_limits, hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = ["law", "stock", *(X[0] + end for end in ("", "_low", "_high"))]
    data = text_limits.limits[columns].replace({"stock": theme.STOCKS})
    stocks, laws = ("stock", list(theme.STOCKS.values())), ("law", theme.LAW_ROWS)
    record = hundred_trillion.record_compute
    return theme.grouped_intervals(data, laws, stocks, X, record, narrow)
