"""Examples in the prompt add much by exact match and little by BERTScore

What five examples in the prompt add to a model's mean score, by two scores of the same answers [@lu2024].
BERTScore takes an answer for the option it comes nearest to in meaning.
Bars are 95% intervals from drawing tasks anew.
A nearest option is a blunt measure, so part of the difference may be its own.

Means are over {{ number: examples_by_metric.tasks | ,d | value }} tasks, {{ number: examples_by_metric.common_tasks | ,d | value }} for davinci, with the options shown in the prompt; runs of one setting were averaged [@lu2024].
Over all models, {{ number: examples_by_metric.share_left | .0% }} of the gain by exact match is left under BERTScore.
Models differ in data and tuning as well as in size.
The picture and its data are under CC BY-SA 4.0, as the file of scores.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["examples_by_metric.exact_gain.low > 0", "examples_by_metric.share_left < 0.5"]
ALT = """Gains by model: by exact match most models gain between a twentieth and a third of the scale, by BERTScore only the three GPT-3
models gain more than a few hundredths, the others about nothing."""
TICKS = [-0.1, 0, 0.1, 0.2, 0.3, 0.4]


def chart(examples_by_metric, narrow: bool) -> alt.LayerChart:
    data = examples_by_metric.gains
    first = data[data["metric"].eq(theme.ANSWER_METRICS[0])].sort_values(
        "score", ascending=False, kind="stable"
    )
    x = alt.X("score:Q", title="Gain in mean score by five examples in the prompt")
    x = x.scale(domain=[-0.1, 0.45], nice=False).axis(values=TICKS, format=".1f")
    return theme.interval_rows(
        data,
        theme.names("model", narrow, sort=first["model"].tolist(), rows=2),
        x,
        *theme.grouped("metric", theme.ANSWER_METRICS, narrow, padding=0.8),
        ends=("low", "high"),
        behind=[theme.reference(alt.XDatum(0), dash=None, opacity=0.5)],
        size=45,
        height=760 if narrow else 480,
    )
