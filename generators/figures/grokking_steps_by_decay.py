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
SAID = {"end_name": None}
ALT = """Steps against weight decay, both on log axes: the steps to understanding fall steeply as the decay grows, while those to learning by heart
stay in the hundreds and rise a little."""


def chart(modular_runs, narrow: bool) -> alt.LayerChart:
    data = modular_runs.decays[modular_runs.decays["weight_decay"] > 0]
    names = dict(zip(data["event"].unique(), ["its own sums", "the other sums"], strict=True))
    data = theme.ends_apart(
        data, "event", "weight_decay", "steps", lambda row: names[row["event"]], least=0.1
    )
    y = theme.log_axis("steps", "Steps of training", "count", (1e2, 1.5e4), alt.Y)
    scale = alt.Scale(type="log", domain=[0.44, 2.1], nice=False)
    x = alt.X("weight_decay:Q", title="Weight decay", scale=scale)
    base = alt.Chart().encode(
        x.axis(values=[0.5, 1, 2], format="~g"),
        theme.named_colour("event", list(data["event"].unique())),
    )
    at = data.set_index(["weight_decay", "event"])["steps"].unstack()[list(names)]
    gaps = [
        (0.5, modular_runs.delay_of_least.value, 10),
        (2.0, modular_runs.delay_of_most.value, -10),
    ]
    return alt.layer(
        *(
            mark
            for decay, delay, dx in gaps
            for mark in theme.gap_between(
                y, at.loc[decay].iloc[0] * 1.12, at.loc[decay].iloc[1] / 1.15,
                theme.at_value(x, decay), [theme.times(delay), "as late"] if narrow else f"{theme.times(delay)} as late", dx,
            )
        ),
        base.mark_line(strokeWidth=1.5).encode(y),
        theme.interval(base, y),
        base.mark_point(size=60, opacity=1).encode(y),
        theme.ends_named(base, y, dx=10),
        data=data,
        height=300,
    )  # fmt: skip
