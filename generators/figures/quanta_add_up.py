"""Skills that are each learned at once can add up to a smooth loss

A worked example, not a measurement: skills are learned one after another to the right, each as a whole, the most used first.
The loss is the use of all skills not learned yet.
A task of one skill jumps; a task that draws on {{ number: quanta_sum.mixed | ,d }} skills creeps up.

What the quantization model says, worked out [@michaud2023quantization, abstract]: skill k is used in proportion to $k^{-1.1}$ and learned whole.
The skills of the mixed task are spread evenly over decades.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["quanta_sum.steepest_many < 0.1"]
ALT = """Against the number of skills learned, on a log axis: the loss falls smoothly, three tasks of one skill each jump from zero to one, and a
task of a hundred skills rises by small steps."""

SINGLE = "of skill "  # in the names of tasks of one skill


def chart(quanta_sum, narrow: bool) -> alt.LayerChart:
    data = quanta_sum.rows
    names = list(data["series"].unique())
    y = theme.share_axis("value", "Loss left, or score", alt.Y)
    base = alt.Chart().encode(
        theme.log_axis("skills", "Skills learned", "count", (1, 1e6), alt.X, narrow),
        theme.colour("series", names, narrow, columns=3),
    )
    single = f"test(/{SINGLE}/, datum.series)"
    jumps = base.transform_filter(single).mark_line(strokeWidth=2, interpolate="step-after")
    others = base.transform_filter(f"!{single}").mark_line(strokeWidth=2)
    return alt.layer(jumps.encode(y), others.encode(y), data=data, height=300)
