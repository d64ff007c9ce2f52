"""Trained here: one step of size brings most of addition, from two digits on

The share of sums that models trained here get right in every digit, one line for each length of the numbers added. Lines are means over {{ number: tiny_shares.seeds | words }} trainings from different random starts; bands run from the lowest to the highest. All sizes had one recipe, which may have served some of them badly.

The models are finished decoder-only transformers of {{ number: tiny_shares.sizes | words }} sizes, all trained on the same problems.
Sums of one digit are 25 problems, so that line moves in steps of one in 25; all others are 800.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """The share of right sums against model size on a log axis, one line for each number of digits: all but that of one digit lie near zero up to a size and high
above it from the next."""


def chart(tiny_shares, narrow: bool) -> alt.LayerChart:
    rows = tiny_shares.rows
    data = rows[rows["metric"] == "exact match"].drop(columns="column")
    data = data.assign(digits=data["digits"].map("{} digits".format).replace("1 digits", "1 digit"))
    y = theme.share_axis("score", "Exact match", alt.Y)
    base = alt.Chart().encode(
        theme.log_axis("parameters", "Model parameters", "count", (8e2, 5e6), alt.X, narrow),
        theme.colours("digits", theme.SUM_LENGTHS, narrow),
    )
    return alt.layer(
        theme.band(base, y, ("lowest", "highest")),
        base.mark_line(strokeWidth=2).encode(y),
        base.mark_point(size=30).encode(y),
        data=data,
        height=340,
    )
