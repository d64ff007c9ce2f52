"""Every law asks more of a hundred trillion parameters than the filtered web likely holds

Each line is one law: how many training tokens make the best use of compute at a size. Bands round lines are 95% intervals; two laws have none, because none was published. Horizontal bands are the filtered and the unfiltered web of 2024, and overlap. Dashed: a hundred trillion parameters. Two intervals reach back into the filtered web.

The intervals are the bootstrap for this report's fit and the printed percentiles of the exponent for approaches 1 and 2.
The horizontal bands are the 95% intervals of the stock of 2024 [@villalobos2024data], both of the indexed web.
The dashed line stands {{ number: hundred_trillion.decades_beyond_size | .1f }} decades beyond the largest run behind any of these laws.
That twenty tokens a parameter and the printed constants have no band does not mean that they are exact.
For dense models and one pass over the text.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Training tokens against parameters on log axes: five rising lines; at a hundred trillion parameters four of them lie near two
quadrillion tokens, above the band of the filtered web, and the printed constants far above."""
NAMED = [theme.FILTERED, theme.UNFILTERED]


def chart(size_laws, text_stock, narrow: bool) -> alt.LayerChart:
    columns = ["law", "parameters", "training_tokens"]
    columns += ["training_tokens_low", "training_tokens_high"]
    stocks = text_stock.by_year.query("year == 2024 and stock in @NAMED")
    stocks = stocks.assign(stock=stocks["stock"].map(theme.STOCKS), parameters=1.2e9)
    stocks = stocks[["stock", "parameters", "tokens", "tokens_low", "tokens_high"]]
    data = pd.concat([size_laws.curves[columns], stocks], ignore_index=True)
    x = theme.log_axis("parameters", "Parameters", "count", (1e9, 9e14), alt.X, narrow)
    y = theme.log_axis("training_tokens", "Training tokens", "count", (1e10, 1e17), alt.Y)
    laws = alt.Chart().encode(x, theme.colour("law", theme.LAWS, narrow, columns=3))
    laws = laws.transform_filter("isValid(datum.law)")
    stock = alt.Chart().transform_filter("isValid(datum.stock)")
    of_stock = alt.Y("tokens:Q", scale=y["scale"])
    return alt.layer(
        theme.span(alt.Y("tokens_low:Q", scale=y["scale"]), "tokens_high"),
        theme.band(laws, y, clip=True),
        laws.mark_line(strokeWidth=2, clip=True).encode(y),
        stock.mark_text(align="left", baseline="middle").encode(x, of_stock, text="stock:N"),
        theme.reference(alt.XDatum(theme.HUNDRED_TRILLION, scale=x["scale"]), "ink"),
        data=data,
        height=420,
    )
