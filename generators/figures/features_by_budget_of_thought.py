"""Thinking moves the model from study hours to sleep, which tells little

How grades go with four features of a student: the true grades, and those that Claude Opus 4 predicts without examples, once without thinking and once at the longest budget.
Zero is no relation.
Study hours tell more of a true grade than the rest [@gema2025inverse, Figure 7].

Numbers are printed with two digits; the names of the rows were matched by their order in a text of the paper.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "grades_and_thought.study_at_longest < grades_and_thought.study_at_none",
    "grades_and_thought.sleep_at_longest > grades_and_thought.sleep_at_none",
    "grades_and_thought.sleep_true < grades_and_thought.sleep_at_none",
]
ALT = """Four features with three marks each: study goes with the true grade strongly, with predictions less, and least after long
thinking; sleep goes with the true grade hardly, and with predictions the more the longer the thinking."""
KINDS = {
    "true grade": theme.ROLES["grey"],
    "predicted without thinking": theme.ROLES["blue"],
    "predicted at 16,384 tokens": theme.ROLES["orange"],
}
ORDER = ["study", "stress", "sleep", "physical activity"]


def chart(grades_and_thought, narrow: bool) -> alt.LayerChart:
    rows = grades_and_thought.leanings.query("examples == 0")
    ends = [rows[rows["budget_tokens"].eq(budget)] for budget in (0, 16384)]
    values = [
        ends[0]["correlation_with_truth"],
        *(end["correlation_with_prediction"] for end in ends),
    ]
    data = pd.concat(
        [
            pd.DataFrame(
                {
                    "feature": ends[0]["feature"].to_numpy(),
                    "grade": kind,
                    "correlation": value.to_numpy(),
                }
            )
            for kind, value in zip(KINDS, values, strict=True)
        ],
        ignore_index=True,
    )
    scale = alt.Scale(domain=[-0.7, 0.8], nice=False)
    x = alt.X("correlation:Q", title="Correlation with the grade", scale=scale)
    base = alt.Chart().encode(
        theme.names("feature", narrow, ORDER), theme.colours("grade", KINDS, narrow)
    )
    return alt.layer(
        theme.reference(alt.XDatum(0, scale=scale)),
        base.mark_point(size=80).encode(x.axis(values=[-0.5, 0, 0.5], format="+.1f")),
        data=data,
        height=(58 if narrow else 36) * len(ORDER),
    )
