"""Under every score one step of size brings far more than its share of addition

The share of the gain, from the smallest to the largest of {{ number: tiny_shares.sizes | words }} sizes, that falls in the steepest step between neighbouring sizes, on sums of five digits.
Points are means over {{ number: tiny_shares.seeds | words }} seeds with Student's 95% intervals; the line is an even rise, {{ number: tiny_shares.even_share | .2f | value }}.
A largest share is never below an even one, and noise pushes it up; intervals are cut at zero and at one.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Five scores of the same answers, each with the share of its gain that the steepest step of size brings: all lie far to the right of the line of an
even rise, with wide intervals for exact match and for the chance of the whole sum."""


def chart(tiny_shares, narrow: bool) -> alt.LayerChart:
    data = tiny_shares.shares.assign(even=tiny_shares.even_share)
    base = alt.Chart().encode(theme.names("metric", narrow, sort=list(data["metric"])))
    x = alt.X("share:Q", title="Share of the gain in the steepest step").axis(format="%")
    scale = alt.Scale(domain=[0, 1], clamp=True)
    return alt.layer(
        alt.Chart().mark_rule(strokeDash=[5, 4]).encode(alt.X("even:Q", scale=scale)),
        base.mark_rule(strokeWidth=2).encode(alt.X("share_low:Q", scale=scale), x2="share_high:Q"),
        base.mark_point(size=60).encode(x.scale(scale)),
        data=data,
        height=alt.Step(44 if narrow else 30),
    )
