"""A run has no single price: its cluster cost tens of times as much

Each row is a model, oldest first, with three estimates of its cost in dollars: the wear of the hardware and the energy, the rental of the same hours, and the purchase of the whole cluster. They answer different questions: a cluster goes on to other work, and rent pays somebody's profit and risk. Estimates carry no published error.

Shown are the {{ number: cost_methods.models | ,d }} models that have all three.
At the median of all pairs, cloud rental is {{ number: cost_methods.cloud_ratio | .1f }} times the cost by hardware and energy, from {{ number: cost_methods.cloud_ratio_lowest | .1f }} to {{ number: cost_methods.cloud_ratio_highest | .1f }} times; hardware purchase is {{ number: cost_methods.purchase_ratio | .0f }} times, from {{ number: cost_methods.purchase_ratio_lowest | .0f }} to {{ number: cost_methods.purchase_ratio_highest | .0f }}.
The three are no measurements of one quantity, and no error is drawn because none is published for a single estimate.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """For each model three dots on a log axis of dollars: hardware and energy lowest, cloud rental one and a half to seven times as much, hardware
purchase far to the right, ten to several hundred times as much."""
HOLDS = [
    "cost_methods.purchase_ratio > 20",
    "cost_methods.purchase_ratio < 100",
]


def chart(cost_methods, narrow: bool) -> alt.LayerChart:
    data = cost_methods.rows.sort_values(["publication_date", "model"], kind="stable")
    names = theme.names("model", narrow, sort=data["model"].drop_duplicates().tolist())
    title = "Estimated cost (2023 US dollars)"
    x = theme.log_axis("training_cost", title, "count", (4e3, 3e10), alt.X, narrow)
    colour = theme.colour("method", theme.COST_METHODS, narrow, columns=3)
    base = alt.Chart().encode(names)
    return alt.layer(
        base.mark_line(color=theme.ROLES["grid"], strokeWidth=2).encode(x, detail="model:N"),
        base.mark_point(size=45).encode(x, colour),
        data=data,
        height=1080 if narrow else 680,
    )
