"""Trained here: exact match of tiny transformers on addition, beside scores that give partial credit

Finished decoder-only transformers of {{ number: tiny_shares.sizes | words }} sizes, all trained on the same problems; lines are means over {{ number: tiny_shares.seeds | words }} seeds, bands run from the lowest to the highest seed.
Each panel is another score of the same answers; lines are sums of numbers with one to five digits.
Sums of one digit are 25 problems, so exact match moves in steps of one in 25 there; all others are 800.
Log-likelihood is the mean over the digits that a sum may have, the right digits before given; the Brier score is turned upside down here, so that up is better in every panel.
One recipe was used for all sizes, so a size that looks bad may have been served badly by it.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Four panels of scores against model size on a log axis, one line for each number of digits: exact match of long sums stays at zero for the
smaller models and rises steeply, the other scores rise from the left."""
PANELS = {
    "exact match": [0, 1],
    "digit accuracy": [0, 1],
    "log-likelihood": [-2.4, 0],
    "Brier score": [-1, 0],
}
TITLES = {
    "exact match": "Exact match",
    "digit accuracy": "Digit accuracy",
    "log-likelihood": "Log-likelihood, nats per digit",
    "Brier score": "Brier score, negative",
}


def chart(tiny_shares, narrow: bool) -> alt.VConcatChart:
    rows = tiny_shares.rows
    data = rows[rows["metric"].isin(PANELS)].drop(columns="column")
    turned = data["metric"] == "Brier score"
    columns = ["score", "lowest", "highest"]
    data.loc[turned, columns] = -data.loc[turned, columns].to_numpy()
    data = data.assign(digits=data["digits"].map("{} digits".format).replace("1 digits", "1 digit"))
    digits = list(dict.fromkeys(data.sort_values("digits")["digits"]))
    panels = [_panel(metric, digits, narrow) for metric in PANELS]
    across = 1 if narrow else 2
    grid = [alt.hconcat(*panels[i : i + across]) for i in range(0, len(panels), across)]
    return alt.vconcat(*grid, data=data)


def _panel(metric: str, digits: list[str], narrow: bool) -> alt.LayerChart:
    x = theme.log_axis("parameters", "Model parameters", "count", (8e2, 5e6), alt.X, narrow)
    scale = alt.Scale(domain=PANELS[metric], clamp=True)
    format = "%" if PANELS[metric] == [0, 1] else "~g"

    def y(field: str) -> alt.Y:
        return alt.Y(field, type="quantitative", title=TITLES[metric], scale=scale).axis(
            format=format
        )

    base = alt.Chart().transform_filter(alt.datum.metric == metric)
    base = base.encode(x, theme.colour("digits", digits, narrow))
    return alt.layer(
        base.mark_area(opacity=theme.BAND_OPACITY).encode(y("lowest"), alt.Y2("highest:Q")),
        base.mark_line(strokeWidth=2).encode(y("score")),
        base.mark_point(size=25).encode(y("score")),
        width=200 if narrow else 255,
        height=180,
    )
