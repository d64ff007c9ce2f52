"""One model has four scores, by metric and by whether the options are shown

Mean score of each model without examples in the prompt [@lu2024].
Filled dots: the prompt shows the options; open dots: it does not.
BERTScore takes an answer for the option it comes nearest to, so chance is far above zero; how far, the file does not say.
Bars are 95% intervals, wide because tasks differ.

Means are over {{ number: examples_by_metric.tasks | ,d | value }} tasks, {{ number: examples_by_metric.common_tasks | ,d | value }} for davinci, which was not scored without the options shown [@lu2024].
Intervals come from resampling tasks; the file has no random baseline.
The picture and its data are under CC BY-SA 4.0, as the file of scores.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Scores by model: by BERTScore most models lie near a third with or without options; by exact match they reach a tenth
to a quarter with the options shown and fall near zero without. Text-davinci-003 is highest."""
KINDS = ["exact match, open", "exact match, closed", "BERTScore, open", "BERTScore, closed"]


def chart(examples_by_metric, narrow: bool) -> alt.LayerChart:
    data = examples_by_metric.zero_shot
    data = data.assign(kind=data["metric"].str.removesuffix(" accuracy") + ", " + data["prompt"])
    exact = data[data["kind"].eq("exact match, closed")].sort_values(
        "score", ascending=False, kind="stable"
    )
    base = alt.Chart().encode(
        theme.names("model", narrow, sort=exact["model"].tolist(), rows=4),
        alt.YOffset("kind:N", sort=KINDS).scale(paddingOuter=0.8),
        theme.colour("metric", theme.ANSWER_METRICS, narrow),
    )
    x = alt.X("score:Q", title="Mean score without examples").scale(domain=[-0.02, 0.8], nice=False)
    x = x.axis(values=[0, 0.2, 0.4, 0.6, 0.8], format=".0%")
    top = exact["model"].iloc[0]
    words = {"open": "not shown", "closed": "shown" if narrow else "options shown"}
    data = data.assign(
        said=data["prompt"]
        .map(words)
        .where(data["model"].eq(top) & data["metric"].eq("exact match")),
    )
    open_dot = {"size": 40, "filled": False, "strokeWidth": 1.5}
    return alt.layer(
        theme.interval(base, x, ("low", "high"), width=1.5, opacity=0.6),
        base.transform_filter("datum.prompt === 'closed'").mark_point(size=45).encode(x),
        base.transform_filter("datum.prompt === 'open'").mark_point(**open_dot).encode(x),
        theme.point_names(base.encode(alt.X("high:Q", scale=x["scale"])), "said", 6, 0),
        data=data,
        height=980 if narrow else 700,
    )
