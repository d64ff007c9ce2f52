"""No series of records is concentrated in one step; four nearly are

How much the largest step between two records exceeds a straight line in time: 0 is the line, 1 is all at once, and above one half a rise counts as concentrated.
Grey strokes mark the most that a smooth rise of two years would show.
Without its first or last record {{ number: steps_of_records.concentrated_cut | ,d }} would pass.

The rule is the one for rises with size.
Thin lines are 95% intervals from errors of scores, where these are known, cut at the edges.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"drawn_low": "excess_low", "drawn_high": "excess_high"}
HOLDS = [
    "steps_of_records.concentrated < 1",
    "steps_of_records.largest_newest < 0.5",
    "steps_of_records.concentrated_cut > 3",
    "steps_of_records.concentrated_cut < 5",
]
ALT = """Largest excess of a step for fourteen benchmarks, the index and the horizon in hours and in doublings. All lie below one half; the
highest are MMLU, SWE-bench, MATH and SimpleQA, close to it, the lowest is the horizon in doublings."""
WHEN = {"with reasoning models": theme.ROLES["orange"], "before them": theme.ROLES["blue"]}
HALF = 0.5


def chart(steps_of_records, narrow: bool) -> alt.LayerChart:
    rows = steps_of_records.rows
    data = rows.assign(
        when=rows["since_o1"].map({True: "with reasoning models", False: "before them"})
    )
    data = data.assign(
        drawn_low=data["excess_low"].clip(lower=0), drawn_high=data["excess_high"].clip(upper=1)
    )
    data = data.sort_values("excess", ascending=False, kind="stable").reset_index(drop=True)
    order = data["series"].tolist()
    x = alt.X("excess:Q", title="Excess of the largest step").scale(domain=[0, 1], nice=False)
    x = x.axis(values=[0, 0.25, 0.5, 0.75, 1], format=".2~f")
    base = alt.Chart().encode(theme.names("series", narrow, order))
    data = data.assign(note=["concentrated"] + [None] * (len(data) - 1))
    note = base.transform_filter("isValid(datum.note)").mark_text(
        align="left", dx=10, color=theme.ROLES["ink"]
    )
    return alt.layer(
        note.encode(alt.XDatum(HALF, scale=x["scale"]), text="note:N"),
        theme.reference(alt.XDatum(HALF, scale=x["scale"]), "ink"),
        base.mark_tick(color=theme.ROLES["muted"], thickness=2, size=12).encode(
            alt.X("reach:Q", scale=x["scale"])
        ),
        theme.interval(base, x, ("drawn_low", "drawn_high"), opacity=0.6),
        base.mark_point(size=60).encode(x, theme.colours("when", WHEN, narrow)),
        data=data,
        height=(34 if narrow else 22) * len(order),
    )
