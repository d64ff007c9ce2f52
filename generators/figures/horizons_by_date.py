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
MONTH = 30.44  # days
TIMES = [1 / 3600, 1 / 360, 1 / 60, 1 / 6, 1, 10, 100]  # hours
TIME_LABEL = (
    "datum.value < 0.01 ? round(3600 * datum.value) + ' s' : "
    "datum.value < 0.9 ? round(60 * datum.value) + ' min' : datum.value"
)
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
    y = alt.Y("p50:Q", title="Time horizon (hours)").scale(type="log", domain=[1e-4, 1e2])
    y = y.axis(values=TIMES, labelExpr=TIME_LABEL)
    base = alt.Chart().encode(x)
    trend = base.transform_filter("datum.series === 'trend'")
    trend = trend.encode(theme.named_colour("window", WINDOWS))
    model = base.transform_filter("datum.series === 'model'").encode(y)
    ink = theme.ROLES["ink"]
    doublings = (horizon_doubling.second_since_2019, horizon_doubling.second_since_2023)
    months = [f"{window}: doubles in {days.value / MONTH:.1f} months"
              for window, days in zip(WINDOWS, doublings, strict=True)]  # fmt: skip
    if narrow:
        months = [text.replace("doubles ", "doubles|") for text in months]
    few = f"only {horizon_doubling.models_before_2023} models before 2023"
    return alt.layer(
        theme.band(trend, alt.Y("line:Q", scale=y["scale"]), clip=True),
        theme.interval(model, y, width=1, opacity=0.35),
        model.transform_filter("!datum.record_upstream").mark_point(
            size=26, filled=False, color=theme.ROLES["grey"]
        ),
        model.transform_filter("datum.record_upstream").mark_point(size=34, color=ink),
        trend.mark_line(strokeWidth=2).encode(alt.Y("line:Q", scale=y["scale"])),
        *(
            theme.note_at(text.split("|"), alt.XValue(8), theme.at_value(y, at), role=role)
            for text, at, role in zip(
                months, (1.5, 8) if narrow else (8, 25), ("blue", "orange"), strict=True
            )
        ),
        *(
            []
            if narrow
            else [
                theme.note_at(few, theme.at_value(x, 2019.1), theme.at_value(y, 0.02), role="muted")
            ]
        ),
        theme.point_names(model, "label", -8, -8),
        data=data,
        height=400,
    )
