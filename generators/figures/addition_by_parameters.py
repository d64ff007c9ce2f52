"""Models of one size range from no sum right to every sum right

Each dot is an open model: higher means more sums of three digits right, further right means more parameters.
Colour is the training text, in trillions (T) of tokens; lines are 95% intervals.
The band is the range of sizes with the most models.
Makers differ in much besides text, and the picture does not show which difference decides.

{{ number: emergent_task_scores.models | ,d }} dense base models, two examples in the prompt; models without this score are left out.
Scores and sizes are those published by [@ruan2024]; sizes are rounded.
The intervals come from the 2000 items; most are shorter than the dot.
One item is worth 0.0005, and guessing scores about zero.
The band holds the {{ number: models_of_one_size.models | ,d }} models between {{ number: models_of_one_size.smallest | words }} and {{ number: models_of_one_size.largest | words }} parameters, the span of a factor of 1.5 with the most models.
Those of the {{ number: models_of_one_size.addition_models | ,d }} of them that have this score run from {{ number: models_of_one_size.addition_lowest | .4f }} to {{ number: models_of_one_size.addition_highest | .2f }}.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Accuracy in three-digit addition against model size: at every size above a billion parameters some models
are near zero and others near one; those near one were trained on more text."""
TASK = "3-digit addition"
TEXT = [*theme.TEXT_SEEN, "text unknown"]
COLUMNS = ["model", "family", "parameters", "text", "score", "low", "high"]


def chart(emergent_task_scores, models_of_one_size, narrow: bool) -> alt.LayerChart:
    rows = emergent_task_scores.rows
    data = rows.loc[rows["task"] == TASK, COLUMNS].sort_values(
        "parameters", ignore_index=True, kind="stable"
    )
    span = {"span_low": models_of_one_size.smallest, "span_high": models_of_one_size.largest}
    x = theme.log_axis("parameters", "Parameters", "count", (5e7, 6e11), alt.X, narrow)
    y = alt.Y("score:Q", title="Accuracy, 3-digit addition").scale(domain=[0, 1])
    models = alt.Chart().encode(x, theme.colour("text", TEXT, narrow, columns=4))
    return alt.layer(
        theme.span(alt.X("span_low:Q", scale=x["scale"]), "span_high"),
        theme.interval(models, y, ("low", "high"), width=None),
        models.mark_point(size=50, opacity=0.85).encode(y),
        data=theme.on_first_row(data, **span),
        height=340,
    )
