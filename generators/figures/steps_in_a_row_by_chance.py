"""An even rise of each step's chance makes a steep rise of the whole

The chance that all steps are right, $p^k$, against the chance $p$ of one; each curve is a number of steps $k$.
One step is the straight line, and more steps hug the floor longer.
This is arithmetic and not a measurement: it takes all steps as alike and their errors as independent.

If $p$ rises in seven even steps from one half to 0.99, the last of them brings {{ number: steps_in_a_row.steepest_ten | .0% | value }} of the gain at ten steps, and {{ number: steps_in_a_row.steepest_one | .0% | value }} at one step.
Models need not make independent errors.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Six curves of the chance of all steps against the chance of one: the straight line for one step bends more and more
towards the lower right corner, and that for fifty steps leaves the floor only close to certainty."""
HOLDS = [
    "steps_in_a_row_choices.even_chance > 2",
]
STEPS = [1, 2, 5, 10, 20, 50]


def chart(steps_in_a_row, narrow: bool) -> alt.LayerChart:
    curves = steps_in_a_row.curves
    data = curves[curves["k"].isin(STEPS) & (curves["p"] >= 0.29)][["k", "p", "chance"]]
    names = {1: "1 step", **{k: f"{k} steps" for k in STEPS[1:]}}
    data = data.assign(steps=data["k"].map(names))
    return alt.layer(
        alt.Chart()
        .mark_line(strokeWidth=2, clip=True)
        .encode(
            alt.X("p:Q", title="Chance of one step, p").scale(domain=[0.3, 1]).axis(format="%"),
            alt.Y("chance:Q", title="Chance of all steps").scale(domain=[0, 1]).axis(format="%"),
            theme.colour("steps", list(names.values()), narrow, columns=6),
        ),
        data=data,
        height=300,
    )
