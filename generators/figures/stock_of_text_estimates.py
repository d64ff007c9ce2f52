"""The filtered public web holds about a hundred trillion tokens, within a factor of five either way

Stocks in tokens with 95% intervals: as printed [@villalobos2024data, Table 1 and Figure 3], and drawn again by this report from the ranges in the authors' program.
The two differ by at most {{ number: text_stock.worst_distance_from_print | .1% | value }}, as much as rounding to two digits allows.
Filtered means the share that can be used without loss of performance; repeated means counting text as often as training on it again still helps, two to five times.
Images and video are point estimates in tokens of text; the whole web holds text behind log-ins, of which the authors doubt that much could be used [@villalobos2024data, section 3.3].
The intervals are beliefs and not samples, and a tokenizer with longer tokens would give fewer.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Stocks of text on a log axis: the filtered indexed web at a hundred trillion tokens, unfiltered at five hundred trillion,
the whole web at three thousand trillion; recomputed intervals lie on the printed ones."""
ORDER = [
    "Indexed web, filtered",
    "Common Crawl",
    "Images",
    "Indexed web, filtered and repeated",
    "Indexed web, unfiltered",
    "Video",
    "Whole web",
]
SERIES = ["printed", "drawn again"]


def chart(text_stock, narrow: bool) -> alt.LayerChart:
    domain = (1e13, 1e16)
    base = alt.Chart().encode(
        theme.names("stock", narrow, sort=ORDER, rows=2),
        alt.YOffset("series:N", sort=SERIES).scale(paddingOuter=0.8),
        theme.colour("series", SERIES, narrow, columns=2),
    )
    title = "Stock (tokens)"
    return alt.layer(
        base.mark_rule(strokeWidth=2).encode(
            theme.log_axis("tokens_low", title, "count", domain, alt.X, narrow),
            x2="tokens_high:Q",
        ),
        base.mark_point(size=50).encode(
            theme.log_axis("tokens", title, "count", domain, alt.X, narrow)
        ),
        data=text_stock.comparison,
        height=(54 if narrow else 40) * len(ORDER),
    )
