"""An S-curve from compute promises too much; the other forecasts err both ways

Each point is a forecast less its outcome, for OLMo 2 13B: right of zero the forecast was too high.
The shaded band is five points either way; bars are 95% intervals.
The last method was told the loss the model reached, so only its second step can err.
The curves are simpler than those of the ladder's authors.

Ten tasks, forecast from {{ number: ladder_forecast.runs | ,d }} runs of at most 1.3 billion parameters; the training of the 13B model took {{ number: ladder_forecast.reach | .0f }} times the compute of the largest of them.
Directly is an S-curve of accuracy in log compute; as a power law it is one of -log accuracy in compute [@krajewski2025].
Task loss first is a power law of the bits per byte of the right answers in compute, then an S-curve of accuracy in bits per byte; text loss first is the same with the loss on held-out text of C4.
The last uses the bits per byte that the 13B model reached.
The intervals come from resampling the small runs and the test items of the outcome.
Over both large models the mean absolute error is {{ number: ladder_forecast.direct_error | .3f }} directly, {{ number: ladder_forecast.power_error | .3f }} as a power law, {{ number: ladder_forecast.text_loss_first_error | .3f }} through the text loss and {{ number: ladder_forecast.loss_first_error | .3f }} through the task loss.
On BoolQ some small runs are below one half, where the curves cannot follow.
The curves have chance and one as their ends; the method of [@bhagia2024] fits more constants to more points.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Errors of forecasts by task: the direct S-curves are too high in most tasks, up to a third of the scale; a direct power law
goes both ways and is far too low in four; those through the task loss come within five points in some tasks and are far too low for BoolQ and WinoGrande."""
HOLDS = ["ladder_forecast.power_error < ladder_forecast.direct_error"]
METHODS = [
    "directly",
    "directly, as a power law",
    "text loss first",
    "task loss first",
    "from the task loss it reached",
]
TARGET = "OLMo-2-13B"
BAND = 0.05
TICKS = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5]


def chart(ladder_forecast, narrow: bool) -> alt.LayerChart:
    data = ladder_forecast.rows.query("target == @TARGET").reset_index(drop=True)
    data = theme.on_first_row(data, band_low=-BAND, band_high=BAND)
    order = data[data["method"] == METHODS[3]].assign(size=lambda rows: rows["error"].abs())
    scale = alt.Scale(domain=[-0.3, 0.5], nice=False)
    x = alt.X("error:Q", title="Forecast less outcome, accuracy", scale=scale)
    return theme.interval_rows(
        data,
        theme.names(
            "task", narrow, sort=order.sort_values("size", kind="stable")["task"].tolist(), rows=4
        ),
        x.axis(values=TICKS, format=".1f"),
        *theme.grouped("method", METHODS, narrow, padding=1),
        behind=[theme.span(alt.X("band_low:Q", scale=scale), "band_high")],
        size=45,
        height=980 if narrow else 620,
    )
