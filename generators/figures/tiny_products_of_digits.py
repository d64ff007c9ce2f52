"""The product of digit accuracies comes near exact match in tiny transformers

Each point is one model at one moment of its training, on sums of one length: the share of sums without a mistake, against the product of the shares of right digits. On the line, digits fail independently. Above it errors gather on the same sums; below it they spread over more sums.

The product is taken place by place. Over the {{ number: tiny_products.looked_at | ,d }} points with exact match between 5% and 95% the mean distance from the line is {{ number: tiny_products.mean_miss | .3f }}; {{ number: tiny_products.underestimated | .0% | value }} of them lie above it.
The right digits before each are given, so the product is of the chances that writing needs; sums of one digit, 25 problems, scatter most.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Exact match against the product of digit accuracies: points from the lower left to the upper right corner, close to the diagonal; those of one
digit scatter and lie below it."""
HOLDS = [
    "tiny_choices.mean_miss < 0.05",
]


def chart(tiny_products, narrow: bool) -> alt.LayerChart:
    points = tiny_products.rows.drop(columns=["looked_at", "miss"])
    points = points.assign(
        digits=points["digits"].map("{} digits".format).replace("1 digits", "1 digit")
    )
    line = pd.DataFrame({"digits": "independent", "product": [0.0, 1.0], "exact_match": [0.0, 1.0]})
    base = alt.Chart().encode(
        alt.X("product:Q", title="Product of digit accuracies").axis(format="%"),
        alt.Y("exact_match:Q", title="Exact match").axis(format="%"),
    )
    dots = base.transform_filter("datum.digits !== 'independent'")
    dots = dots.encode(theme.colours("digits", theme.SUM_LENGTHS, narrow))
    dashed = {"strokeDash": theme.LOOSE, "strokeWidth": 1.5, "color": theme.ROLES["muted"]}
    return alt.layer(
        base.transform_filter("datum.digits === 'independent'").mark_line(**dashed),
        dots.mark_point(size=30, opacity=0.7),
        data=pd.concat([points, line], ignore_index=True),
        height=380,
    )
