"""Among the tasks that rise, few gain most of it in one step

The share of the whole gain that the steepest of eleven steps of size brings, for the {{ number: bigg_sharpness.rising | ,d }} tasks whose rise is established; bars are 95% intervals from draws of the scores that the counts leave possible, cut at the edges of the picture; color lies at the edge and has {{ number: bigg_sharpness.color_share | .1f }}.
An even rise would give each step a share of one eleventh; beyond one, the score fell on other steps.
The step was picked because it is the steepest, so its share leans high; the interval does not know of the picking.
The dashed line is one half, where the rule begins to call a rise concentrated; a task passes only if almost all draws, after correction for {{ number: bigg_sharpness.tasks | ,d }} tasks, lie beyond it.
The share counts from the first size to the last, so a task that peaks early, such as color, can have most of its gain in the first step.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"drawn": "steepest_share", "low": "steepest_share_low", "high": "steepest_share_high"}
ALT = """Shares of the gain in the steepest step for tasks that rise: four lie beyond one half with their whole interval,
of which color lies beyond the right edge; the others have intervals that reach below one half."""
EDGE = 1.6


def chart(bigg_sharpness, narrow: bool) -> alt.LayerChart:
    rows = bigg_sharpness.rows.query("rises")
    shares = ["steepest_share", "steepest_share_low", "steepest_share_high"]
    data = rows[["task", "metric", "items", *shares]].assign(
        task=rows["task"].str.replace("_", " "),
        kind=rows["kind"],
        drawn=rows["steepest_share"].clip(upper=EDGE),
        low=rows["steepest_share_low"].clip(0, EDGE),
        high=rows["steepest_share_high"].clip(upper=EDGE),
    )
    order = list(data.sort_values("steepest_share", ascending=False, kind="stable")["task"])
    return theme.interval_rows(
        data,
        theme.names("task", narrow, order),
        theme.share_axis("drawn", "Share of the gain in the steepest step", domain=(0, EDGE)),
        theme.colours("kind", theme.RISING, narrow),
        ends=("low", "high"),
        reference=0.5,
        size=45,
        height=(34 if narrow else 20) * len(data),
    )
