"""Single problems give way exponentially; their mean gives way as a slow power

Chance that none of k answers of Pythia 12B is right [@brown2024monkeys].
Grey: single problems of MATH; blue: the mean of all {{ number: coverage_by_samples.problems | ,d | value }}; dashed orange: the curve if all were alike.
Problems give way one after another, which keeps the mean falling slowly.

A problem with the rate p stays unsolved with chance $(1-p)^k$; what is left at any k are those with rates near 1/k and below.
Rates are counted from ten thousand answers; every eighth of the problems that were ever solved is drawn.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["coverage_by_samples.alike_12b.low > 0.75", "coverage_by_samples.last_12b < 0.93"]
ALT = """Chance of no right answer against the number of answers on log axes: thin curves of single problems plunge one after another, the mean falls
slowly and nearly straight, and a dashed curve of equal problems plunges at a hundred answers."""
SERIES = ["single problems", "mean of all problems", "if all were alike"]
LEAST = 0.01


def chart(single_problems, narrow: bool) -> alt.LayerChart:
    rows = single_problems.rows
    data = rows[rows["unsolved"] >= LEAST]
    x = theme.log_axis("k", "Answers to each problem", "count", (1, 1.2e4), alt.X, narrow)
    y = alt.Y("unsolved:Q", scale=alt.Scale(type="log", domain=[LEAST, 1], nice=False))
    y = y.axis(title="Chance of no right answer", values=[0.01, 0.03, 0.1, 0.3, 1], format=".0%")
    colours = [theme.ROLES[name] for name in ("grey", "blue", "orange")]
    colour = theme.colours("series", dict(zip(SERIES, colours, strict=True)), narrow)
    base = alt.Chart().encode(x, y, colour, detail="curve:N")
    one, mean, alike = (base.transform_filter(f"datum.series === '{name}'") for name in SERIES)
    return alt.layer(
        one.mark_line(strokeWidth=1, opacity=0.7),
        alike.mark_line(strokeWidth=2, strokeDash=theme.LOOSE),
        mean.mark_line(strokeWidth=3),
        data=data,
        height=360,
    )
