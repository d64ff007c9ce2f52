"""Two sizes begin near one loss, but after equal tokens their losses are as near

Each point is a checkpoint of one of two OLMo models: how many MMLU questions it answers right in letters, against its loss, which falls to the right as training goes on.
The dotted line is chance; bars are 95% intervals.
The loss of pre-training itself was not published.

The loss here is bits per byte of the right endings of HellaSwag; the intervals are binomial.
The models are OLMo 2 of 7 and 13 billion parameters; after equal tokens their losses are {{ number: loss_thresholds.equal_tokens | .1% | value }} apart.
Checkpoints from before both left chance are not drawn.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["loss_thresholds.apart < 0.05", "loss_thresholds.equal_tokens < 0.025"]
ALT = """MMLU accuracy in letters against a falling loss for two sizes: both stay a little above a quarter until nearly the same
loss and then rise together."""


HIGHEST = 0.8  # bits per byte; before it both are at chance


def chart(loss_thresholds, narrow: bool) -> alt.LayerChart:
    data = loss_thresholds.curves
    data = data[data["loss"] <= HIGHEST]
    x = alt.X("loss:Q", title="Loss, bits per byte of HellaSwag")
    x = x.scale(domain=[0.655, HIGHEST], reverse=True, nice=False).axis(
        values=[0.66, 0.68, 0.7, 0.72, 0.74, 0.76, 0.78]
    )
    y = theme.share_axis("letter_accuracy", "MMLU in letters, share right", alt.Y, (0.2, 0.65))
    base = alt.Chart().encode(x, theme.colour("model", theme.OLMO_2, narrow, columns=2))
    return alt.layer(
        theme.reference(alt.YDatum(0.25, scale=y["scale"]), "ink", theme.DOTTED),
        theme.interval(base, y, ("letter_low", "letter_high"), width=1),
        base.mark_point(size=30).encode(y),
        data=data,
        height=320,
    )
