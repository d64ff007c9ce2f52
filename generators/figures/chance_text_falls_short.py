"""Four of five laws outgrow the filtered web between one and thirty trillion parameters

Each line is one law: the share of draws in which a model of that size needs more tokens than the filtered web of 2024 holds. Dashed: a hundred trillion parameters. A share of draws is a degree of belief on stated ranges and stretched laws; read it as "likely" or "not", not to the percent.

The tokens are those at which a size is compute-optimal; draws of the law and of the stock are independent.
At a hundred trillion parameters the shares run from {{ number: hundred_trillion.filtered_chance_refit | .1% | value }} under this report's fit to all of them.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Rising curves of the chance that the filtered web is too small, against parameters: the printed constants reach one half at six
hundred billion, the other four laws between four and eight trillion."""


def chart(text_limits, narrow: bool) -> alt.LayerChart:
    data = text_limits.chances.query("stock == @theme.FILTERED")
    x = theme.log_axis("parameters", "Parameters", "count", (1e11, 9e14), alt.X, narrow)
    y = alt.Y("chance:Q", title="Share of draws in which text falls short").axis(format=".0%")
    laws = alt.Chart().encode(x, y, theme.colour("law", theme.LAWS, narrow, columns=3))
    return alt.layer(
        laws.mark_line(strokeWidth=2, clip=True),
        theme.reference(alt.XDatum(theme.HUNDRED_TRILLION, scale=x["scale"]), "ink"),
        data=data.reset_index(drop=True),
        height=360,
    )
