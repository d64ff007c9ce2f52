"""The same sums of GPT-3 jump or climb, by the way in which their score is drawn

Share of sums that GPT-3 models answer right in every digit, of {{ number: sums_by_view.questions | ,d }} a point, with solved examples in the prompt [@brown2020, Table H.1]; bars are 95% binomial intervals.
No model lies inside the shaded step [@brown2020, Table 2.1].

With JavaScript the same answers can be drawn as odds, right over wrong, or as the chance of one digit, the score to the power of one over the number of digits, and on a log axis.
Where none or all are right, odds and logarithms have no value: a triangle at the end of the interval points to where it may lie.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"mark": None, "gap_low": None, "gap_high": None, "gap": None}
ALT = """Share of sums right against model size, for two to five digits: the lines stay near zero and rise most in the shaded last step,
that of two digits for half of its way and that of five digits for all of it."""
HOLDS = [
    "sums_by_view.three_linear.low > 0.85",
    "sums_by_view.three_log.high < 0.5",
]
DIGITS = ["2 digits", "3 digits", "4 digits", "5 digits"]
X, GAP = (1e8, 3e11), (1.3e10, 1.75e11)  # parameters
HEAD = 22  # px above the plot, for the name of the step
ROOM = {False: 50, True: 44}  # px for the labels of every score


def chart(sums_by_view, narrow: bool) -> alt.LayerChart:
    rows = sums_by_view.rows
    columns = ["parameters", "accuracy", "accuracy_low", "accuracy_high"]
    names = rows["digits"].astype("str") + " digits"
    data = rows[columns].assign(digits=names, mark=_marks(rows))
    data = theme.on_first_row(data, gap_low=GAP[0], gap_high=GAP[1], gap=(GAP[0] * GAP[1]) ** 0.5)
    x = theme.log_axis("parameters", "Parameters", "count", X, alt.X, narrow)
    y = theme.share_axis("accuracy", "Share of sums right", alt.Y)
    y["axis"].minExtent = ROOM[narrow]
    base = alt.Chart().encode(x, theme.named_colour("digits", DIGITS))
    marks = base.encode(description="mark:N")
    step = alt.Chart().transform_filter("isValid(datum.gap)")
    return alt.layer(
        theme.span(alt.X("gap_low:Q", scale=x["scale"]), "gap_high"),
        theme.interval(marks, y),
        step.mark_text(dy=-10, color=theme.ROLES["muted"]).encode(
            alt.X("gap:Q", scale=x["scale"]),
            alt.YDatum(1, scale=y["scale"]),
            text=alt.value("13 B to 175 B"),
        ),
        base.encode(description="digits:N").mark_line(strokeWidth=1.5).encode(y),
        marks.mark_point(size=40).encode(y),
        theme.end_names(base, "parameters", y, "digits"),
        data=data,
        padding=theme.room_for(DIGITS) | {"top": HEAD},
        height=310 if narrow else 360,
    )


def script_data(sums_by_view) -> dict:
    """Scores by digits and size: of each row digits, parameters, right answers, and both ends of the interval."""
    rows = sums_by_view.rows
    columns = ["digits", "parameters", "right", "accuracy_low", "accuracy_high"]
    return {
        "marks": [*_marks(rows), *DIGITS],
        "rows": rows[columns].to_numpy(float).tolist(),
        "questions": sums_by_view.questions,
        "even": sums_by_view.even_share,
        "across": list(X),
    }


def _marks(rows) -> list[str]:
    """A text for each point, from which the script finds it."""
    pairs = zip(rows["digits"], rows["parameters"], strict=True)
    return [f"{digits} digits at {size:.3g}" for digits, size in pairs]
