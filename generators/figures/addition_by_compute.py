"""Against training compute the same models fall into line

Each dot is an open model whose training text is known: higher means more sums of three digits right, further right means more training compute.
Colour is the training text, in trillions (T) of tokens; lines are 95% intervals.
Much that differs between makers goes together with compute and is not shown.

Training compute is approximated as 6ND.
The rank correlation is {{ number: order_by_axis.addition_by_compute | .2f }} with compute and {{ number: order_by_axis.addition_by_parameters | .2f }} with parameters; the intervals come from resampling whole families.
The intervals of the dots come from the 2000 items; most are shorter than the dot.
One item is worth 0.0005, and guessing scores about zero.
The rise takes one to two decades of compute and is steep, but it is no step: many models lie between.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Accuracy in three-digit addition against training compute: near zero for the models of least compute, then a
steep rise with many models in between, then near one."""
COLUMNS = ["model", "family", "training_compute_flop", "text", "score", "low", "high"]
TASK = "3-digit addition"


def chart(emergent_task_scores, narrow: bool) -> alt.LayerChart:
    rows = emergent_task_scores.rows
    data = rows.loc[rows["task"] == TASK, COLUMNS].dropna(subset=["training_compute_flop"])
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (1e20, 1e26), alt.X, narrow)
    y = alt.Y("score:Q", title="Accuracy, 3-digit addition").scale(domain=[0, 1])
    base = alt.Chart().encode(x, theme.colour("text", theme.TEXT_SEEN, narrow))
    return alt.layer(
        theme.interval(base, y, ("low", "high"), width=None),
        base.mark_point(size=50, opacity=0.85).encode(y),
        data=data,
        height=340,
    )
