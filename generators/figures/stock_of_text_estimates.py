"""The filtered public web holds about a hundred trillion tokens

Dots are stocks of text in tokens, pieces of words; bars are 95% intervals. One colour has what the paper prints [@villalobos2024data], the other what this report drew again from the same ranges. Images and video are points without an interval. The intervals are beliefs and not samples.

The printed values stand in [@villalobos2024data, Table 1 and Figure 3]; the others are drawn from the ranges in the authors' program.
The two differ by at most {{ number: text_stock.worst_distance_from_print | .1% | value }}, as much as rounding to two digits allows.
Filtered means the share that can be used without loss of performance.
Repeated means counting text as often as training on it again still helps, two to five times.
Images and video are point estimates in tokens of text.
The interval of the filtered web reaches a factor of about five either way.
The whole web holds text behind log-ins, of which the authors doubt that much could be used [@villalobos2024data, section 3.3].
A tokenizer with longer tokens would give fewer.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Stocks of text on a log axis: the filtered indexed web at a hundred trillion tokens, unfiltered at five hundred trillion,
the whole web at three thousand trillion; recomputed intervals lie on the printed ones."""
HOLDS = [
    "text_stock.filtered > 8e13",
    "text_stock.filtered < 1.3e14",
    "text_stock.filtered.low > 1.8e13",
    "text_stock.filtered.high < 6e14",
]
ORDER = [
    theme.FILTERED,
    "Common Crawl",
    "Images",
    theme.REPEATED,
    theme.UNFILTERED,
    "Video",
    "Whole web",
]


def chart(text_stock, narrow: bool) -> alt.LayerChart:
    return theme.interval_rows(
        text_stock.comparison,
        theme.names("stock", narrow, sort=ORDER, rows=2),
        theme.log_axis("tokens", "Stock (tokens)", "count", (1e13, 1e16), alt.X, narrow),
        *theme.grouped("series", ["printed", "drawn again"], narrow, columns=2, padding=0.8),
        height=(54 if narrow else 40) * len(ORDER),
    )
