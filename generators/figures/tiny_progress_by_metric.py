"""Trained here: scores with partial credit jump at the same step as exact match

The same answers to sums of five digits, scored five ways. Each line shows how much of the way from the smallest model to the largest is covered at each size, so compare shapes, not abilities. Lines are means over {{ number: tiny_shares.seeds | words }} trainings; bands run from the lowest to the highest of them.

There are {{ number: tiny_shares.sizes | words }} sizes; each training is measured on the scale of the means, and the sizes of the gains are in the table.
Log-likelihood, Brier score and digit accuracy are means over the six digits that such a sum has, the right digits before given; the chance of the whole sum is their product, sum by sum.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Progress against model size on a log axis for five scores of the same answers: all rise little over the smallest sizes and most of the way in one and
the same step; exact match then goes on rising where the others are nearly done."""
DIGITS = 5
WAY = "datum.value === 0 ? 'smallest' : datum.value === 1 ? 'largest' : 'halfway'"


def chart(tiny_shares, narrow: bool) -> alt.LayerChart:
    rows = tiny_shares.rows
    hardest = rows[rows["digits"] == DIGITS].sort_values("parameters", kind="stable")
    names = list(tiny_shares.shares["metric"])
    scale = alt.Scale(domain=[-0.05, 1.3], nice=False)
    y = alt.Y("progress:Q", title="Score, from the smallest model to the largest", scale=scale)
    y = y.axis(values=[0, 0.5, 1], labelExpr=WAY)
    x = theme.log_axis("parameters", "Model parameters", "count", (8e2, 5e6), alt.X, narrow)
    ends = tiny_shares.steepest_from, tiny_shares.steepest_to
    shares = tiny_shares.shares["share"]
    step = ["one step brings", f"{shares.min():.0%} to {shares.max():.0%}", "of each gain"]
    base = alt.Chart().encode(
        x,
        theme.colour("metric", names, narrow, columns=3),
    )
    return alt.layer(
        theme.named_span(x, ends, step, align="right"),
        theme.band(base, y, ("low", "high")),
        base.mark_line(strokeWidth=2).encode(y),
        base.mark_point(size=30).encode(y),
        data=pd.concat(_progress(group) for _, group in hardest.groupby("metric")),
        height=360,
    )


def _progress(group: pd.DataFrame) -> pd.DataFrame:
    first, last = group["score"].iloc[0], group["score"].iloc[-1]
    ends = (group[["lowest", "highest"]] - first) / (last - first)
    return group[["metric", "parameters", "score", "lowest", "highest"]].assign(
        progress=(group["score"] - first) / (last - first),
        low=ends.min(axis=1),
        high=ends.max(axis=1),
    )
