"""Every law asks more of a hundred trillion parameters than the filtered web is likely to hold, but two intervals reach back into its range

Tokens at which a size is compute-optimal, with 95% intervals: the bootstrap for this report's fit, the printed percentiles of the exponent for approaches 1 and 2.
Horizontal bands are the 95% intervals of the stock of 2024 [@villalobos2024data]: the filtered indexed web, and the unfiltered one, whose band overlaps it.
The dashed line stands at a hundred trillion parameters, {{ number: hundred_trillion.decades_beyond_size | .1f }} decades beyond the largest run behind any of these laws.
Twenty tokens a parameter and the printed constants have no band because none was published, not because they are exact.
For dense models and one pass over the text.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Training tokens against parameters on log axes: five rising lines; at a hundred trillion parameters four of them lie near two
quadrillion tokens, above the band of the filtered web, and the printed constants far above."""
LAWS = [
    "this report's fit",
    "Hoffmann et al., approach 1",
    "Hoffmann et al., approach 2",
    "20 tokens per parameter",
    "Hoffmann et al., printed constants",
]
STOCKS = {"Indexed web, filtered": "filtered web", "Indexed web, unfiltered": "unfiltered web"}
DOMAIN = (1e10, 1e17)
HUNDRED_TRILLION = 1e14


def chart(size_laws, text_stock, narrow: bool) -> alt.LayerChart:
    columns = [
        "law",
        "parameters",
        "training_tokens",
        "training_tokens_low",
        "training_tokens_high",
    ]
    stocks = text_stock.by_year.query("year == 2024 and stock in @STOCKS")
    stocks = stocks.assign(stock=stocks["stock"].map(STOCKS), parameters=1.2e9)
    stocks = stocks[["stock", "parameters", "tokens", "tokens_low", "tokens_high"]]
    data = pd.concat([size_laws.curves[columns], stocks], ignore_index=True)
    domain = (1e9, 9e14)
    x = theme.log_axis("parameters", "Parameters", "count", domain, alt.X, narrow)
    title = "Training tokens"

    def y(field: str) -> alt.Y:
        return theme.log_axis(field, title, "count", DOMAIN, alt.Y)

    laws = (
        alt.Chart()
        .transform_filter("isValid(datum.law)")
        .encode(x, theme.colour("law", LAWS, narrow, columns=3))
    )
    stock = alt.Chart().transform_filter("isValid(datum.stock)")
    size = alt.Chart().mark_rule(strokeDash=[4, 3], color=theme.ROLES["ink"])
    return alt.layer(
        stock.mark_rect(color=theme.ROLES["muted"], opacity=theme.BAND_OPACITY).encode(
            y("tokens_low"), y2="tokens_high:Q"
        ),
        laws.mark_area(opacity=theme.BAND_OPACITY, clip=True).encode(
            y("training_tokens_low"), y2="training_tokens_high:Q"
        ),
        laws.mark_line(strokeWidth=2, clip=True).encode(y("training_tokens")),
        stock.mark_text(align="left", baseline="middle").encode(x, y("tokens"), text="stock:N"),
        size.encode(alt.XDatum(HUNDRED_TRILLION, scale=alt.Scale(type="log", domain=list(domain)))),
        data=data,
        height=420,
    )
