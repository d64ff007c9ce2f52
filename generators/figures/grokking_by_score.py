"""The loss of problems never seen warns before the share right moves

Four scores of sums never trained on, from their worst to their last.
The networks are lined up at one, where half of these sums are right.
Bands, for loss and accuracy, run from the least to the greatest network.
At its worst the loss is worse than a guess, so early on it misleads.

Progress from the worst checkpoint to the last, against the steps over those to half of the problems right.
Means over the {{ number: modular_runs.generalised | ,d }} networks with weight decay that generalise.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["modular_beneath.loss.low > 0.1"]
ALT = """Progress of four scores against steps around the half-way point: the loss leaves its worst first, and accuracy, chance of the right answer
and Brier score follow together within about a doubling of the steps."""


def chart(modular_sharpness, narrow: bool) -> alt.LayerChart:
    data = modular_sharpness.aligned
    names = ["loss", "accuracy", "chance of the right answer", "Brier score"]
    y = theme.share_axis("gain", "Progress, worst to last", alt.Y)
    x = alt.X("times:Q", title="Steps, over those to half of the problems right")
    x = x.scale(type="log", domain=[0.25, 1.7]).axis(values=[0.25, 0.5, 1, 1.5], format="~g")
    base = alt.Chart().transform_filter("datum.times >= 0.24")
    base = base.encode(x, theme.colour("score", names, narrow, columns=2))
    banded = base.transform_filter("datum.score === 'loss' || datum.score === 'accuracy'")
    return alt.layer(
        theme.band(banded, y, ("min", "max")),
        base.mark_line(strokeWidth=2).encode(y),
        data=data,
        height=320,
    )
