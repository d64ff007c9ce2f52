"""Stronger weight decay brings understanding sooner and learning by heart later

Steps until a network has 99% of its own sums right, and until it has half of the others, by the strength of weight decay.
Points are means over {{ number: modular_runs.seeds | words }} networks, bars run from the fastest to the slowest.
Without decay {{ number: modular_runs.without_decay | ,d | value }} networks come half-way at all in these steps.

Means on the log scale over seeds.
Half-way moves as the decay to the power {{ number: modular_runs.sooner | .1f }}.
Without decay all networks learn by heart, and {{ number: modular_runs.without_decay | ,d | value }} come half-way within {{ number: modular_runs.steps | ,d | value }} steps.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["modular_runs.sooner.high < 0"]
ALT = """Steps against weight decay, both on log axes: the steps to understanding fall steeply as the decay grows, while those to learning by heart
stay in the hundreds and rise a little."""


def chart(modular_runs, narrow: bool) -> alt.LayerChart:
    data = modular_runs.decays[modular_runs.decays["weight_decay"] > 0]
    y = theme.log_axis("steps", "Steps of training", "count", (1e2, 1.5e4), alt.Y)
    x = alt.X("weight_decay:Q", title="Weight decay").scale(type="log", domain=[0.4, 2.5])
    base = alt.Chart().encode(
        x.axis(values=[0.5, 1, 2], format="~g"),
        theme.colour("event", list(data["event"].unique()), narrow, columns=2),
    )
    return alt.layer(
        base.mark_line(strokeWidth=1.5).encode(y),
        theme.interval(base, y),
        base.mark_point(size=60).encode(y),
        data=data,
        height=300,
    )
