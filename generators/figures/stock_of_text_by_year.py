"""The stock of text grows slowly: by 2040 no median reaches the need of a hundred trillion parameters

Medians (solid) and 95% intervals (dotted ends, the filtered web shaded) of three stocks, drawn again from the ranges of [@villalobos2024data]; the dashed line is {{ number: hundred_trillion.tokens_ratio_20 | words }} tokens, twenty for each of a hundred trillion parameters.
Growth is the authors' belief, 2 to 4% a year in the size of pages and 0 to 10% in their number, held for sixteen years; from 2024 to 2040 it makes a factor of {{ number: text_stock.growth_to_2040 | .1f }}.
Growth by text that models write is not in it.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Three rising lines with intervals from 2024 to 2040 on a log axis; the median of the filtered web rises from a hundred to three hundred and
fifty trillion tokens, below the dashed line at two thousand trillion."""
STOCKS = [
    "Indexed web, unfiltered",
    "Indexed web, filtered and repeated",
    "Indexed web, filtered",
]


def chart(text_stock, hundred_trillion, narrow: bool) -> alt.LayerChart:
    domain = (1e13, 1e16)
    title = "Stock (tokens)"
    years = alt.X("year:Q", title="Year", scale=alt.Scale(domain=[2024, 2040], nice=False))
    base = alt.Chart().encode(
        years.axis(format="d", tickCount=5), theme.colour("stock", STOCKS, narrow, columns=3)
    )
    need = alt.Chart().mark_rule(strokeDash=[4, 3], color=theme.ROLES["ink"])
    scale = alt.Scale(type="log", domain=list(domain))
    return alt.layer(
        base.transform_filter("datum.stock === 'Indexed web, filtered'")
        .mark_area(opacity=theme.BAND_OPACITY)
        .encode(
            theme.log_axis("tokens_low", title, "count", domain, alt.Y, narrow),
            y2="tokens_high:Q",
        ),
        *(
            base.mark_line(strokeWidth=1, strokeDash=[2, 3]).encode(
                theme.log_axis(end, title, "count", domain, alt.Y, narrow)
            )
            for end in ("tokens_low", "tokens_high")
        ),
        base.mark_line(strokeWidth=2).encode(
            theme.log_axis("tokens", title, "count", domain, alt.Y, narrow)
        ),
        need.encode(alt.YDatum(hundred_trillion.tokens_ratio_20, scale=scale)),
        data=text_stock.by_year,
        height=360,
    )
