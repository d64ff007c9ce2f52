"""On GSM8K, dots or late steps keep little or nothing of the gain

What four prompts add to the share of problems solved, for LaMDA 137B on three sets of word problems [@wei2022cot, Table 6].
Dots let the model compute but leave nothing written to go on; steps after the answer come too late to use.
Bars are 95% intervals, grey where they reach zero.
One model and one paper.

Each gain is the score under that prompt less that under standard prompting, transcribed from [@wei2022cot, Table 6].
Intervals come from the number of problems; the published spread over five orders of the examples is smaller.
There are as many dots as the equation has characters, which is fewer than the words of a chain of thought.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"from_zero": None}
HOLDS = ["dots_for_thoughts.dots_share.high < 0.25", "dots_for_thoughts.after_share.high < 0.25"]
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
