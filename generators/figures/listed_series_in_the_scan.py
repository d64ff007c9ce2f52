"""Long sums gain most in the step to the listed size; word problems do not show it

Each row is one series of an ability on the list of Wei et al., with a 95% interval: zero is an even rise, one a gain that comes whole in the steepest step. The colour says whether that step leads to the model size that the list gives; a step to a larger size does not contradict the list.

The rows of the list are those of Wei et al. [@wei2022, Table 1], {{ number: listed_series.matched | ,d }} of {{ number: listed_series.listed | ,d }}; for the others the tables have no scores by size.
Across stands the excess of the steepest step over a straight line in the logarithm of size; intervals come from the number of items, and one is cut at the edge.
The list speaks of scores that leave chance and not of the steepest step.
Word problems are solved with a chain of thought, whose gain over plain answers is what the list calls emergent; here it is the score itself.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"low": "excess_low", "high": "excess_high"}
HOLDS = ["listed_series.word_problems_concentrated < 3"]
ALT = """Intervals of excess for fourteen series: sums and differences of four and five digits near one and at the listed size, of three digits
somewhat lower and at a larger size, word problems around one half or below."""
WHERE = {True: "step to the listed size", False: "step to another size"}
EDGE = 1.25
SHORT = {
    "Addition and subtraction, 3 digits": "",
    "Addition and subtraction, 4 and 5 digits": "",
    "Chain of thought, word problems": ", chain of thought",
}


def chart(listed_series, narrow: bool) -> alt.LayerChart:
    rows = listed_series.rows
    columns = [
        "ability", "family", "task", "listed_parameters", "step_to", "gain", "excess", "excess_low",
        "excess_high", "linearity", "breakthroughness", "concentrated",
    ]  # fmt: skip
    data = rows[columns].assign(
        name=rows["family"] + ", " + rows["task"] + rows["ability"].map(SHORT),
        where=rows["at_listed_size"].map(WHERE),
        low=rows["excess_low"].clip(0, EDGE),
        high=rows["excess_high"].clip(0, EDGE),
    )
    order = list(data.sort_values("excess", ascending=False, kind="stable")["name"])
    title = "Excess of the steepest step" + ("" if narrow else " over a straight line")
    x = alt.X("excess:Q", title=title, scale=alt.Scale(domain=[0, EDGE], nice=False))
    return theme.interval_rows(
        data,
        theme.names("name", narrow, order),
        x.axis(values=[0, 0.25, 0.5, 0.75, 1], format=".2f"),
        theme.colour("where", list(WHERE.values()), narrow, columns=2),
        ends=("low", "high"),
        reference=0.5,
        size=45,
        height=(34 if narrow else 20) * len(data),
    )
