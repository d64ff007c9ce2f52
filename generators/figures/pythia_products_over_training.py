"""Over training, two-digit products come gradually, and mostly to the larger models

Share of products with a two-digit first number that four Pythia models, named by their parameters, solve at six checkpoints [@biderman2023].
Bars are 95% intervals.
No single interval between checkpoints brings most of the largest model's gain.
What happened between checkpoints is not known.

The prompt has 16 examples, and intervals take problems with the same first operand as alike [@biderman2023].
The largest model goes from {{ number: pythia_digits.product_2_first | .1% }} at the first of these checkpoints to {{ number: pythia_digits.product_2 | .0% }} at the last.
The steepest interval has {{ number: pythia_digits.product_2_steepest_share | .0% }} of the gain, where an even rise would have one fifth.
There is one run a size, and for models of the first release a step need not be the same number of tokens at every size.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Accuracy on two-digit products against training step for four model sizes: the smallest stays near zero, the larger ones
rise with training, the largest furthest."""
SIZES = {1.4e9: "1.4 billion", 2.8e9: "2.8 billion", 6.9e9: "6.9 billion", 1.2e10: "12 billion"}


def chart(pythia_digits, narrow: bool) -> alt.LayerChart:
    rows = pythia_digits.rows
    wanted = (rows["operation"] == "multiplication") & (rows["digits"] == 2)
    wanted &= rows["parameters"].isin(list(SIZES))
    data = rows[wanted][["parameters", "step", "accuracy", "accuracy_low", "accuracy_high"]]
    names = list(SIZES.values())
    x = alt.X("step:Q", title="Training step").scale(domain=[0, 150000])
    x = x.axis(format="~s", values=[0, 50000, 100000, 150000])
    y = theme.share_axis("accuracy", "Two-digit products solved", alt.Y, domain=(0, 0.5))
    base = alt.Chart().encode(x, theme.named_colour("size", names))
    return alt.layer(
        base.mark_line(strokeWidth=1.5).encode(y),
        theme.interval(base, y),
        base.mark_point(size=45).encode(y),
        theme.end_names(base, "step", y, "size"),
        data=data.assign(size=data["parameters"].map(SIZES)),
        padding=theme.room_for(names),
        height=300,
    )
