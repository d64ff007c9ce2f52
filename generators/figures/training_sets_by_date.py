"""The largest known training sets grow about threefold a year

Each point is the training set of one language model, in tokens, pieces of words, each counted once. Filled points are the ten largest when they came out. The line goes through them; its band is the 95% interval. Few makers have told since 2025, so the right end is what open models were trained on.

Points are {{ number: training_set_growth.counted | ,d }} language models with at least 10²¹ FLOP whose tokens are known to be counted once whatever the epochs.
Of models that the same developers brought out on one day only the one with the largest set counts.
The line since 2020 is least squares of log tokens, a factor of {{ number: training_set_growth.growth | .1f }} a year, a doubling in {{ number: training_set_growth.months | .1f }} months; the band comes from resampling models.
Without base model, Speculative rows and rumours.
The largest is {{ number: training_set_growth.largest | words }} tokens, of 2025.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Tokens in training sets against date on a log axis: from tens of billions in 2019 to tens of trillions in 2025, with a straight line
and a narrow band through the largest of their time."""
HOLDS = [
    "training_set_growth.growth > 2.5",
    "training_set_growth.growth < 3.5",
]
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
    title = "Tokens in the training set"
    x = alt.X("date:Q", title="Date of publication").scale(domain=[2019, 2026.7], nice=False)
    x = x.axis(format="d", values=list(range(2019, 2027, 2 if narrow else 1)))
    y = theme.log_axis("tokens_in_set", title, "count", (5e8, 1e14), alt.Y, narrow)
    base = alt.Chart().encode(x)
    trend = base.transform_filter("datum.series === 'trend'")
    model = base.transform_filter("datum.series === 'model'").encode(y)
    other, largest = (model.transform_filter(f"datum.rank {what} 10") for what in (">", "<="))
    return alt.layer(
        theme.band(trend, y, ("line_low", "line_high"), color=theme.ROLES["blue"]),
        other.mark_point(size=16, filled=False, color=theme.ROLES["grey"]),
        largest.mark_point(size=28, opacity=0.8, color=theme.ROLES["ink"]),
        trend.mark_line(strokeWidth=2).encode(alt.Y("line:Q", scale=y["scale"])),
        theme.point_names(model, "label", -6, -6),
        data=pd.concat([points, lines], ignore_index=True),
        height=360,
    )
