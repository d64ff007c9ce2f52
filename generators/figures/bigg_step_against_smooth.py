"""Sizes lie too far apart, and questions are too few, to tell most jumps from steep rises

Each point is one task that rises. To the right, its steepest step brings more of the gain; upwards, a single step explains the scores better than a smooth curve. Dashed lines are the two thresholds of the rule: only points surely in the upper right corner count as jumps. Bars are 95% intervals.

Upwards stands a difference of the Bayesian information criterion on a symmetric log scale; the thresholds are one half and six.
The smooth curve is logistic in the logarithm of size, with a floor and ceiling of its own, and takes at least a factor of ten in size from a tenth to nine tenths of its rise.
The last step spans two thirds of a power of ten, within which a smooth rise that has just begun looks like a jump.
The criterion counts twelve sizes as its observations; were it to count items, every point would stand about five higher, and three tasks would pass.
The criterion already weighs the chance in the counts, so the points have no bars upwards; those sideways are cut at the edges.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {
    "drawn": "steepest_share",
    "low": "steepest_share_low",
    "high": "steepest_share_high",
    "label": None,
}
ALT = """Share of the gain in the steepest step against the preference for a single step: one task whose step is sure lies in the upper right corner,
two just below it, many near the line of no preference, and those with many items far down, where a smooth rise explains the counts much better."""
HOLDS = ["bigg_sharpness.jumping <= 1", "bigg_sharpness.jumping >= 1"]
EDGE = 1.6
HALF, STRONG = 0.5, 6
# Names that would lie on the intervals of others stand higher, where nothing is drawn.
HIGHER = "word unscrambling"
BESIDE = "fact checker"


def chart(bigg_sharpness, narrow: bool) -> alt.LayerChart:
    rows = bigg_sharpness.rows.query("rises")
    columns = ["task", "metric", "bic_for_step"]
    columns += ["steepest_share", "steepest_share_low", "steepest_share_high"]
    data = rows[columns].assign(
        label=rows["task"].str.replace("_", " ").where(rows["concentrated"], ""),
        kind=rows["kind"],
        drawn=rows["steepest_share"].clip(upper=EDGE),
        low=rows["steepest_share_low"].clip(0, EDGE),
        high=rows["steepest_share_high"].clip(upper=EDGE),
    )
    x = theme.share_axis("drawn", "Share of the gain in the steepest step", domain=(0, EDGE))
    up = alt.Scale(type="symlog", constant=3, domain=[-200, 40], nice=False)
    y = alt.Y("bic_for_step:Q", title="Preference for a step", scale=up)
    y = y.axis(values=[-100, -30, -10, 0, 6, 20])
    base = alt.Chart().encode(y, theme.colours("kind", theme.RISING, narrow))
    names = alt.Chart().encode(x, y, text="label:N")
    above = names.transform_filter(f"datum.label !== '{HIGHER}' && datum.label !== '{BESIDE}'")
    beside = names.transform_filter(f"datum.label === '{BESIDE}'")
    higher = names.transform_filter(f"datum.label === '{HIGHER}'")
    return alt.layer(
        theme.reference(alt.XDatum(HALF, scale=x["scale"])),
        theme.reference(alt.YDatum(STRONG, scale=up)),
        theme.interval(base, x, ("low", "high"), width=1.5, opacity=0.45),
        base.mark_point(size=50).encode(x),
        above.mark_text(align="right", baseline="bottom", dx=8, dy=-6),
        beside.mark_text(align="left", baseline="bottom", dy=-30),
        higher.mark_text(align="right", baseline="bottom", dx=8, dy=-30),
        data=data,
        height=380,
    )
