"""Students keep most of their teachers' scores; only narrow tests show no loss

Each row is a student and a measure: the student's score over its teacher's, with how much smaller the student is.
Bars hold all values that would be printed alike; arrows are bounds from abstracts.
Grey ticks are networks of the student's size trained without the teacher.
Rows have measures of their own and cannot be compared.

The pairs are those of five works [@hinton2015; @sanh2019; @jiao2019; @romero2014; @hsieh2023].
An arrow says that the share is more than that, and no more; grey ticks stand where the work gives one.
One percent of a hard test is not one percent of an easy one.
In the last row, of wrong words, a share above one would be worse than the teacher.
The teacher of T5 was not trained on the task, as its student was.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["students_and_teachers.glue.high < 0.99", "students_and_teachers.reviews > 0.99"]
ALT = """Student's score over teacher's in seven rows: arrows that start at one for the two students better than their teachers; three to four percent below one on the
language tasks; within a percent of one on film reviews and speech."""
COUNTS = {"right answers": "right answers: more is better", "errors": "errors: fewer is better"}
SCALE = alt.Scale(domain=[0.96, 1.02], nice=False, zero=False)


def chart(students_and_teachers, narrow: bool) -> alt.LayerChart:
    rows = students_and_teachers.rows.sort_values("times_smaller", kind="stable")
    rows = rows.sort_values("counts", ascending=False, kind="stable")  # errors last
    size = rows["times_smaller"].map(lambda times: f"{times:,.3g}× smaller")
    data = rows.assign(
        row=rows["metric"] + ": " + rows["student"] + ", " + size,
        counts=rows["counts"].map(COUNTS),
        more=rows["bound_only"].map({True: "or more"}),
        said=rows["alone"].notna().map({True: "trained alone"}),
    )[["row", "counts", "share", "share_low", "share_high", "alone", "bound_only", "more", "said"]]
    x = alt.X("share:Q", scale=SCALE, title="Student's score over teacher's")
    x = x.axis(format=".2f", tickCount=6)
    names = theme.names("row", narrow, sort=list(data["row"]))
    colour = theme.colour("counts", list(COUNTS.values()), narrow)
    base = alt.Chart().encode(names, colour)
    known = base.transform_filter("!datum.bound_only")
    bound = base.transform_filter("datum.bound_only").encode(x)
    alone = alt.Chart().encode(names, alt.X("alone:Q", scale=SCALE))
    alone = alone.transform_filter("isValid(datum.alone)")
    tick = {"color": theme.ROLES["grey"], "thickness": 3, "size": 16}
    left = theme.point_names(alone.transform_filter("datum.alone < 1"), "said", 7, 0)
    right = theme.point_names(
        alone.transform_filter("datum.alone > 1"), "said", -5, 14 if narrow else -15
    )
    return alt.layer(
        *theme.line_named(x, 1, "the teacher", "over", role="muted"),
        theme.interval(known, x),
        known.mark_point(size=70, opacity=1).encode(x),
        bound.mark_point(shape="triangle-right", size=110, opacity=1),
        theme.point_names(bound, "more", 10, 0),
        alone.mark_tick(**tick),
        left,
        right,
        data=data,
        height=340 if narrow else 260,
    )
