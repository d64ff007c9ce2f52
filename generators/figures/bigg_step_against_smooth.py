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
CEILING = 40  # of the axis up
RAISED = {"modified_arithmetic": 8.5, "word_unscrambling": 13.5, "fact_checker": 21}
LED = "fact_checker"
BELOW = "word_sorting"  # stands beside its interval


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
    ticks = [0, 0.5, 1, 1.5]
    x = theme.share_axis("drawn", "Share of the gain in the steepest step", alt.X, (0, EDGE), ticks)
    up = alt.Scale(type="symlog", constant=3, domain=[-200, CEILING], nice=False)
    title = "Preference for a single step (difference in BIC)"
    y = alt.Y("bic_for_step:Q", title=title, scale=up).axis(values=[-100, -30, -10, 0, 6, 20])
    data = data.assign(
        raised=rows["task"].map(RAISED),
        leader=rows["task"].map(RAISED).where(rows["task"] == LED),
        beside=data["label"].where(rows["task"] == BELOW),
    )
    base = alt.Chart().encode(y, theme.colours("kind", theme.RISING, narrow))
    named = alt.Chart().encode(theme.named_colour("kind", theme.RISING))
    led = named.transform_filter("isValid(datum.leader)").encode(x)
    over = named.transform_filter("isValid(datum.raised)").encode(x)
    beside = named.encode(alt.X("high:Q", scale=x["scale"]), y)
    raised = alt.Y("raised:Q", scale=up)
    corner = alt.Chart().mark_rect(color=theme.ROLES["orange"], opacity=theme.BAND_OPACITY / 2)
    at_point = {"align": "right", "dx": 22, "fontSize": 11} if narrow else {"align": "center"}
    return alt.layer(
        corner.encode(
            theme.at(x, HALF), alt.X2Datum(EDGE), theme.at(y, STRONG), alt.Y2Datum(CEILING)
        ),
        _corner(x, narrow),
        theme.named_reference(x, HALF, "half the gain", side="start"),
        theme.named_reference(y, STRONG, "strong", side="start", dy=-10),
        theme.interval(base, x, ("low", "high"), width=1.5, opacity=0.45),
        theme.interval(led, y, ("bic_for_step", "leader"), width=1),
        base.mark_point(size=50).encode(x),
        over.mark_text(**at_point, dy=-7).encode(
            raised, text="label:N", color=alt.value(theme.ROLES["ink"])
        ),
        theme.point_names(beside, "beside", 6, 0),
        data=data,
        height=420,
    )


def _corner(x: alt.X, narrow: bool) -> alt.Chart:
    """What the upper right corner means, where no name stands."""
    if narrow:
        here = ["a jump,", "if sure"]
        return theme.note(
            here, alt.value("width"), alt.value(4), align="right", dx=-2, baseline="top"
        )
    words = "a jump, if the share is sure"
    return theme.note(words, theme.at(x, HALF), alt.value(4), dx=5, baseline="top")
