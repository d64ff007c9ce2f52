"""A model of a hundred trillion parameters needs ten to thirty times the filtered web under four of five laws

Tokens at which a hundred trillion parameters are compute-optimal, over each stock of 2024: medians and 95% intervals over draws of the law and of the stock.
Right of the dashed line the text does not suffice.
The printed constants of approach 3 say {{ number: hundred_trillion.filtered_printed | ,d | value }} times; they do not describe their own runs, and rounding doubles what they ask for here.
The laws are extrapolated by {{ number: hundred_trillion.decades_beyond_size | .1f }} decades of size, which no interval covers.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Tokens needed over the stock, by law and stock, on a log axis: all medians are above one; the intervals of approach 2 and of this
report's fit reach below one for the larger stocks."""
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
DOMAIN = (0.1, 1e4)


def chart(hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = ["law", "stock", "ratio", "ratio_low", "ratio_high"]
    rows = hundred_trillion.rows[columns]
    base = alt.Chart().encode(
        theme.names("law", narrow, sort=LAWS, rows=3),
        alt.YOffset("stock:N", sort=list(STOCKS.values())).scale(paddingOuter=0.8),
        theme.colour("stock", list(STOCKS.values()), narrow, columns=3),
    )
    mark = alt.Chart().mark_rule(strokeDash=[4, 3], color=theme.ROLES["ink"])
    scale = alt.Scale(type="log", domain=list(DOMAIN))

    def x(field: str) -> alt.X:
        return theme.log_axis(field, "Tokens needed over the stock", "power", DOMAIN, alt.X, narrow)

    return alt.layer(
        mark.encode(alt.XDatum(1, scale=scale)),
        base.mark_rule(strokeWidth=2).encode(x("ratio_low"), x2="ratio_high:Q"),
        base.mark_point(size=50).encode(x("ratio")),
        data=rows.assign(stock=rows["stock"].map(STOCKS)),
        height=(76 if narrow else 62) * len(LAWS),
    )
