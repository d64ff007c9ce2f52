"""No one axis foretells every task of large open models best

Average miss by task of forecasts for large open models; bars are 95% intervals.
Curves were fitted to smaller models, by training compute, by an axis of general ability, or by MMLU alone.
The last two use scores of the large models themselves: they come before the task is tried, not before the model is trained.

Mean absolute error on the {{ number: open_model_forecast.large_models | ,d }} dense open models above the training compute of Llama 2 7B, from curves fitted to the {{ number: open_model_forecast.small_models | ,d }} at or below it.
Three S-curves: in log compute, in the main axis of the {{ number: open_model_forecast.axis_benchmarks | words | value }} benchmarks that rise with compute ({{ number: open_model_forecast.axis_share | .0% }} of their variance among the small models) and in MMLU.
No change takes the mean of the upper quarter of the small models.
The intervals come from resampling whole families, small and large apart.
Averaged over the tasks the error is {{ number: open_model_forecast.compute_error | .3f }} with compute, {{ number: open_model_forecast.ability_error | .3f }} with the main axis and {{ number: open_model_forecast.mmlu_error | .3f }} with MMLU.
A task near its ceiling above the cut, such as addition of two digits, is easy to forecast; in transliteration most small models are at zero, and compute alone has nothing to go by.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Mean absolute errors of four forecasts by task: compute, general ability and MMLU alone come close together on arithmetic,
no change is the worst there, and compute fails on transliteration."""
HOLDS = [
    "open_model_forecast.compute_addition_3 < open_model_forecast.ability_addition_3",
    "open_model_forecast.ability_error < open_model_forecast.compute_error",
]
METHODS = ["training compute", "general ability", "MMLU alone", "no change"]


def chart(open_model_forecast, narrow: bool) -> alt.LayerChart:
    scale = alt.Scale(domain=[0, 0.8], nice=False)
    x = alt.X("error:Q", title="Mean absolute error, accuracy or exact match", scale=scale)
    return theme.interval_rows(
        open_model_forecast.rows,
        theme.names("task", narrow, rows=4),
        x.axis(values=[tenth / 10 for tenth in range(9)], format=".1f"),
        *theme.grouped("method", METHODS, narrow, padding=1),
        size=45,
        height=760 if narrow else 460,
    )
