"""Nearly all of GPT-3's gain in long sums comes at its largest size

Each point is the share of additions that a GPT-3 model gets right in every digit, with solved examples in its prompt; bars are 95% intervals. The step to the largest model is the longest. The picture does not show how near the wrong answers were.

Each point rests on 2000 questions a task and size [@brown2020], and the intervals are binomial.
The last step spans {{ number: gpt3_steps.last_step_of_log_size | .0% | value }} of the whole range in the logarithm of size.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["gpt3_steps.addition_3.low > 0.85", "gpt3_steps.addition_5.low > 0.95"]
ALT = """Accuracy of GPT-3 models on addition by size: with two digits it rises over the last two steps, with three, four and five
digits nearly all of the rise comes with the last model, {{ number: gpt3_steps.addition_4 | .0% | value }} of it with four digits."""


def chart(gpt3_steps, narrow: bool) -> alt.LayerChart:
    scores = gpt3_steps.scores.query("operation == 'addition' and setting == 'few-shot'")
    data = scores[["parameters", "accuracy", "accuracy_low", "accuracy_high"]].assign(
        digits=scores["digits"].astype("str") + " digits"
    )
    largest = data["parameters"].drop_duplicates().nlargest(2)
    x = theme.log_axis("parameters", "Parameters", "count", (1e8, 1.8e11), alt.X, narrow)
    base = alt.Chart().encode(x, theme.named_colour("digits", theme.SUM_LENGTHS))
    no_model = ["No model between", "{:.0f} B and {:.0f} B".format(*sorted(largest / 1e9))]
    y = theme.share_axis("accuracy", "Share of answers right", alt.Y)
    return alt.layer(
        theme.named_span(x, (largest.min(), largest.max()), no_model, align="right"),
        theme.interval(base, y),
        base.mark_line(strokeWidth=1.5).encode(y),
        base.mark_point(size=40).encode(y),
        theme.end_names(base, "parameters", y, "digits"),
        data=data,
        height=320,
    )
