"""Breakthroughness puts three sudden gains first and steady climbs right behind them

Each row is one task: how far its score improves over all sizes, divided by the size of a typical step, with a 95% interval. The dashed line is an even rise over eleven steps, which scores eleven. A steady climb with many questions can stand as high as a possible jump with few. All values lean low.

Drawn are the {{ number: bigg_sharpness.shown | ,d }} tasks with the highest breakthroughness, the improvement over the root median square of the steps [@xia2023, appendix D.3, equation 4]; dots are medians of draws of the scores that the counts leave possible.
Draws are used for the dots too, because in the counts themselves {{ number: bigg_sharpness.infinite_breakthroughness | ,d }} tasks have more than half of their steps exactly zero and a gain, where the measure is infinite.
Draws add noise to steps that are noisy already, which is why values lean low.
Mult data wrangling is such a steady climb, codenames such a possible jump.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"low": "breakthroughness_low", "high": "breakthroughness_high"}
ALT = """Breakthroughness by task on a log scale: modified arithmetic, word unscrambling and word sorting lead, steadily rising tasks follow
with values near that of an even rise, and intervals overlap."""
DOMAIN = [1, 300]


def chart(bigg_sharpness, narrow: bool) -> alt.LayerChart:
    rows = bigg_sharpness.rows.nlargest(bigg_sharpness.shown, "breakthroughness")
    columns = ["task", "metric", "items", "kind"]
    for value in ("linearity", "breakthroughness"):
        columns += [value, f"{value}_low", f"{value}_high"]
    data = rows[columns].assign(
        task=rows["task"].str.replace("_", " "),
        low=rows["breakthroughness_low"].clip(*DOMAIN),
        high=rows["breakthroughness_high"].clip(*DOMAIN),
    )
    scale = alt.Scale(type="log", domain=DOMAIN, nice=False)
    x = alt.X("breakthroughness:Q", title="Breakthroughness", scale=scale)
    return theme.interval_rows(
        data,
        theme.names("task", narrow, list(data["task"])),
        x.axis(values=[1, 3, 10, 30, 100, 300]),
        theme.colours("kind", theme.RISING, narrow),
        ends=("low", "high"),
        reference=bigg_sharpness.steps,
        size=45,
        height=(34 if narrow else 20) * len(data),
    )
