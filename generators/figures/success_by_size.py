"""On two mathematics tests success shows no sign of speeding up with size

Success of finished Pythia models by size; up is better.
Both axes are logarithmic: a law with a fixed exponent is straight here, and an ability that speeds up bends upwards.
Bars are 95% intervals over problems.
There is one run a size, so a step may be that of two runs [@schaeffer2026generative].

The vertical axis is the negative logarithm of the success rate.
On MATH the two smallest models have no right answer in a million and are left out.
"""

from __future__ import annotations

import altair as alt
import numpy as np

from .. import theme

HOLDS = [
    "rise_by_size.bend_math.low > 0",
    "rise_by_size.bend_gsm8k > 0",
]
ALT = """Negative log of the success rate against model size, better upwards: on GSM8K a step up between two of the smaller models and then
nearly level; on MATH a rise that flattens among the largest."""
TESTS = ["GSM8K", "MATH"]
LAST = 3e11
SURE = 1.96  # standard errors


def chart(rise_by_size, narrow: bool) -> alt.LayerChart:
    rows = rise_by_size.rows
    rows = rows[rows["training_tokens"] == LAST]
    ends = {
        f"fall_{end}": np.exp(rows["bent"] + sign * SURE * rows["bent_error"])
        for end, sign in (("low", -1), ("high", 1))
    }
    data = rows[["benchmark", "parameters", "success_rate"]].assign(
        fall=np.exp(rows["bent"]), **ends
    )
    x = theme.log_axis("parameters", "Parameters", "count", (1e7, 2e10), alt.X, narrow)
    y = alt.Y("fall:Q", scale=alt.Scale(type="log", domain=[4, 12], reverse=True, nice=False))
    title = "−log success rate" if narrow else "−log of the success rate (nats; fewer is better)"
    y = y.axis(title=title, values=[4, 5, 6, 8, 10, 12], format="d")
    base = alt.Chart().encode(x, theme.named_colour("benchmark", TESTS))
    return alt.layer(
        base.mark_line(strokeWidth=1.5, opacity=0.6).encode(y),
        theme.interval(base, y),
        base.mark_point(size=45).encode(y),
        theme.end_names(base, "parameters", y, "benchmark"),
        data=data,
        padding=theme.room_for(TESTS),
        height=340,
    )
