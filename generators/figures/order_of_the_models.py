"""Training compute orders the models better than size does

Each point says how well one number puts the models in the order of their scores: one is a perfect match.
Bars are 95% intervals from resampling whole families.
The picture says which number sorts models of many makers, not what one model would gain from more of it.

Rank correlation of the score with parameters, with training compute and with accuracy on MMLU, over the dense open models for which all of them are known.
The same resamples serve for the three.
Compute is ahead of size on every task that was looked at, with an interval clear of zero on {{ number: order_by_axis.tasks_compute_ahead | ,d }} of {{ number: order_by_axis.tasks | ,d }}; in addition of three digits by {{ number: order_by_axis.addition_compute_less_parameters | .2f }}.
Many scores are tied at zero or near one, and ties have their mean rank.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Rank correlations by task: with parameters they are about three quarters, with training compute and with MMLU
about nine tenths; the intervals of size and compute overlap in some tasks."""
AXES = ["parameters", "training compute", "MMLU accuracy"]


def chart(order_by_axis, narrow: bool) -> alt.LayerChart:
    scale = alt.Scale(domain=[0.3, 1.0], nice=False)
    x = alt.X("correlation:Q", title="Rank correlation with the score", scale=scale)
    return theme.interval_rows(
        order_by_axis.rows,
        theme.names("task", narrow, rows=3),
        x.axis(values=[tenth / 10 for tenth in range(3, 11)], format=".1f"),
        *theme.grouped("axis", AXES, narrow),
        height=520 if narrow else 400,
    )
