"""Dots in place of steps, and steps after the answer, give none of the gain

Share of problems solved under each prompt less that under standard prompting, LaMDA 137B on three sets of word problems, transcribed from [@wei2022cot, Table 6].
Bars are 95% intervals from the number of problems; the published spread over five orders of the examples is smaller.
With as many dots as the equation has characters the model may compute for as long but has nothing written to go on; with steps after the answer it writes the same text too late to use.
One model and one paper; the dots are fewer than the words of a chain of thought.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Gains of four prompts over standard prompting on three sets: only the full chain of thought is clearly above zero on the
hardest set; dots and steps after the answer are at or below zero there."""
PROMPTS = ["chain of thought", "equation only", "dots only", "steps after the answer"]


def chart(dots_for_thoughts, narrow: bool) -> alt.LayerChart:
    data = dots_for_thoughts.rows[["task", "prompt", "gain", "gain_low", "gain_high"]]
    data = data.assign(name=data["task"] + ", " + data["prompt"])
    order = [f"{task}, {prompt}" for task in theme.WORD_PROBLEMS for prompt in PROMPTS]
    scale = alt.Scale(domain=[-0.1, 0.15])
    x = alt.X("gain:Q", title="Gain in the share of problems solved", scale=scale)
    role = "grid" if narrow else "muted"  # on a phone the names stand across the line
    return theme.interval_rows(
        data,
        theme.names("name", narrow, sort=order),
        x.axis(format="+%", values=[-0.1, -0.05, 0, 0.05, 0.1, 0.15]),
        theme.colour("prompt", PROMPTS, narrow, columns=4),
        behind=[theme.reference(alt.XDatum(0), role)],
        size=55,
        height=460 if narrow else 330,
    )
