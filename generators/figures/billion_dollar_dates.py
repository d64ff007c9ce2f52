"""By hardware and energy, and by rental, no run is known to have cost a billion

Each dot is the year in which a trend passes a billion dollars; bars are 90% intervals. Open circles mark the first run or cluster above a billion, if any. The shaded year is that of the published forecast [@cottier2024cost, abstract]. The last known cost is of July 2025.

Dollars are of 2023; only by hardware purchase has the cost of a cluster passed a billion, so the answer depends on the method.
The first two rows are lines through the largest models by compute at release; the third starts at the dearest run by hardware and energy, {{ number: billion_dollar_run.dearest_amortised | words }} dollars, and grows at the rate of the ten largest.
A line through several models a year runs below the dearest of them, so it passes late; one run as a start is at the mercy of that run.
The intervals come from resampling models and hold only if growth goes on as it did; they cover no change of trend.
An older file put one run above a billion by cloud rental; the newer one no longer does.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Years in which trends pass a billion dollars: purchase of hardware around 2025, cloud rental between 2026 and 2028, hardware and energy
between 2026 and 2030 depending on the line; for purchase alone a run above a billion is marked, in early 2025."""
HOLDS = ["billion_dollar_run.dearest_amortised < 1e9", "billion_dollar_run.dearest_cloud < 1e9"]
DUE = (2027, 2028)


def chart(billion_dollar_run, narrow: bool) -> alt.LayerChart:
    rows = billion_dollar_run.rows
    data = rows.assign(trend=rows["method"] + ", " + rows["filter"])
    data = theme.on_first_row(data, due_from=DUE[0], due_to=DUE[1])
    scale = alt.Scale(domain=[2024, 2030], nice=False)
    title = "Year in which the cost passes a billion 2023 US dollars"
    if narrow:
        title = "Year of passing a billion dollars"
    x = alt.X("year:Q", title=title, scale=scale)
    x = x.axis(values=list(range(2024, 2031, 2 if narrow else 1)), format="d")
    names = theme.names("trend", narrow, sort=data["trend"].tolist())
    base = alt.Chart().encode(names, theme.colour("method", theme.COST_METHODS, narrow, columns=3))
    first_run = alt.Chart().encode(names).transform_filter("isValid(datum.first_run_year)")
    circle = {"size": 80, "filled": False, "color": theme.ROLES["ink"], "strokeWidth": 2}
    return alt.layer(
        theme.span(alt.X("due_from:Q", scale=scale), "due_to"),
        theme.interval(base, x),
        base.mark_point(size=60).encode(x),
        first_run.mark_point(**circle).encode(alt.X("first_run_year:Q", scale=scale)),
        data=data,
        height=300 if narrow else 220,
    )
