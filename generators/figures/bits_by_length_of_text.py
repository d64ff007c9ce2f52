"""A longer context pays only in a longer text

Bits per character against how much of one made-up text is coded so far; order is the number of characters that an n-gram model forecasts from; bzip2 and gzip are common programs.
The dashed line is the ideal code of the whole.
What lies above it is the price of learning the language while coding.

For the best order at the full length that price is {{ number: code_lengths.learning_bits | words }} bits in all.
The best order rises from {{ number: code_lengths.best_order_at_start | .0f }} to {{ number: code_lengths.best_order | .0f }}.
It is one text; over shorter texts of their own the best order takes {{ number: code_lengths.best_ratio | .2f }} times the ideal on average.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["code_lengths.order_growth.low > 0"]
ALT = """Lines of bits per character against length of text: order one levels out first and highest, order two below it, order four goes on falling; order eight
starts highest and falls longest. None reaches the ideal code."""
SHOWN = ["order 1", "order 2", "order 4", "order 8", "bzip2", "gzip"]


def chart(code_lengths, known_language, narrow: bool) -> alt.LayerChart:
    rows = code_lengths.rows
    data = rows[rows["coder"].isin(SHOWN)].assign(ideal=known_language.ideal)
    x = theme.log_axis("length", "Characters coded so far", "count", (400, 150_000), alt.X)
    y = alt.Y("bits:Q", title="Bits per character").scale(domain=[0, 4.2])
    coders = alt.Chart().encode(x, y, theme.colour("coder", SHOWN, narrow, columns=6))
    one = alt.Chart().transform_filter("datum.length === 512 && datum.coder === 'gzip'")
    name = one.mark_text(align="left", dy=12)
    return alt.layer(
        theme.reference(alt.Y("min(ideal):Q"), dash=theme.LOOSE),
        name.encode(x, alt.Y("ideal:Q"), text=alt.value("ideal code")),
        coders.mark_line(strokeWidth=2),
        coders.mark_point(size=30),
        data=data.drop(columns=["order"]),
        height=330,
    )
