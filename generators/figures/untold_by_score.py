"""On average, compute explains less of accuracy than of the right answer's bits

How much of a score the training compute of a model leaves unexplained, by test.
The bits know nothing of wrong options, the probability compares with them, and accuracy asks only for the likeliest.
The gap between bits and accuracy is widest on MMLU STEM.

One less the squared correlation of a score with the logarithm of training compute, over {{ number: scores_along_the_ladder.runs | ,d }} finished runs from 190 million to 3 billion parameters [@bhagia2024].
On average over the tests compute leaves more of accuracy untold than of the bits; all are of one ladder of models.
By ranks in place of values, or on the tests outside MMLU, the difference is unsure.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["scores_along_the_ladder.accuracy_less_bits.low > 0"]
ALT = """Seven tasks with three marks each: for the bits of the right answer two to four percent is untold, for probability and accuracy up to
eighteen percent on the groups of MMLU and as little as for the bits on other tasks."""
SCORES = ["bits of the right answer", "its probability among the options", "accuracy"]


def chart(scores_along_the_ladder, narrow: bool) -> alt.LayerChart:
    data = scores_along_the_ladder.rows
    mean = data.groupby("task")["untold"].mean().sort_values(ascending=False, kind="stable")
    x = theme.share_axis("untold", "Share that compute does not tell", domain=(0, 0.2))
    base = alt.Chart().encode(
        theme.names("task", narrow, list(mean.index)),
        theme.colour("score", SCORES, narrow, columns=3),
    )
    return alt.layer(
        base.mark_point(size=70).encode(x), data=data, height=(50 if narrow else 30) * len(mean)
    )
