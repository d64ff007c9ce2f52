"""Without a floor, no one power law fits LAMBADA perplexity from small Pythias to large

Final perplexity on LAMBADA against model size; lower is better, and a power law is a straight line here.
Dots are the eight models with 95% intervals; the dashed line is fitted to all, the others to the smaller and the larger four.
The two smallest models got worse late in training, which makes the left part steeper.

Zero-shot; intervals come from the published standard errors [@biderman2023], and sizes are nominal.
Over all eight sizes the exponent is {{ number: lambada_size_law.exponent | .2f }}, and the line misses one of them by a factor of {{ number: lambada_size_law.worst_factor | .1f | value }}.
The smaller four fall with an exponent of {{ number: lambada_size_law.exponent_small | .2f }}, the larger four with {{ number: lambada_size_law.exponent_large | .2f }}; without embeddings these are {{ number: lambada_size_law.outside_exponent_small | .2f }} and {{ number: lambada_size_law.outside_exponent_large | .2f }}.
A power law of the logarithm of perplexity above a floor, not drawn, misses none by more than a factor of {{ number: lambada_size_law.floor_worst_factor | .2f | value }}.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Final perplexity on LAMBADA against model size on log axes: steep over the four smaller sizes, much flatter over the four
larger ones, with a single straight line missing most points."""
HOLDS = [
    "lambada_size_law.worst_factor > 2",
    "lambada_size_law.floor_worst_factor < 1.2",
    "lambada_size_law.outside_worst_factor > 1.5",
]
LAWS = ["all sizes", "smaller half", "larger half"]


def chart(lambada_size_law, narrow: bool) -> alt.LayerChart:
    points = lambada_size_law.rows.assign(series="measured", law=None)
    data = pd.concat([points, lambada_size_law.lines.assign(series="fit")], ignore_index=True)
    x = theme.log_axis("parameters", "Model parameters", "count", (3e7, 3e10), alt.X, narrow)
    scale = alt.Scale(type="log", domain=[2, 300])
    y = alt.Y("perplexity:Q", title="Final perplexity on LAMBADA", scale=scale)
    y = y.axis(values=[2, 5, 10, 20, 50, 100, 200])
    base = alt.Chart().encode(x)
    fits = base.transform_filter("datum.series === 'fit'")
    measured = base.transform_filter("datum.series === 'measured'")
    measured = measured.encode(color=alt.value(theme.ROLES["ink"]))
    dashes = [theme.LOOSE, theme.SOLID, theme.SOLID]
    dash = alt.StrokeDash("law:N").scale(domain=LAWS, range=dashes).legend(None)
    return alt.layer(
        fits.mark_line(strokeWidth=2).encode(y, theme.colour("law", LAWS, narrow, columns=3), dash),
        theme.interval(measured, y),
        measured.mark_point(size=50).encode(y),
        data=data,
        height=340,
    )
