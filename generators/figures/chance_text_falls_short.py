"""Under four of five laws the filtered web stops being enough between one and thirty trillion parameters

Share of draws in which the compute-optimal tokens of a size exceed the filtered indexed web of 2024, under each law; draws of the law and of the stock are independent.
The dashed line stands at a hundred trillion parameters, where the shares run from {{ number: hundred_trillion.filtered_chance_refit | .1% | value }} under this report's fit to all of them.
A share of draws is a degree of belief that rests on stated ranges and on laws extrapolated by decades; read it as "likely" or "not", not to the percent.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Rising curves of the chance that the filtered web is too small, against parameters: the printed constants reach one half at six
hundred billion, the other four laws between four and eight trillion."""
LAWS = [
    "this report's fit",
    "Hoffmann et al., approach 1",
    "Hoffmann et al., approach 2",
    "20 tokens per parameter",
    "Hoffmann et al., printed constants",
]
HUNDRED_TRILLION = 1e14


def chart(text_limits, narrow: bool) -> alt.LayerChart:
    data = text_limits.chances.query("stock == 'Indexed web, filtered'")
    domain = (1e11, 9e14)
    size = alt.Chart().mark_rule(strokeDash=[4, 3], color=theme.ROLES["ink"])
    return alt.layer(
        alt.Chart()
        .mark_line(strokeWidth=2, clip=True)
        .encode(
            theme.log_axis("parameters", "Parameters", "count", domain, alt.X, narrow),
            alt.Y("chance:Q", title="Share of draws in which text falls short").axis(format=".0%"),
            theme.colour("law", LAWS, narrow, columns=3),
        ),
        size.encode(alt.XDatum(HUNDRED_TRILLION, scale=alt.Scale(type="log", domain=list(domain)))),
        data=data.reset_index(drop=True),
        height=360,
    )
