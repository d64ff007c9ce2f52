"""While new answers are still wrong, the network inside already gathers on few frequencies

Two shares over the steps of training: how many sums never seen are right, and how much of the network's table of numbers its five strongest frequencies hold.
Lines are means over {{ number: modular_runs.seeds | words }} networks, bands run from least to most.
Such networks add with frequencies, so the measure knows the task.

The share of the variance of the table that the five strongest frequencies of 26 hold; seeds at weight decay 0.5.
Frequencies are what a network that adds round a circle must use.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["modular_beneath.frequencies.low > 0.1"]
ALT = """Accuracy on problems never seen and the share of the five strongest frequencies, against training steps: the frequencies begin to rise while accuracy is
still near zero, and both end high."""
DECAY = 0.5


def chart(modular_beneath, narrow: bool) -> alt.LayerChart:
    rows = modular_beneath.rows
    data = rows[rows["weight_decay"] == DECAY].drop(columns="weight_decay")
    y = theme.share_axis("value", "Share", alt.Y)
    base = alt.Chart().encode(
        theme.log_axis("steps", "Steps of training", "count", (30, 2e4), alt.X, narrow),
        theme.colour("measure", list(data["measure"].unique()), narrow, columns=2),
    )
    return alt.layer(
        theme.band(base, y),
        base.mark_line(strokeWidth=2).encode(y),
        data=data,
        height=300,
    )
