"""The horizon doubles in about four months since 2023, six since 2019

Each dot is a model: the length of the tasks that it finishes half of the time.
Filled dots were records at release; thin lines are METR's 95% intervals [@metr2026timehorizon11, file of September 2026].
The two lines go through records; bands show how far they move with other records drawn.
Only three models stand for the years before 2023.

The horizons are those of the second suite, at even odds; the three models before 2023 were carried over from the first suite.
Lines go through records up to 16 hours, as METR's do; bands are 95% intervals from resampling records.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "horizon_doubling.second_since_2023 > 122",
    "horizon_doubling.second_since_2023 < 137",
    "horizon_doubling.second_since_2019 > 168",
    "horizon_doubling.second_since_2019 < 198",
    "horizon_doubling.models_before_2023 < 4",
]
ALT = """Time horizons against date on a log axis, from some seconds in 2019 to more than half a day in 2026. A steep line runs through models
since 2023 and a flatter one with a wide band through all; only three points lie before 2023."""
NAMED = {
    "gpt2": "GPT-2", "gpt_4": "GPT-4", "o1_preview": "o1-preview",
    "claude_mythos_preview_early_inspect": "Mythos Preview",
}  # fmt: skip
WINDOWS = ["since 2019", "since 2023"]


def chart(horizon_doubling, narrow: bool) -> alt.LayerChart:
    models = horizon_doubling.models
    points = models[models["suite"] == "second suite"]
    points = points[["model", "years", "p50", "p50_low", "p50_high", "record_upstream"]]
    hours = {name: points[name] / 60 for name in ("p50", "p50_low", "p50_high")}
    points = points.assign(**hours, series="model", label=points["model"].map(NAMED))
    lines = horizon_doubling.lines
    parts = {name: lines[name] / 60 for name in ("line", "line_low", "line_high")}
    lines = lines.assign(**parts, series="trend")
    data = pd.concat([points, lines], ignore_index=True)
    data = data.assign(year=2020 + data.pop("years"))
    x = alt.X("year:Q", title="Date of release").scale(domain=[2018, 2027], nice=False)
    x = x.axis(format="d", values=list(range(2019, 2028, 2 if narrow else 1)))
    y = theme.log_axis("p50", "Time horizon (hours)", "count", (1e-4, 1e2), alt.Y, narrow)
    base = alt.Chart().encode(x)
    trend = base.transform_filter("datum.series === 'trend'")
    trend = trend.encode(theme.colour("window", WINDOWS, narrow, columns=2))
    model = base.transform_filter("datum.series === 'model'").encode(y)
    ink = theme.ROLES["ink"]
    return alt.layer(
        theme.band(trend, alt.Y("line:Q", scale=y["scale"]), clip=True),
        theme.interval(model, y, width=1, opacity=0.35),
        model.transform_filter("!datum.record_upstream").mark_point(
            size=26, filled=False, color=theme.ROLES["grey"]
        ),
        model.transform_filter("datum.record_upstream").mark_point(size=34, color=ink),
        trend.mark_line(strokeWidth=2).encode(alt.Y("line:Q", scale=y["scale"])),
        theme.point_names(model, "label", -8, -8),
        data=data,
        height=400,
    )
