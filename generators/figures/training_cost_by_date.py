"""The cost of the largest runs rises by orders of magnitude, whichever way one counts

Each panel is one way to estimate what a final training run cost, all on one scale. Filled points were among the ten runs with most compute when they came out; lines go through them, with 90% intervals as bands. Open circles are other models. Every point is an estimate without a published error; none is later than July 2025.

Estimates are in their newest state, of July 2026.
Lines are least squares of log cost through the models since 2016 that were among the ten largest; bands come from resampling models.
They grow by {{ number: training_cost_growth.amortised | .2f }} a year for hardware and energy, {{ number: training_cost_growth.cloud | .2f }} for cloud rental and {{ number: training_cost_growth.purchase | .2f }} for hardware purchase.
Open circles are in no line, nor is what came before 2016.
Hardware and energy is the share of the machines that the run wore out, and its electricity; cloud rental is the price of the same hours at a cloud provider; hardware purchase is the price of the whole cluster.
Costs are of the final run only: no staff, no experiments, no failed runs.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme
from ..maths.growth import years_since

SAID = {
    "series": None,
    "label": None,
    "place_training_cost": "training_cost",
    "place_cost_low": "cost_low",
    "place_cost_high": "cost_high",
}
ALT = """Three panels of training cost against date from late 2015 to 2025 on log axes, each with a rising line and band: from hundreds of
dollars to hundreds of millions for hardware and energy, to almost a billion for cloud rental, to ten billion for purchase."""
METHODS = theme.COST_METHODS
LOWEST, DECADES = 1, 10  # power of ten at the foot of a panel, and its height
PANEL = 11.2  # the next one's foot
LABELS = ["10", "1,000", "100,000", "10 M", "1 B", "100 B"]
NAMED = {"GPT-3 175B (davinci)": "GPT-3", "GPT-4 (Mar 2023)": "GPT-4", "Grok 3": "Grok 3"}


def chart(training_costs_2026, training_cost_growth, narrow: bool) -> alt.LayerChart:
    data = _data(training_costs_2026, training_cost_growth)
    ticks = [panel * PANEL + k for panel in range(len(METHODS)) for k in range(0, DECADES + 1, 2)]
    scale = alt.Scale(domain=[0, PANEL * (len(METHODS) - 1) + DECADES], nice=False)
    y = alt.Y("place_training_cost:Q", scale=scale).axis(
        values=ticks,
        title="Cost of the final training run (2023 US dollars)",
        labelExpr=f"{LABELS}[round((datum.value % {PANEL}) / 2)]",
    )
    x = alt.X("year:Q", title="Date of publication", scale=alt.Scale(domain=[2015.5, 2026]))
    x = x.axis(format="d", values=list(range(2016, 2027, 2 if narrow else 1)))
    base = alt.Chart().encode(x)
    trend = base.transform_filter("datum.series === 'trend'").encode(detail="method:N")
    model = base.transform_filter("datum.series === 'model'").encode(y)
    title = base.transform_filter("datum.series === 'name'").encode(y, text="method:N")
    first = model.transform_filter("datum.label === 'GPT-3'").encode(text="label:N")
    later = model.transform_filter("datum.label !== 'GPT-3'")
    other, largest = (
        model.transform_filter(f"datum.compute_rank {what} 10") for what in (">", "<=")
    )
    blue, ink = theme.ROLES["blue"], theme.ROLES["ink"]
    return alt.layer(
        theme.band(trend, y, ("place_cost_low", "place_cost_high"), color=blue),
        trend.mark_line(strokeWidth=2).encode(y),
        largest.mark_point(size=26, opacity=0.75, color=ink),
        other.mark_point(size=30, filled=False, color=ink),
        theme.point_names(later, "label", -6, -4),
        first.mark_text(dy=-9, dx=6, opacity=0 if narrow else 1),
        title.mark_text(align="left", baseline="top", fontWeight="bold"),
        data=data,
        height=640,
    )


def _data(training_costs: pd.DataFrame, growth) -> pd.DataFrame:
    """Models, trends and the names of the panels, with their places in the picture."""
    points = training_costs[["model", "method", "training_cost", "compute_rank"]].assign(
        years=years_since("2020-01-01", training_costs["publication_date"]), series="model"
    )
    lines = growth.lines.assign(series="trend")
    names = pd.DataFrame({"series": "name", "method": METHODS, "years": -4.2})
    data = pd.concat([points, lines, names], ignore_index=True)
    foot = PANEL * (len(METHODS) - 1 - data["method"].map(METHODS.index))
    data["year"] = 2020 + data.pop("years")
    for column in ("training_cost", "cost_low", "cost_high"):
        data[f"place_{column}"] = np.log10(data[column]) - LOWEST + foot
    data.loc[data["series"] == "name", "place_training_cost"] = foot + DECADES - 0.2
    data["label"] = data["model"].map(NAMED)
    return data
