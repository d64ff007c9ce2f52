"""Every law asks more of a hundred trillion parameters than the filtered web likely holds

Each line is one law: how many training tokens make the best use of compute at a size. Dots and bars are those at a hundred trillion parameters (dashed), with 95% intervals; two laws have none, because none was published. At the left stand the filtered and the unfiltered web of 2024, whose intervals overlap.

Two intervals reach back into the filtered web.
The intervals are the bootstrap for this report's fit and the printed percentiles of the exponent for approaches 1 and 2.
Those of the stock of 2024 are 95% [@villalobos2024data], both of the indexed web; that of the filtered one is shaded across.
The dashed line stands {{ number: hundred_trillion.decades_beyond_size | .1f }} decades beyond the largest run behind any of these laws.
That twenty tokens a parameter and the printed constants have no bar does not mean that they are exact.
For dense models and one pass over the text.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

SAID = {"beside": "parameters", "aside": None, "end_name": None}
ALT = """Training tokens against parameters on log axes: five rising lines; at a hundred trillion parameters four of them lie near two
quadrillion tokens, above the band of the filtered web, and the printed constants far above; bars at the right show that two intervals reach into the band."""
NAMED = [theme.FILTERED, theme.UNFILTERED]
ONLY_FILTERED = f"datum.stock === '{theme.STOCKS[theme.FILTERED]}'"


def chart(size_laws, text_stock, hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = ["law", "parameters", "training_tokens"]
    columns += ["training_tokens_low", "training_tokens_high"]
    curves = theme.law_ends(
        size_laws.curves[columns],
        "training_tokens",
        theme.spelled,
        0.6 if narrow else 0.32,
        narrow,
    )
    stocks = text_stock.by_year.query("year == 2024 and stock in @NAMED")
    least = 1e10 if narrow else 1e9
    stocks = stocks.assign(aside=1.3 * least)
    stocks.loc[stocks["stock"] == theme.UNFILTERED, "aside"] *= 1.6 if narrow else 1.25
    stocks["stock"] = stocks["stock"].map(theme.STOCKS)
    data = pd.concat([curves, stocks.drop(columns="year")], ignore_index=True)
    x = theme.log_axis("parameters", "Parameters", "count", (least, 1e14), alt.X, narrow)
    x = x.scale(type="log", domain=[least, 10**15.6], nice=False)
    y = theme.log_axis("training_tokens", "Training tokens", "count", (1e10, 1e17), alt.Y)
    stock = (
        alt.Chart()
        .transform_filter("isValid(datum.stock)")
        .encode(alt.X("aside:Q", scale=x["scale"]))
    )
    of_stock = alt.Y("tokens:Q", scale=y["scale"])
    ratio = theme.times(hundred_trillion.filtered_ratio_20.value)
    said = ["20 per parameter:", f"{ratio} the filtered", "web of 2024"]
    if narrow:
        said = ["20 each:", f"{ratio} the", "filtered", "web"]
    corner = theme.at_value(x, theme.HUNDRED_TRILLION)
    named = theme.point_names(stock.encode(of_stock), "stock", 8, 0)
    most = theme.at_value(y, stocks["tokens_high"].max())
    words = theme.STOCKS[theme.UNFILTERED].split()
    above = theme.note_at(words, alt.XValue(0), most, 2, -6, baseline="bottom")
    return alt.layer(
        theme.span(
            alt.Y("tokens_low:Q", scale=y["scale"]), "tokens_high"
        ).transform_filter(ONLY_FILTERED),
        theme.reference(theme.at_value(x, theme.HUNDRED_TRILLION), "ink"),
        theme.interval(stock, of_stock, width=3),
        stock.mark_point(size=55, color=theme.ROLES["muted"], opacity=1).encode(of_stock),
        above if narrow else named,
        *theme.law_lines(x, y),
        *theme.gap_between(
            y, text_stock.filtered.value, hundred_trillion.tokens_ratio_20 / 1.35,
            theme.at_value(x, 10**14.6),
        ),
        theme.note_at(said, corner, theme.at_value(y, 1e11 if narrow else 4e12), -7),
        data=data,
        height=420,
    )  # fmt: skip
