"""The problems of MATH start nearly together, those of GSM8K one after another

Share of problems that have started, by training tokens: each dot is one problem.
A problem has started when its success rate, mean over nine Pythia sizes, passes a tenth of what it has at the end.
Starts lie between checkpoints and are uncertain by a factor of two [@schaeffer2026generative].

Counted are problems that end at one in a thousand or more: {{ number: starts_of_problems.problems_gsm8k | ,d | value }} of GSM8K and {{ number: starts_of_problems.problems_math | ,d | value }} of MATH.
Between checkpoints the start is read off a line in logarithms; few successes make it uncertain by a factor of two.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["starts_of_problems.spread_math.high < starts_of_problems.spread_gsm8k.low"]
ALT = """Share of problems that have started against training tokens: GSM8K rises over more than a decade, MATH later and within half of one."""
TESTS = ["GSM8K", "MATH"]


def chart(starts_of_problems, narrow: bool) -> alt.LayerChart:
    title = "Training tokens"
    x = theme.log_axis("tokens", title, "count", (1e8, 1e11), alt.X, narrow)
    y = theme.share_axis("started", "Problems that have started", alt.Y)
    base = alt.Chart().encode(x, theme.colour("benchmark", TESTS, narrow))
    return alt.layer(
        base.mark_line(strokeWidth=2, interpolate="step-after", clip=True).encode(y),
        base.mark_point(size=14, clip=True).encode(y),
        data=starts_of_problems.rows,
        height=300,
    )
