"""Predicted grades fit worse after thought; with examples in the prompt no change shows

How well the grades that Claude Opus 4 predicts for 500 students fit the true ones: a correlation of one would be perfect.
Further right the model is asked to spend more reasoning tokens before it answers.
Bars are 95% intervals from the number of students [@gema2025inverse, Figure 7].

Most of the fall comes with the first thousand tokens.
The budget is what the model is asked to spend.
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
