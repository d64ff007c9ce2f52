"""A second digit holds products back much more than sums

Share of problems that seven Pythia models solve at the end of training, for sums and products whose first number has one digit or two [@biderman2023].
Bars are 95% intervals.
There is one training run a size, so another seed might differ; the two-digit sums, which dip at the second largest size, warn of that.

The answer counted is the first number written; the prompt has 16 examples, and second operands are 1 to 50 [@biderman2023].
Intervals take problems with the same first operand as alike.
The model of 6.9 billion parameters solves {{ number: pythia_digits.sum_2_second_largest | .0% }} of the two-digit sums and that of 2.8 billion {{ number: pythia_digits.sum_2_third_largest | .0% }} [@biderman2023].
These are models of the first release, matched to today's sizes by name.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"place": "parameters", "operation": None}
ALT = """Accuracy against model size for sums and products with a first operand of one or two digits: all four rise from near
zero, two-digit products last and least."""
SERIES = ["sums, one digit", "sums, two digits", "products, one digit", "products, two digits"]
WORDS = {"addition": "sums", "multiplication": "products"}
COUNTS = {1: "one digit", 2: "two digits"}
LAST = 143000
SPREAD = 1.03


def chart(pythia_digits, narrow: bool) -> alt.LayerChart:
    rows = pythia_digits.rows
    columns = ["parameters", "operation", "digits", "accuracy", "accuracy_low", "accuracy_high"]
    data = rows[rows["step"] == LAST][columns]
    series = data["operation"].map(WORDS) + ", " + data["digits"].map(COUNTS)
    offset = series.map({name: SPREAD ** (2 * i - 3) for i, name in enumerate(SERIES)})
    base = alt.Chart().encode(
        theme.log_axis("place", "Parameters", "count", (1e8, 2e10), alt.X, narrow),
        theme.colour("series", SERIES, narrow, columns=4),
    )
    y = theme.share_axis("accuracy", "Problems solved", alt.Y)
    return alt.layer(
        base.mark_line(strokeWidth=1.5, opacity=0.6).encode(y),
        theme.interval(base, y),
        base.mark_point(size=45).encode(y),
        data=data.assign(series=series, place=data["parameters"] * offset),
        height=320,
    )
