"""Under every score one step of size brings far more than its share of addition

For five scores of the same answers, the share of the gain that the steepest step between neighbouring sizes brings. The dashed line is an even rise. Points are means over {{ number: tiny_shares.seeds | words }} trainings, bars 95% intervals, wide because the trainings are few. Noise pushes a largest share up.

The gain runs from the smallest to the largest of {{ number: tiny_shares.sizes | words }} sizes, on sums of five digits; an even rise gives each step {{ number: tiny_shares.even_share | .2f | value }} of it.
Intervals are Student's, cut at zero and at one; a largest share is never below an even one.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Five scores of the same answers, each with the share of its gain that the steepest step of size brings: all lie far to the right of the line of an
even rise, with wide intervals for exact match and for the chance of the whole sum."""
HOLDS = [
    "tiny_shares.digit_accuracy_share.low > 0.5",
    "tiny_shares.log_likelihood_share.low > 0.5",
]


def chart(tiny_shares, narrow: bool) -> alt.LayerChart:
    data = tiny_shares.shares.assign(even=tiny_shares.even_share)
    scale = alt.Scale(domain=[0, 1], clamp=True)
    x = alt.X("share:Q", title="Share of the gain in the steepest step", scale=scale)
    return theme.interval_rows(
        data,
        theme.names("metric", narrow, sort=list(data["metric"])),
        x.axis(format="%"),
        behind=[theme.reference(alt.X("even:Q", scale=scale), dash=theme.LOOSE)],
        size=60,
        height=alt.Step(44 if narrow else 30),
    )
