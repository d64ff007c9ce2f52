"""At one size arithmetic is spread over the scale, other tasks are not

Each tick is a model of between {{ number: models_of_one_size.smallest | words }} and {{ number: models_of_one_size.largest | words }} parameters, further right for more answers right.
Bars hold the middle of the models, from the 10th to the 90th percentile.
A small spread does not mean that size decides: in transliteration and unscrambling all of them do badly.

The span is the factor of 1.5 in size that holds the most models.
In addition of three digits the distance from the 10th to the 90th percentile is {{ number: models_of_one_size.addition_spread | .2f }}.
Intervals come from resampling families, and those of all tasks are in the data of the figure.
The models of least compute score about a quarter in the Persian questions, which is taken as chance, and about zero elsewhere.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Strips of scores by task for models of one size: in addition and subtraction of three digits they reach from
zero to one, in two-digit multiplication nearly so; in the other tasks they lie close together."""


def chart(models_of_one_size, narrow: bool) -> alt.LayerChart:
    scores = models_of_one_size.rows[["task", "model", "family", "score"]]
    ends = scores.groupby("task")["score"].quantile([0.1, 0.9]).unstack()
    data = scores.merge(models_of_one_size.spreads, on="task")
    first = ~data["task"].duplicated()
    data["p10"] = data["task"].map(ends[0.1]).where(first)
    data["p90"] = data["task"].map(ends[0.9]).where(first)
    order = models_of_one_size.spreads.sort_values("spread", ascending=False, kind="stable")[
        "task"
    ].tolist()
    scale, blue = alt.Scale(domain=[0, 1]), theme.ROLES["blue"]
    x = alt.X("score:Q", title="Accuracy or exact match", scale=scale)
    base = alt.Chart().encode(theme.names("task", narrow, sort=order))
    bar = base.transform_filter("isValid(datum.p10)").encode(alt.X("p10:Q", scale=scale))
    return alt.layer(
        bar.mark_bar(height=14, color=blue, opacity=theme.BAND_OPACITY).encode(alt.X2("p90:Q")),
        base.mark_tick(thickness=2, size=14, color=blue, opacity=0.75).encode(x),
        data=data,
        height=400 if narrow else 270,
    )
