"""The largest known training sets grow about threefold a year

Tokens in the training set, counted once whatever the epochs, of {{ number: training_set_growth.counted | ,d }} language models with at least 10²¹ FLOP whose tokens are known to be counted so.
Of models that the same developers brought out on one day only the one with the largest set counts.
Filled points are the ten largest when they came out; the line since 2020 is least squares of log tokens through them, a factor of {{ number: training_set_growth.growth | .1f }} a year, a doubling in {{ number: training_set_growth.months | .1f }} months; the band is its 95% interval from resampling models.
Without base model, Speculative rows and rumours.
The largest is {{ number: training_set_growth.largest | words }} tokens, of 2025; few makers have told since, so the right end is what open models were trained on.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Tokens in training sets against date on a log axis: from tens of billions in 2019 to tens of trillions in 2025, with a straight line
and a narrow band through the largest of their time."""
TITLE, DOMAIN = "Tokens in the training set", (5e8, 1e14)
NAMED = {
    "chinchilla": "Chinchilla",
    "palm_2": "PaLM 2",
    "llama_3_70b": "Llama 3",
    "qwen3_235b_a22b": "Qwen3",
}


def chart(training_set_growth, narrow: bool) -> alt.LayerChart:
    sets = training_set_growth.sets
    points = sets[["model", "upstream_name", "organisation", "tokens_in_set", "rank"]]
    points = points.assign(series="model", date=2020 + sets["years"])
    points["label"] = points["model"].map(NAMED)
    lines = training_set_growth.lines
    lines = lines.assign(series="trend", date=2020 + lines["years"]).drop(columns="years")
    data = pd.concat([points, lines], ignore_index=True)
    x = alt.X("date:Q", title="Date of publication").scale(domain=[2019, 2026.7], nice=False)
    x = x.axis(format="d", values=list(range(2019, 2027, 2 if narrow else 1)))

    def y(field: str) -> alt.Y:
        return theme.log_axis(field, TITLE, "count", DOMAIN, alt.Y, narrow)

    trend = alt.Chart().transform_filter("datum.series === 'trend'").encode(x)
    model = alt.Chart().transform_filter("datum.series === 'model'").encode(x, y("tokens_in_set"))
    return alt.layer(
        trend.mark_area(opacity=theme.BAND_OPACITY, color=theme.ROLES["blue"]).encode(
            y("line_low"), y2=alt.Y2("line_high:Q")
        ),
        model.transform_filter("datum.rank > 10").mark_point(
            size=16, filled=False, color=theme.ROLES["grey"]
        ),
        model.transform_filter("datum.rank <= 10").mark_point(
            size=28, opacity=0.8, color=theme.ROLES["ink"]
        ),
        trend.mark_line(strokeWidth=2).encode(y("line")),
        model.transform_filter("isValid(datum.label)")
        .mark_text(align="right", dx=-6, dy=-6)
        .encode(text="label:N"),
        data=data,
        height=360,
    )
