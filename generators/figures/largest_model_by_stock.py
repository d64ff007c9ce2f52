"""At twenty tokens a parameter the filtered web feeds a dense model of about five trillion parameters

The size for which each stock of 2024 is exactly the compute-optimal text, under each law: medians and 95% intervals over draws of the law and of the stock.
The dashed line stands at a hundred trillion parameters.
One pass over the text, dense models; a law without a spread of its own shows that of the stock alone.
Sizes above {{ number: size_laws.largest_run | words }} parameters are extrapolated in every law, so the intervals are too narrow by an unknown amount.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Largest size by law and stock on a log axis: medians lie between half a trillion and forty trillion parameters; the upper ends
of approach 2 and of this report's fit pass a hundred trillion."""
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
DOMAIN = (1e11, 9e14)


def chart(text_limits, narrow: bool) -> alt.LayerChart:
    columns = ["law", "stock", "parameters", "parameters_low", "parameters_high"]
    rows = text_limits.limits[columns]
    base = alt.Chart().encode(
        theme.names("law", narrow, sort=LAWS, rows=3),
        alt.YOffset("stock:N", sort=list(STOCKS.values())).scale(paddingOuter=0.8),
        theme.colour("stock", list(STOCKS.values()), narrow, columns=3),
    )
    mark = alt.Chart().mark_rule(strokeDash=[4, 3], color=theme.ROLES["ink"])
    scale = alt.Scale(type="log", domain=list(DOMAIN))

    def x(field: str) -> alt.X:
        return theme.log_axis(
            field, "Largest size the stock feeds (parameters)", "count", DOMAIN, alt.X, narrow
        )

    return alt.layer(
        mark.encode(alt.XDatum(1e14, scale=scale)),
        base.mark_rule(strokeWidth=2).encode(x("parameters_low"), x2="parameters_high:Q"),
        base.mark_point(size=50).encode(x("parameters")),
        data=rows.assign(stock=rows["stock"].map(STOCKS)),
        height=(76 if narrow else 62) * len(LAWS),
    )
