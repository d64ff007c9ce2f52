"""Students keep most of their teachers' scores; only narrow tests show no loss

Each row is a student and a measure: the student's score over its teacher's, with how much smaller the student is.
Bars hold all values that would be printed alike; arrows are bounds from abstracts.
Grey ticks are networks of the student's size trained without the teacher.
Rows have measures of their own and cannot be compared.

The pairs are those of five works [@hinton2015; @sanh2019; @jiao2019; @romero2014; @hsieh2023].
An arrow says that the share is more than that, and no more; grey ticks stand where the work gives one.
One percent of a hard test is not one percent of an easy one.
In the row of wrong words a share above one would be worse than the teacher.
The teacher of the last row was not trained on the task, as its student was.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["students_and_teachers.glue.high < 0.99", "students_and_teachers.reviews > 0.99"]
ALT = """Student's score over teacher's in seven rows: arrows that start at one for the two students better than their teachers; three to four percent below one on the
language tasks; within a percent of one on film reviews and speech."""
SCALE = alt.Scale(domain=[0.96, 1.02], nice=False, zero=False)


def chart(students_and_teachers, narrow: bool) -> alt.LayerChart:
    rows = students_and_teachers.rows.sort_values("times_smaller", kind="stable")
    size = rows["times_smaller"].map(lambda times: f"{times:,.3g}× smaller")
    data = rows.assign(row=rows["metric"] + ": " + rows["student"] + ", " + size)[
        ["row", "counts", "share", "share_low", "share_high", "alone", "bound_only"]
    ]
    x = alt.X("share:Q", scale=SCALE, title="Student's score over teacher's")
    x = x.axis(format=".2f", tickCount=6)
    names = theme.names("row", narrow, sort=list(data["row"]))
    base = alt.Chart().encode(names, theme.colour("counts", ["right answers", "errors"], narrow))
    known = base.transform_filter("!datum.bound_only")
    bound = base.transform_filter("datum.bound_only").encode(x)
    alone = alt.Chart().encode(names).transform_filter("isValid(datum.alone)")
    tick = {"color": theme.ROLES["grey"], "thickness": 3, "size": 16}
    return alt.layer(
        theme.reference(alt.XDatum(1, scale=SCALE)),
        theme.interval(known, x),
        known.mark_point(size=70).encode(x),
        bound.mark_point(shape="triangle-right", size=110),
        alone.mark_tick(**tick).encode(alt.X("alone:Q", scale=SCALE)),
        data=data,
        height=320 if narrow else 260,
    )
