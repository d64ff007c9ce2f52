"""Compute-optimal training uses up the filtered web at a few times the largest run on record, or already has

Training compute, as 6ND, at which the compute-optimal text is the whole of each stock of 2024: medians and 95% intervals over draws of the law and of the stock.
The dashed line is the largest training compute on record, {{ number: hundred_trillion.record_compute | power }} FLOP, a speculative estimate [@epoch2026models].
With text filtered and repeated and twenty tokens a parameter it is {{ number: text_limits.exhausting_repeated_ratio_20 | power | value }} FLOP; the authors of the stock say about 5×10²⁸ [@villalobos2024data, Figure 1], for the larger stock of the year in which they expect it to be used up.
A model trained on more than its optimal text would get there with less compute.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Compute at which the text is used up, by law and stock, on a log axis: medians for the filtered web lie near
a few times the record; the intervals include the record."""
HOLDS = [
    "text_limits.exhausting_over_record_ratio_20 < 10",
    "text_limits.exhausting_over_record_ratio_20.low < 1",
]
TITLE = "Training compute that uses up the stock (FLOP)"
X = ("training_compute_flop", TITLE, "power", (1e25, 1e31))


def chart(text_limits, hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = ["law", "stock", *(X[0] + end for end in ("", "_low", "_high"))]
    data = text_limits.limits[columns].replace({"stock": theme.STOCKS})
    stocks, laws = ("stock", list(theme.STOCKS.values())), ("law", theme.LAW_ROWS)
    record = hundred_trillion.record_compute
    return theme.grouped_intervals(data, laws, stocks, X, record, narrow)
