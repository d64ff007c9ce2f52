"""By 2040 no median stock reaches twenty tokens for a hundred trillion parameters

Lines are medians of three stocks; bars at the right are 95% intervals of 2040, shaded for the filtered web. The dashed line is {{ number: hundred_trillion.tokens_ratio_20 | words | value }} tokens, twenty for each of a hundred trillion parameters. No median reaches it by 2040; some upper ends do. Growth is the authors' belief.

The stocks are drawn again from the ranges of [@villalobos2024data].
They believe in a growth of 2 to 4% a year in the size of pages and of 0 to 10% in their number; here it is held for sixteen years, and from 2024 to 2040 it makes a factor of {{ number: text_stock.growth_to_2040 | .1f }} [@villalobos2024data].
Growth by text that models write is not in it.
"""

from __future__ import annotations

import textwrap

import altair as alt
import pandas as pd

from .. import theme

SAID = {"beside": "year", "end_name": None}
ALT = """Three rising lines with intervals from 2024 to 2040 on a log axis; the median of the filtered web rises from a hundred to three hundred and
fifty trillion tokens, below the dashed line at two thousand trillion."""
STOCKS = [theme.UNFILTERED, theme.REPEATED, theme.FILTERED]


def chart(text_stock, hundred_trillion, narrow: bool) -> alt.LayerChart:
    last = text_stock.by_year["year"] == 2040
    rank = text_stock.by_year["stock"].map({name: i for i, name in enumerate(reversed(STOCKS), 1)})
    data = text_stock.by_year.assign(beside=(2040 + 0.7 * rank).where(last))
    data = theme.ends_apart(
        data, "stock", "year", "tokens", lambda row: _name(row, narrow), 0.3 if narrow else 0.25
    )
    years = alt.X("year:Q", title="Year", scale=alt.Scale(domain=[2024, 2042.6], nice=False))
    years = years.axis(format="d", values=[2025, 2030, 2035, 2040])
    base = alt.Chart().encode(theme.named_colour("stock", STOCKS))
    y = theme.log_axis("tokens", "Stock (tokens)", "count", (1e13, 1e16), alt.Y, narrow)
    of_band = theme.log_axis("tokens", "Stock (tokens)", "count", (1e13, 1e16), alt.Y, narrow)
    need = hundred_trillion.tokens_ratio_20
    said = (
        ["20 for each of", "100 T parameters"]
        if narrow
        else "20 tokens for each of 100 trillion parameters"
    )
    beside = base.transform_filter("isValid(datum.beside)").encode(
        alt.X("beside:Q", scale=years["scale"])
    )
    edge = base.encode(alt.X("edge:Q", scale=years["scale"])).transform_calculate(edge="2042.6")
    filtered = base.encode(years).transform_filter(f"datum.stock === '{theme.FILTERED}'")
    return alt.layer(
        theme.band(filtered, of_band),
        *theme.line_named(y, need, said, side="before"),
        base.mark_line(strokeWidth=2).encode(years, y),
        theme.interval(beside, y, width=3),
        beside.mark_point(size=45, opacity=1).encode(y),
        theme.ends_named(edge, y),
        data=data,
        height=360,
    )  # fmt: skip


def _name(row: pd.Series, narrow: bool) -> str:
    name = theme.STOCKS[row["stock"]]
    return textwrap.fill(name, 10) if narrow else f"{name}: {theme.spelled(row['tokens'])}"
