"""Training compute of the largest language models grows more than fourfold a year since 2020

Each point is a language model; filled ones were among the ten with most training compute when they came out. Compute is in FLOP, single arithmetic operations. Lines go through these ten, since 2010 and since 2020; bands are 95% intervals, and too narrow, because neighbours in time depend on each other. Makers have told little since 2025.

Points are {{ number: frontier_compute_growth.with_compute | ,d }} models with known compute, those from 2012 on drawn.
Lines are least squares of log compute: since 2020 a factor of {{ number: frontier_compute_growth.since_2020 | .1f }} a year, a doubling in {{ number: frontier_compute_growth.months_2020 | .1f }} months; since 2010 {{ number: frontier_compute_growth.since_2010 | .1f }}, in {{ number: frontier_compute_growth.months_2010 | .1f }} months.
Bands come from resampling models.
The line since 2010, whose first model is of 2013, is steeper because language models to 2019 were far from the largest that could be trained, and caught up.
A model is one of the ten largest only against those before it.
Left out are models with a base, demonstrations, Speculative rows and GPT-4, whose numbers are rumours; with the last two counted the factor since 2020 is {{ number: frontier_compute_growth.since_2020_every_row | .1f }}.
Many values are estimates whose error is not published, and the right end may lie too low.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Training compute against date on a log axis, rising by some ten powers of ten from 2013 to 2025; a steep line since 2010 and a
flatter one since 2020 with narrow bands run through the largest models of their time."""
NAMED = {"gpt_3_175b_davinci": "GPT-3", "palm_540b": "PaLM", "gpt_4_5": "GPT-4.5"}
HOLDS = ["frontier_compute_growth.since_2020 > 4", "frontier_compute_growth.since_2020 < 5"]
FIRST = 2012


def chart(frontier_compute_growth, narrow: bool) -> alt.LayerChart:
    models = frontier_compute_growth.models
    points = models[["model", "upstream_name", "organisation", "C", "rank"]]
    points = points.assign(series="model", date=2020 + models["years"])
    points = points[points["date"] >= FIRST]
    points["label"] = points["model"].map(NAMED)
    lines = frontier_compute_growth.lines.assign(series="trend")
    lines = lines.assign(
        date=2020 + lines.pop("years"), since="since " + lines["start"].astype(str)
    )
    x = alt.X("date:Q", title="Date of publication").scale(domain=[FIRST, 2027], nice=False)
    x = x.axis(format="d", values=list(range(FIRST, 2028, 4 if narrow else 2)))
    y = theme.log_axis("C", "Training compute (FLOP)", "power", (1e14, 1e28), alt.Y, narrow)
    base = alt.Chart().encode(x)
    trend = base.transform_filter("datum.series === 'trend'")
    trend = trend.encode(theme.colour("since", ["since 2010", "since 2020"], narrow))
    model = base.transform_filter("datum.series === 'model'").encode(y)
    other, largest = (model.transform_filter(f"datum.rank {what} 10") for what in (">", "<="))
    return alt.layer(
        theme.band(trend, y, ("line_low", "line_high")),
        other.mark_point(size=12, filled=False, opacity=0.5, color=theme.ROLES["grey"]),
        largest.mark_point(size=26, opacity=0.75, color=theme.ROLES["ink"]),
        trend.mark_line(strokeWidth=2).encode(alt.Y("line:Q", scale=y["scale"])),
        theme.point_names(model, "label", -6, -6),
        data=pd.concat([points, lines], ignore_index=True),
        height=420,
    )
