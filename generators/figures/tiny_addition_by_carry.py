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
SAID = {"group": None}
DASHES = "dashes: the product of digit accuracies"
BETWEEN = "{} sizes between"
ROLES = ["orange", "grey", "blue"]  # of the smallest, those between, and the largest


def chart(tiny_carries, narrow: bool) -> alt.LayerChart:
    data = tiny_carries.rows
    sums = data.assign(right=data["exact_match"] * data["items"]).groupby("parameters")
    whole = sums["right"].sum() / sums["items"].sum()
    shown = sorted(whole[whole.between(*SHOWN)].index)
    ends = {size: f"{size:,.0f} parameters" for size in (shown[0], shown[-1])}
    between = BETWEEN.format(len(shown) - 2)
    data = data[data["parameters"].isin(shown)]
    data = data.assign(
        size=data["parameters"].map("{:,.0f} parameters".format),
        group=data["parameters"].map(ends).fillna(between),
    )
    kinds = [ends[shown[0]], between, ends[shown[-1]]]
    colours = {kind: theme.ROLES[role] for kind, role in zip(kinds, ROLES, strict=True)}
    x = alt.X("carries_in_a_row:Q", title="Longest run of carries")
    y = theme.share_axis("exact_match", "Sums right in every digit", alt.Y)
    base = alt.Chart().encode(
        x.axis(values=list(range(6)), format="d").scale(domain=[-0.2, 5.2]),
        theme.colours("group", colours, narrow),
        detail="size:N",
    )
    tick = base.mark_tick(orient="horizontal", thickness=2, size=14)
    dash = ["dashes: the product of", "digit accuracies"] if narrow else DASHES
    middle = alt.value("height")
    return alt.layer(
        theme.interval(base, y, width=1.5),
        base.mark_line(strokeWidth=2).encode(y),
        base.mark_point(size=40).encode(y),
        tick.encode(alt.Y("product:Q", scale=y["scale"])),
        theme.note(dash, alt.value(10), middle, dy=-12, baseline="bottom"),
        data=data,
        height=340,
    )
