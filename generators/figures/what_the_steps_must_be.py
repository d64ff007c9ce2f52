"""Dots in place of steps, and steps after the answer, give none of the gain

Share of problems solved under each prompt less that under standard prompting, LaMDA 137B on three sets of word problems, transcribed from [@wei2022cot, Table 6].
Bars are 95% intervals from the number of problems, grey where they reach zero; the published spread over five orders of the examples is smaller.
With as many dots as the equation has characters the model may compute for as long but has nothing written to go on; with steps after the answer it writes the same text too late to use.
One model and one paper; the dots are fewer than the words of a chain of thought.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"from_zero": None}
ALT = """Gains of four prompts over standard prompting on three sets: only the full chain of thought is clearly above zero on the
hardest set; dots and steps after the answer are at or below zero there."""
PROMPTS = ["chain of thought", "equation only", "dots only", "steps after the answer"]
KINDS = {"above": theme.ROLES["blue"], "not told": theme.ROLES["grey"]}


def chart(dots_for_thoughts, narrow: bool) -> alt.LayerChart:
    gains = dots_for_thoughts.rows[["task", "prompt", "gain", "gain_low", "gain_high"]]
    data = gains.assign(
        name=gains["prompt"] + ", " + gains["task"],
        from_zero=(gains["gain_low"] > 0).map({True: "above", False: "not told"}),
        points=100 * gains["gain"],
        points_low=100 * gains["gain_low"],
        points_high=100 * gains["gain_high"],
    )
    order = [f"{prompt}, {task}" for prompt in PROMPTS for task in theme.WORD_PROBLEMS]
    scale = alt.Scale(domain=[-6, 12], nice=False)
    of = "Points" if narrow else "Percentage points of problems solved,"
    x = alt.X("points:Q", title=f"{of} against answers alone", scale=scale)
    role = "grid" if narrow else "muted"  # on a phone the names stand across the line
    return theme.interval_rows(
        data,
        theme.names("name", narrow, sort=order),
        x.axis(values=[-5, 0, 5, 10]),
        theme.named_colour("from_zero", KINDS),
        behind=[theme.reference(alt.XDatum(0), role)],
        size=55,
        height=460 if narrow else 330,
    )
