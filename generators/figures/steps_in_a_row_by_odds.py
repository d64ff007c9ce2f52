"""On a scale of odds, more steps mostly delay the rise and hardly steepen it

The same chances against the odds of one step, its chance of going right over that of going wrong.
A skill whose odds multiply by a constant with each larger model moves evenly to the right.
The curves shift more than they steepen.
How the odds of a real step move with scale has yet to be measured.

The curves are $p^k$ against $p/(1-p)$ on a log axis.
Half of the time right takes odds of one to one for one step and of {{ number: steps_in_a_row.odds_for_half | .0f | value }} to one for ten, but at its steepest the curve of ten steps rises only {{ number: steps_in_a_row.steepest_ratio_odds | .1f | value }} times as fast as that of one.
For still more steps that factor grows no further than $4/e$.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Six curves of nearly the same S shape, each further to the right than the one before: more steps move the rise to higher
odds of a single step and make it slightly steeper."""
HOLDS = [
    "steps_in_a_row_choices.even_odds < 1.5",
]
STEPS = [1, 2, 5, 10, 20, 50]


def chart(steps_in_a_row, narrow: bool) -> alt.LayerChart:
    curves = steps_in_a_row.curves
    data = curves[curves["k"].isin(STEPS)][["k", "odds", "chance"]]
    names = {1: "1 step", **{k: f"{k} steps" for k in STEPS[1:]}}
    data = data.assign(steps=data["k"].map(names))
    labels = "datum.value < 1 ? '1 to ' + format(1 / datum.value, '~g') : format(datum.value, '~g') + ' to 1'"
    # on a phone each in two lines, so that none has to give way to its neighbour
    labels = rf"split(replace({labels}, ' ', '\n'), '\n')" if narrow else labels
    return alt.layer(
        alt.Chart()
        .mark_line(strokeWidth=2, clip=True)
        .encode(
            alt.X("odds:Q", title="Odds of one step, p / (1 − p)")
            .scale(type="log", domain=[0.1, 1000])
            .axis(values=[0.1, 1, 10, 100, 1000], labelExpr=labels),
            alt.Y("chance:Q", title="Chance of all steps").scale(domain=[0, 1]).axis(format="%"),
            theme.colour("steps", list(names.values()), narrow, columns=6),
        ),
        data=data,
        height=300,
    )
