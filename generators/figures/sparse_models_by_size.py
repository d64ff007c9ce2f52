"""For a sparse model, tokens per parameter depend on which parameters are counted

Each row is a sparse model, oldest first, with three ratios: tokens by all its parameters, by the active ones that it uses for a token, and by those that its compute implies. The last two agree mostly because compute was worked out from active parameters and tokens, so their agreement confirms nothing.

Shown are the {{ number: tokens_per_parameter_by_date.sparse_models | ,d }} sparse models for which upstream's notes or the name give the parameters used for one token; the same filter as in the figure of tokens per parameter by year.
The ratio implied by compute is 6D²/C.
The medians are {{ number: tokens_per_parameter_by_date.sparse_total | .0f }}, {{ number: tokens_per_parameter_by_date.sparse_active | .0f }} and {{ number: tokens_per_parameter_by_date.sparse_implied | .0f }}; counting total parameters understates the ratio up to {{ number: tokens_per_parameter_by_date.sparse_worst | .0f | value }} times.
Optimal ratios such as 20 were measured on dense models and say nothing of which definition is right here.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """One line for each sparse model from its ratio by total parameters to that by active parameters, which is several to thirty
times as high; the ratio implied by compute lies on the latter."""
COUNTED = {
    "per_parameter": "total parameters",
    "per_implied_active": "implied by compute",
    "per_active": "active parameters",
}


def chart(tokens_per_parameter_by_date, narrow: bool) -> alt.LayerChart:
    rows = tokens_per_parameter_by_date.rows.dropna(subset=["active_parameters"])
    rows = rows.sort_values("years", kind="stable")
    order = rows["upstream_name"].tolist()
    data = rows.melt(["upstream_name", "date", "kind"], list(COUNTED), "counted", "ratio")
    ends = data.groupby("upstream_name")["ratio"]
    data = data.assign(
        counted=data["counted"].map(COUNTED),
        least=ends.transform("min"),
        most=ends.transform("max"),
    )
    title = "Training tokens seen per parameter"
    x = theme.log_axis("ratio", title, "count", (0.3, 3e4), alt.X, narrow)
    base = alt.Chart().encode(theme.names("upstream_name", narrow, order))
    points = base.encode(x, theme.colour("counted", list(COUNTED.values()), narrow, columns=3))
    implied = f"datum.counted === '{COUNTED['per_implied_active']}'"
    square = {"size": 130, "filled": False, "shape": "square"}
    return alt.layer(
        theme.interval(base, x, ("least", "most"), width=1.5),
        points.transform_filter(implied).mark_point(**square),
        points.transform_filter(f"!({implied})").mark_point(size=45, opacity=1),
        data=data,
        height=(30 if narrow else 20) * len(order),
    )
