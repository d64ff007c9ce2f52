"""Forecasts through the loss mostly land within five points; so does no change

Each dot is a forecast less its outcome, for one run and task, made from the first half of training: right of zero the forecast was too high.
The grey band is five points either way; faint bars are 95% intervals.
No change repeats the last score seen.
Bars that leave the frame are cut.

Forecast of the last checkpoint from those of the first half of the training tokens, {{ number: checkpoint_forecast.forecasts | ,d }} pairs of a run and a task [@biderman2023; @bhagia2024].
ARC-Challenge is shown for both suites together; the four parts of MMLU, HellaSwag and CommonsenseQA are OLMo 2 of 7B and 13B, the other tasks eight Pythia models.
The intervals come from resampling the fitted checkpoints and the items of the outcome.
The mean absolute error is {{ number: checkpoint_forecast.half_direct_error | .3f }} directly, {{ number: checkpoint_forecast.half_loss_first_error | .3f }} through the loss and {{ number: checkpoint_forecast.half_no_change_error | .3f }} with no change.
For Pythia the loss is that of the last words of LAMBADA for all tasks.
On ARC-Challenge the small Pythia models end below chance, where the curves cannot follow.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Errors by task: direct forecasts are mostly too high, by a tenth or more on LAMBADA and SciQ; those through the loss
lie mostly within five points and a little low; no change as well."""
METHODS = ["directly", "loss first", "no change"]
BAND = 0.05
TICKS = [-0.1, 0, 0.1, 0.2, 0.3, 0.4]


def chart(checkpoint_forecast, narrow: bool) -> alt.LayerChart:
    rows = checkpoint_forecast.rows
    data = rows[rows["cut"].eq("first half") & rows["method"].isin(METHODS)].reset_index(drop=True)
    data = theme.on_first_row(data, band_low=-BAND, band_high=BAND)
    size = data[data["method"].eq("directly")].assign(size=lambda part: part["error"].abs())
    tasks = size.groupby("task")["size"].median().sort_values(kind="stable").index.tolist()
    scale = alt.Scale(domain=[-0.15, 0.4], nice=False)
    x = alt.X("error:Q", title="Forecast less outcome, accuracy", scale=scale)
    x = x.axis(values=TICKS, format=".1f")
    base = alt.Chart().encode(
        theme.names("task", narrow, sort=tasks, rows=3),
        *theme.grouped("method", METHODS, narrow, padding=0.6),
    )
    return alt.layer(
        theme.span(alt.X("band_low:Q", scale=scale), "band_high"),
        theme.interval(base, x, opacity=0.18, clip=True),
        base.mark_point(size=32, opacity=0.75, clip=True).encode(x),
        data=data,
        height=860 if narrow else 560,
    )
