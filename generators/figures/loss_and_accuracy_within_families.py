"""Within a family lower loss means higher accuracy, where scores move

Rank correlation of the loss on plain text with accuracy, its sign turned, by family of models and task: at one, lower loss puts the models in the order of their scores.
Bars are 95% intervals; one of no length means that every draw has the same order.
In a family size and training text grow together.

Families are seven Cerebras-GPT models with twenty tokens per parameter [@dey2023], checkpoints of the first Pythia models [@biderman2023], and the ends of runs of the OLMo ladder [@bhagia2024].
With the mean of its tasks, the first Pythia models have {{ number: loss_against_accuracy.pythia | .3f }}.
Intervals are from resampling models with all their checkpoints, or sizes.
The weakest pair has {{ number: loss_against_accuracy.weakest | .2f }}.
Losses are of different texts and tokenisers and are compared only within a family.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["loss_against_accuracy.olmo.low > 0.9", "loss_against_accuracy.weakest < 0.5"]
ALT = """Most rank correlations lie at one or a little below in all three families; BoolQ and Winograd schemas lie near two thirds and LogiQA near
zero, with wide intervals."""


def chart(loss_against_accuracy, narrow: bool) -> alt.LayerChart:
    data = loss_against_accuracy.rows
    data = data[data["task"].ne("mean of its tasks")]
    order = list(
        data.groupby("task")["correlation"].mean().sort_values(ascending=False, kind="stable").index
    )
    scale = alt.Scale(domain=[-0.4, 1], nice=False)
    return theme.interval_rows(
        data,
        theme.names("task", narrow, sort=order, rows=2),
        alt.X("correlation:Q", title="Rank correlation of accuracy with lower loss", scale=scale),
        *theme.grouped("family", theme.SUITES, narrow),
        ends=("low", "high"),
        reference=0,
        size=45,
        height=760 if narrow else 520,
    )
