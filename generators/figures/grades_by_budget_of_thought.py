"""Without examples, more thought takes predicted grades away from the true ones; with examples it hardly matters

Correlation of the grades that Claude Opus 4 predicts for 500 students with their true grades, by the reasoning tokens it is asked to spend [@gema2025inverse, Figure 7].
Bars are 95% intervals from the number of students.
Most of the fall comes with the first thousand tokens.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "grades_and_thought.change.high < 0",
    "grades_and_thought.change_with_examples > -0.05",
]
ALT = """Correlation with the true grade by budget of thought: without examples it falls to half of what it was, with sixteen examples it
stays where it is, much higher."""
EXAMPLES = {0: "no examples", 16: "16 examples in the prompt"}


def chart(grades_and_thought, narrow: bool) -> alt.LayerChart:
    rows = grades_and_thought.rows
    data = rows.assign(prompt=rows["examples"].map(EXAMPLES))
    x = alt.X("budget_tokens:O", title="Reasoning tokens asked for, in units of 1,024").axis(
        labelAngle=0, labelExpr="datum.value == 0 ? 'none' : datum.value / 1024"
    )
    y = alt.Y("correlation:Q", title="Correlation with the true grade")
    y = y.scale(domain=[0, 0.8])
    base = alt.Chart().encode(x, theme.colour("prompt", list(EXAMPLES.values()), narrow, columns=2))
    return alt.layer(
        base.mark_line(strokeWidth=1.5).encode(y),
        theme.interval(base, y),
        base.mark_point(size=55).encode(y),
        data=data,
        height=300,
    )
