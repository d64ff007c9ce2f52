"""By 2040 no median stock reaches twenty tokens for a hundred trillion parameters

Solid lines are medians of three stocks; dotted lines are the ends of their 95% intervals, shaded for the filtered web. The dashed line is {{ number: hundred_trillion.tokens_ratio_20 | words | value }} tokens, twenty for each of a hundred trillion parameters. No median reaches it by 2040; some upper ends do. Growth is the authors' belief.

The stocks are drawn again from the ranges of [@villalobos2024data].
They believe in a growth of 2 to 4% a year in the size of pages and of 0 to 10% in their number; here it is held for sixteen years, and from 2024 to 2040 it makes a factor of {{ number: text_stock.growth_to_2040 | .1f }} [@villalobos2024data].
Growth by text that models write is not in it.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Three rising lines with intervals from 2024 to 2040 on a log axis; the median of the filtered web rises from a hundred to three hundred and
fifty trillion tokens, below the dashed line at two thousand trillion."""
STOCKS = [theme.UNFILTERED, theme.REPEATED, theme.FILTERED]


def chart(text_stock, hundred_trillion, narrow: bool) -> alt.LayerChart:
    years = alt.X("year:Q", title="Year", scale=alt.Scale(domain=[2024, 2040], nice=False))
    base = alt.Chart().encode(
        years.axis(format="d", tickCount=5), theme.colour("stock", STOCKS, narrow, columns=3)
    )

    def y(field: str) -> alt.Y:
        return theme.log_axis(field, "Stock (tokens)", "count", (1e13, 1e16), alt.Y, narrow)

    need = alt.YDatum(hundred_trillion.tokens_ratio_20, scale=y("tokens")["scale"])
    end = base.mark_line(strokeWidth=1, strokeDash=theme.DOTTED)
    return alt.layer(
        theme.band(base.transform_filter(f"datum.stock === '{theme.FILTERED}'"), y("tokens")),
        end.encode(y("tokens_low")),
        end.encode(y("tokens_high")),
        base.mark_line(strokeWidth=2).encode(y("tokens")),
        theme.reference(need, "ink"),
        data=text_stock.by_year,
        height=360,
    )
