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
DOMAIN = (1e25, 1e31)
TITLE = "Training compute that uses up the stock (FLOP)"


def chart(text_limits, hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = [
        "law",
        "stock",
        "training_compute_flop",
        "training_compute_flop_low",
        "training_compute_flop_high",
    ]
    rows = text_limits.limits[columns]

    data = rows.assign(stock=rows["stock"].map(STOCKS))
    stocks = ("stock", list(STOCKS.values()))
    x = ("training_compute_flop", TITLE, "power", DOMAIN)
    return theme.grouped_intervals(
        data, ("law", LAWS), stocks, x, hundred_trillion.record_compute, narrow
    )
