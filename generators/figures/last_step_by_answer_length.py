"""The longer the answer, the more of the gain comes in the last step, by either score

Share of the gain with size that falls in the last step of GPT-3, from 6.7 to 175 billion parameters [@schaeffer2023, Figure 3].
Each line joins two scores of the same answers; the two lines of a length are two samplings; their distance is all that we know of chance.
The dashed line is a rise even in log size.

The gain runs from the smallest to the largest of four models.
The length of the right answer is in characters (the legend of the source says "Target Str Len"); the two samplings have temperatures zero and one.
Over the {{ number: last_step_shares.jumps | ,d | value }} of {{ number: last_step_shares.series | ,d | value }} series that look like jumps under accuracy, edit distance puts {{ number: last_step_shares.edit_share | .0% }} of the gain in that step.
Values are read off [@schaeffer2023, Figure 3].
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["last_step_shares.edit_share > last_step_shares.even_share"]
ALT = """For answers of one character both metrics put little of the gain in the last step; from three characters on accuracy puts nearly all of
it there, and token edit distance stays between one half and four fifths."""
METRICS = ["accuracy", "token edit distance"]


def chart(last_step_shares, narrow: bool) -> alt.LayerChart:
    rows = last_step_shares.rows
    unit = rows["target_length"].map(lambda length: "character" if length == 1 else "characters")
    data = rows.assign(label=rows["task"] + ", " + rows["target_length"].astype(str) + " " + unit)
    order = data.sort_values(["task", "target_length"], kind="stable")["label"].unique().tolist()
    x = theme.share_axis("share", "Share of the gain in the last step of size")
    base = alt.Chart().encode(
        theme.names("label", narrow, sort=order, rows=2), alt.YOffset("temperature:N")
    )
    pair = base.encode(alt.Detail(["label:N", "temperature:N"]))
    return alt.layer(
        theme.reference(alt.X("mean(even_share):Q")),
        pair.mark_line(color=theme.ROLES["muted"], strokeWidth=1).encode(x),
        base.mark_point(size=55).encode(x, theme.colour("metric", METRICS, narrow)),
        data=data,
        height=580 if narrow else 360,
    )
