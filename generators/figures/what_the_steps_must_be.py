"""On GSM8K, dots or late steps keep little or nothing of the gain

What four prompts add to the share of problems solved, for LaMDA 137B on three sets of word problems [@wei2022cot, Table 6].
Dots let the model compute but leave nothing written to go on; steps after the answer come too late to use.
Bars are 95% intervals.
One model and one paper.

Each gain is the score under that prompt less that under standard prompting, transcribed from [@wei2022cot, Table 6].
Intervals come from the number of problems; the published spread over five orders of the examples is smaller.
There are as many dots as the equation has characters, which is fewer than the words of a chain of thought.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["dots_for_thoughts.dots_share.high < 0.25", "dots_for_thoughts.after_share.high < 0.25"]
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
