"""Without any example in the prompt, about half of GPT-3's arithmetic is still there

How many answers of the largest GPT-3 are exactly right with fifty examples in the prompt and with none.
Rows are the {{ number: left_without_examples.tasks | words }} tasks of arithmetic that it does at least one time in ten with examples [@brown2020, Table H.1].
What is left may be memory as well as skill.

Share of exact answers; tasks have 2,000 questions.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["left_without_examples.left.low > 0.4", "left_without_examples.left.high < 0.6"]
ALT = """Share of exact answers on eight tasks of arithmetic, with and without examples: with examples from one in five to all, without from nearly none to three
quarters, in each task less than with."""
NONE, FIFTY = "no example", "fifty examples"


def chart(left_without_examples, narrow: bool) -> alt.LayerChart:
    rows = left_without_examples.rows
    data = pd.concat(
        [
            rows[["task"]].assign(prompt=name, right=rows[column])
            for name, column in ((NONE, "zero-shot"), (FIFTY, "few-shot"))
        ],
        ignore_index=True,
    )
    x = theme.share_axis("right", "Exact answers")
    down = theme.names("task", narrow, sort=list(rows["task"]))
    colour = theme.colour("prompt", [NONE, FIFTY], narrow, columns=2)
    base = alt.Chart().encode(down)
    ends = theme.interval(base, x, ("low", "high"), width=1.5, color=theme.ROLES["muted"])
    wide = data.groupby("task")["right"].agg(low="min", high="max").reset_index()
    data = data.merge(wide, on="task")
    return alt.layer(
        ends,
        base.mark_point(size=60).encode(x, colour),
        data=data,
        height=alt.Step(44 if narrow else 30),
    )
