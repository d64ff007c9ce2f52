"""Forecasts of over-trained models miss by little, and become too hopeful far out

Each dot is a run: how far its forecast lies above or below the measured loss.
The law is fitted between the two upright lines and forecasts the runs to their right; colour is the training text.
The band is two percent, about what one more doubling of the tokens gains.
Neighbouring dots share errors.

Errors are forecast over measured loss, less one, for every run of [@gadre2024] with 10 or more tokens a parameter, with a law for each training dataset.
One more doubling of the tokens takes {{ number: overtraining_fits.doubling_gain | .1% }} off the loss in these runs.
To the right of the lines the mean absolute error is {{ number: overtraining_fits.far_error | .1% }} and the largest {{ number: overtraining_fits.worst_error | .1% }}; with the runs at 5 tokens a parameter among the fitted ones the mean is {{ number: overtraining_fits.with_shortest_runs | .1% | value }}.
At 640 tokens a parameter the forecasts are on average {{ number: overtraining_fits.farthest_bias | .1% }} from the outcome, most of them too low; a loss curve fitted at usual ratios is said to overrate tokens far beyond them [@sardana2024, abstract].
Neighbouring dots share a fit, and so part of their errors.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Errors of forecast loss by tokens per parameter for three training datasets: within one percent in the fitted range, and
scattering within four percent on both sides of zero up to the highest ratio."""
HOLDS = [
    "overtraining_fits.far_error < 0.02",
    "overtraining_fits.farthest_bias < 0",
]
BAND = 0.02


def chart(overtraining_fits, narrow: bool) -> alt.LayerChart:
    rows = overtraining_fits.rows.query("multiplier >= 0.5")
    rows = rows.assign(tokens_per_parameter=rows["training_tokens"] / rows["parameters"])
    columns = ["run", "training_data", "tokens_per_parameter", "error"]
    edges = pd.DataFrame({"edge": [8.5, 50.0], "low": [-BAND, None], "high": [BAND, None]})
    scale = alt.Scale(domain=[-0.045, 0.045], nice=False)
    x_scale = alt.Scale(type="log", domain=[8, 800])
    x = alt.X("tokens_per_parameter:Q", title="Training tokens per parameter", scale=x_scale)
    y = alt.Y("error:Q", title="Forecast over measured loss, less one", scale=scale)
    runs = alt.Chart().encode(
        x.axis(values=[10, 20, 40, 80, 160, 320, 640]),
        y.axis(format="+.0%", values=[-0.04, -0.02, 0, 0.02, 0.04]),
        theme.colour("training_data", theme.TRAINING_TEXTS, narrow),
    )
    edge = theme.reference(alt.X("edge:Q", scale=x_scale))
    return alt.layer(
        theme.span(alt.Y("low:Q", scale=scale), "high"),
        edge.transform_filter("isValid(datum.edge)"),
        runs.transform_filter("isValid(datum.error)").mark_point(size=50),
        data=pd.concat([rows[columns], edges], ignore_index=True),
        height=340,
    )
