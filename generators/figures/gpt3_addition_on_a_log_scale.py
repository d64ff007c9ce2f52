"""On a log scale the climb begins before the jump, except with five digits

The same scores for three to five digits, on an axis where each line is ten times the one below. The dashed line is one right answer, the least that the test can show; an open triangle below it is a printed zero. A hundredfold rise could hide below it. Bars are 95% intervals.

One of 2000 questions is worth {{ number: gpt3_steps.floor | .2% }}, and a printed zero means less than that.
Bars are binomial intervals, cut at the lower end of the axis.
Lines are broken at zeros, which have no place on such an axis.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"drawn": "accuracy", "zero": "accuracy", "drawn_low": "accuracy_low"}
ALT = """Accuracy on addition by size on a log scale: three digits leave the floor early and climb, four digits at the middle sizes,
five digits only at the largest; zeros stand below the line of one question."""
BOTTOM = 7e-5  # of the axis, below the worth of one question
ZEROS = {4: 2.4e-4, 5: 1.3e-4}  # where those of each length stand


def chart(gpt3_steps, narrow: bool) -> alt.LayerChart:
    floor = gpt3_steps.floor
    scores = gpt3_steps.scores.query(
        "operation == 'addition' and setting == 'few-shot' and digits > 2"
    )
    data = scores[["parameters", "accuracy", "accuracy_low", "accuracy_high"]].assign(
        digits=scores["digits"].astype("str") + " digits",
        drawn=scores["accuracy"].where(scores["accuracy"] >= floor),
        zero=scores["digits"].map(ZEROS).where(scores["accuracy"] < floor),
        drawn_low=scores["accuracy_low"]
        .clip(lower=BOTTOM)
        .where(scores["accuracy"] >= floor, scores["accuracy_high"]),
    )
    x = theme.log_axis("parameters", "Parameters", "count", (1e8, 1.8e11), alt.X, narrow)
    base = alt.Chart().encode(x, theme.named_colour("digits", theme.SUM_LENGTHS))
    y = theme.log_axis("drawn", "Share of answers right", "count", (BOTTOM, 1.0), alt.Y)
    y = y.axis(
        title="Share of answers right",
        format="~%",
        values=[0.001, 0.01, 0.1, 1],
    )
    largest = data["parameters"].drop_duplicates().nlargest(2)
    no_model = ["No model between", "{:.0f} B and {:.0f} B".format(*sorted(largest / 1e9))]
    one = "1 of 2,000" if narrow else "one of 2,000 questions"
    nothing = BOTTOM * 1.3 if narrow else ZEROS[5]
    climbs = ["climbs before", "the jump"] if narrow else "climbs before the jump"
    none = base.transform_filter("isValid(datum.zero)")
    return alt.layer(
        theme.named_span(x, (largest.min(), largest.max()), no_model, align="right"),
        theme.named_reference(y, floor, one, dy=15 if narrow else -4),
        theme.interval(base, y, ("drawn_low", "accuracy_high"), width=1.5, opacity=0.6),
        base.mark_line(strokeWidth=1.5).encode(y),
        base.mark_point(size=45).encode(y),
        none.mark_point(size=45, filled=False, shape="triangle-down", strokeWidth=1.5).encode(
            alt.Y("zero:Q", scale=y["scale"])
        ),
        theme.note("none right", alt.value("width"), theme.at(y, nothing), align="right", dx=-4),
        theme.note(climbs, theme.at(x, 4e8), theme.at(y, 0.025), "orange"),
        theme.end_names(base, "parameters", y, "digits"),
        data=data,
        height=320,
    )
