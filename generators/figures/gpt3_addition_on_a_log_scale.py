"""On a log scale the climb begins before the jump, except with five digits

The same scores for three to five digits, on an axis where each line is ten times the one below. The dashed line is one right answer, the least that the test can show; an open triangle on it is a printed zero. A hundredfold rise could hide below it. Bars are 95% intervals.

One of 2000 questions is worth {{ number: gpt3_steps.floor | .2% }}, and a printed zero means less than that.
Bars are binomial intervals, cut at the lower end of the axis.
Lines are moved a little sideways, so that bars do not hide each other.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"parameters_drawn": "parameters", "drawn": "accuracy", "drawn_low": "accuracy_low"}
ALT = """Accuracy on addition by size on a log scale: three digits leave the floor early and climb, four digits at the middle sizes,
five digits only at the largest; many points lie on the floor of one question."""
DIGITS = ["3 digits", "4 digits", "5 digits"]
SIDEWAYS = 1.08  # factor between neighbouring lines
BOTTOM = 1e-4  # of the axis, below the worth of one question


def chart(gpt3_steps, narrow: bool) -> alt.LayerChart:
    floor = gpt3_steps.floor
    scores = gpt3_steps.scores.query(
        "operation == 'addition' and setting == 'few-shot' and digits > 2"
    )
    data = scores[["parameters", "accuracy", "accuracy_low", "accuracy_high"]].assign(
        digits=scores["digits"].astype("str") + " digits",
        parameters_drawn=scores["parameters"] * SIDEWAYS ** (scores["digits"] - 4),
        drawn=scores["accuracy"].clip(lower=floor),
        drawn_low=scores["accuracy_low"].clip(lower=BOTTOM),
        below_one_question=scores["accuracy"] < floor,
    )
    base = alt.Chart().encode(
        theme.log_axis("parameters_drawn", "Parameters", "count", (1e8, 3e11), alt.X, narrow),
        theme.named_colour("digits", DIGITS),
    )
    y = theme.log_axis("drawn", "Share of answers right", "count", (BOTTOM, 1.0), alt.Y)
    some = base.transform_filter("!datum.below_one_question").encode(y)
    none = base.transform_filter("datum.below_one_question").encode(y)
    return alt.layer(
        theme.reference(alt.YDatum(floor)),
        theme.interval(base, y, ("drawn_low", "accuracy_high"), width=1.5, opacity=0.6),
        base.mark_line(strokeWidth=1.5).encode(y),
        some.mark_point(size=45),
        none.mark_point(size=45, filled=False, shape="triangle-down", strokeWidth=1.5),
        theme.end_names(base, "parameters_drawn", y, "digits"),
        data=data,
        padding=theme.room_for(DIGITS),
        height=320,
    )
