"""Examples in the prompt add much by exact match and little by BERTScore of the same answers

What five examples in the prompt add to the mean score over {{ number: examples_by_metric.tasks | ,d }} tasks, {{ number: examples_by_metric.common_tasks | ,d }} for davinci, with the options shown in the prompt [@lu2024].
By BERTScore an answer counts as the option it is nearest to.
Bars are 95% intervals from resampling tasks; runs of one setting were averaged.
Over all models, {{ number: examples_by_metric.share_left | .0% }} of the gain by exact match is left under BERTScore.
A nearest option is a blunt measure, so part of the difference may be its own; models differ in data and tuning as well as in size.
The picture and its data are under CC BY-SA 4.0, as the file of scores.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Gains by model: by exact match most models gain between a twentieth and a third of the scale, by BERTScore only the three GPT-3
models gain more than a few hundredths, the others about nothing."""
TICKS = [-0.1, 0, 0.1, 0.2, 0.3, 0.4]
METRICS = ["exact match", "BERTScore accuracy"]


def chart(examples_by_metric, narrow: bool) -> alt.LayerChart:
    data = examples_by_metric.gains
    first = data[data["metric"].eq(METRICS[0])].sort_values("score", ascending=False, kind="stable")
    base = alt.Chart().encode(
        theme.names("model", narrow, sort=first["model"].tolist(), rows=2),
        alt.YOffset("metric:N", sort=METRICS).scale(paddingOuter=0.8),
        theme.colour("metric", METRICS, narrow),
    )
    x = alt.X("score:Q", title="Gain in mean score by five examples in the prompt")
    x = x.scale(domain=[-0.1, 0.45], nice=False).axis(values=TICKS, format=".1f")
    zero = alt.Chart().mark_rule(color=theme.ROLES["muted"], opacity=0.5)
    return alt.layer(
        zero.encode(x=alt.datum(0)),
        base.mark_rule(strokeWidth=2).encode(alt.X("low:Q"), x2="high:Q"),
        base.mark_point(size=45).encode(x),
        data=data,
        height=760 if narrow else 480,
    )
