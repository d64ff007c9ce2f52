"""Long runs of carries are hardly harder for tiny transformers than short ones

The share of five-digit sums that finished models get right, by the longest run of places that each hand a carry on; one line a size. Dashes are the product of the digit accuracies on the same sums. Bars are 95% intervals; runs of five carries are rare, so theirs are wide.

All seeds stand together, and intervals are binomial; they leave out how far seeds differ.
Sizes that get almost everything or nothing right on these sums are left out of the picture; they are in the table.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Exact match on five-digit sums against the longest run of carries, one line a size: the lines run nearly level, the larger models above the
smaller."""
HOLDS = [
    "tiny_choices.carries < 0.05",
]
SHOWN = (0.02, 0.995)


def chart(tiny_carries, narrow: bool) -> alt.LayerChart:
    data = tiny_carries.rows
    sums = data.assign(right=data["exact_match"] * data["items"]).groupby("parameters")
    whole = sums["right"].sum() / sums["items"].sum()
    shown = whole[whole.between(*SHOWN)].index
    data = data[data["parameters"].isin(shown)]
    x = alt.X("carries_in_a_row:Q", title="Longest run of carries")
    y = theme.share_axis("exact_match", "Exact match", alt.Y)
    base = alt.Chart().encode(
        x.axis(values=list(range(6)), format="d").scale(domain=[-0.2, 5.2]),
        theme.sizes("parameters", (1e3, 3e6)).legend(
            title="Parameters",
            type="symbol",
            values=[int(size) for size in sorted(shown)],
            labelExpr="format(datum.value, ',')",
            columns=3 if narrow else 7,
            direction="horizontal",
        ),
    )
    tick = base.mark_tick(orient="horizontal", thickness=2, size=14)
    return alt.layer(
        theme.interval(base, y, width=1.5),
        base.mark_line(strokeWidth=2).encode(y),
        base.mark_point(size=40).encode(y),
        tick.encode(alt.Y("product:Q", scale=y["scale"])),
        data=data,
        height=340,
    )
