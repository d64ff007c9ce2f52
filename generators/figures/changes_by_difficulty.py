"""Before the jump easy questions get better, then worse; for hard ones it is unsure

How the Brier loss changes between groups of models below the jump: right of zero is worse.
At first is from the smallest quarter of the models to the second, later from there to the last.
Bars are 95% intervals.
The models' own answers decided which questions are easy and which hard.

Whether the hardest get worse first is what is not sure.
Means over tasks, between groups of models below the threshold of a task [@wu2025].
The intervals come from resampling families of models.
Under other groupings of the models some of these changes are unsure; the page of the claim has them.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "difficulty_shapes.easy_first.high < 0",
    "difficulty_shapes.easy_later.low > 0",
    "difficulty_shapes.hard_first.low < 0",
    "difficulty_shapes.hard_first.high > 0",
]
ALT = """Four rows of changes. Tasks called emergent: the easiest tenth falls by seven hundredths and then rises by six; the hardest stays at
first and then falls by about five. Other tasks: the easiest tenth falls both times, the hardest hardly moves."""
ROWS = {
    "easy_first": "easiest tenth, at first",
    "easy_later": "easiest tenth, later",
    "hard_first": "hardest tenth, at first",
    "hard_later": "hardest tenth, later",
}
KINDS = {"emergent": "six tasks called emergent", "not emergent": "three that are not"}


def chart(difficulty_shapes, narrow: bool) -> alt.LayerChart:
    rows = difficulty_shapes.changes
    data = rows[rows["part"].isin(ROWS)].assign(
        name=rows["part"].map(ROWS), kind=rows["called"].map(KINDS)
    )
    x = alt.X("change:Q", title="Change of the loss; right is worse").axis(format="+.2f")
    return theme.interval_rows(
        data,
        theme.names("name", narrow, sort=list(ROWS.values()), rows=2),
        x.scale(domain=[-0.1, 0.1]),
        *theme.grouped("kind", list(KINDS.values()), narrow, columns=2, padding=0.8),
        behind=[theme.reference(alt.XDatum(0, scale=alt.Scale(domain=[-0.1, 0.1])))],
        height=(76 if narrow else 56) * len(ROWS),
    )
