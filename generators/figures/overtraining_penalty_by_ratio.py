"""Eight times the usual tokens a parameter cost two to three percent of the loss

Each line is a training text: how much higher the loss is than at twenty tokens per parameter, when the training compute stays the same.
Bands are 95% intervals.
The model far to the right is nearly six times smaller and cheaper to use, which the picture does not credit.

The training compute is {{ number: overtraining_penalty.compute | power }} FLOP whatever the ratio; a parametric loss for each training dataset is fitted to all its runs from 10 tokens a parameter on [@gadre2024].
Bands are bootstrap intervals over the runs.
On RedPajama the penalty is {{ number: overtraining_penalty.at_80 | .1% }} at 80 tokens a parameter and {{ number: overtraining_penalty.at_640 | .1% }} at 640.
Loss is measured on C4, so the three datasets are not ranked by it.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Extra loss at equal training compute against tokens per parameter, for three training datasets: near zero between ten and
forty, one to two percent at eighty, and five to eight percent at six hundred and forty, with wide bands."""
HOLDS = [
    "overtraining_penalty.at_160 > 0.02",
    "overtraining_penalty.at_160 < 0.03",
]


def chart(overtraining_penalty, narrow: bool) -> alt.LayerChart:
    x = alt.X("tokens_per_parameter:Q", title="Training tokens per parameter")
    x = x.scale(type="log", domain=[10, 640]).axis(values=[10, 20, 40, 80, 160, 320, 640])
    y = alt.Y("penalty:Q", title="Loss above that at 20 tokens per parameter")
    y = y.scale(domain=[-0.02, 0.12], nice=False).axis(format="+.0%")
    base = alt.Chart().encode(x, theme.colour("training_data", theme.TRAINING_TEXTS, narrow))
    return alt.layer(
        theme.band(base, y, clip=True),
        base.mark_line(strokeWidth=2).encode(y),
        data=overtraining_penalty.curves,
        height=340,
    )
