"""A dollar buys more training compute every year, but not enough to hold the cost down

Each point is a model that was among the ten with most compute when it came out: the training compute it got for a dollar, by two ways to count the cost. Lines go through the points, with 90% intervals as bands. Open circles rest on an assumed chip. Better chips, lower prices and better use all raise it.

Costs are those of July 2026, compute is in FLOP; the purchase of a whole cluster is left out because it buys the compute of other models too.
Lines are least squares of the logarithm on the date; bands come from resampling models.
Compute a dollar grows by {{ number: flop_per_dollar.amortised | .2f }} a year for hardware and energy and by {{ number: flop_per_dollar.cloud | .2f }} for cloud rental.
Open circles are models whose chip is not known: their cost was computed from their compute, so they say little; without them the first line grows by {{ number: flop_per_dollar.amortised_chip_known | .2f }}.
The two low points of December 2019 are OpenAI Five by both methods; the lowest of all, AlphaGo Master, and the highest, ViT-G/14, have a cost that does not fit their compute.
The number is of compute that was used.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Training compute per dollar against date for two methods: both rise in parallel by more than a factor of ten from 2016 to 2025,
with a scatter of a factor of several; cloud rental buys about a third as much."""
METHODS = theme.COST_METHODS[:2]


def chart(flop_per_dollar, narrow: bool) -> alt.LayerChart:
    points = flop_per_dollar.rows.assign(series="model")
    lines = flop_per_dollar.lines.assign(series="trend")
    data = pd.concat([points, lines], ignore_index=True)
    data["year"] = 2020 + data.pop("years")
    x = alt.X("year:Q", title="Date of publication", scale=alt.Scale(domain=[2015.5, 2026]))
    x = x.axis(format="d", values=list(range(2016, 2027, 2 if narrow else 1)))
    title = "Training compute per dollar (FLOP per 2023 US dollar)"
    y = theme.log_axis("flop_per_dollar", title, "power", (1e14, 1e20), alt.Y, narrow)
    base = alt.Chart().encode(x, theme.colour("method", METHODS, narrow, columns=2))
    trend = base.transform_filter("datum.series === 'trend'")
    models = base.transform_filter("datum.series === 'model'").encode(y)
    return alt.layer(
        theme.band(trend, y, ("low", "high")),
        trend.mark_line(strokeWidth=2).encode(y),
        models.transform_filter("datum.chip === 'known'").mark_point(size=36),
        models.transform_filter("datum.chip === 'assumed'").mark_point(size=36, filled=False),
        data=data,
        height=380,
    )
