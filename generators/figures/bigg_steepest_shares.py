"""Of the tasks that rise, four surely gain most of it in one step; most cannot be told

Each row is one task that rises: the share of its gain that the steepest of eleven steps brings, with a 95% interval. An even rise gives about a tenth. Beyond the dashed line, one half, one step brings most of the gain; beyond one, the score fell on other steps. Picking the steepest makes shares lean high.

The {{ number: bigg_sharpness.rising | ,d }} tasks have a trend upwards; intervals come from draws of the scores that the counts leave possible, cut at the edges of the picture, and do not know of the picking.
The gain runs from the pooled score of the four smallest sizes to that of the largest.
A task passes the dashed line only if so many draws lie beyond it that, of all tasks that pass, one in twenty would do so by luck.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"drawn": "steepest_share", "low": "steepest_share_low", "high": "steepest_share_high"}
ALT = """Shares of the gain in the steepest step for tasks that rise: four lie surely beyond one half, three of exact match
and one of multiple choice; of most others the interval reaches across one half."""
HOLDS = [
    "bigg_sharpness.concentrated >= 4",
    "bigg_sharpness.concentrated <= 4",
    "bigg_prevalence.judged <= 10",
]
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
