"""Carried on, trends reach a month of work at even odds before 2031

The year in which a line through records of time horizons reaches 167 working hours, by the part of the past that is carried on and by the odds of success.
Lines are 95% intervals from drawing the records again; the dashed line is the end of 2030.
That a trend goes on is assumed, not tested.

Horizons are METR's [@metr2026timehorizon11] [@kwa2025timehorizon].
At even odds all trends reach that length between 2027 and 2031; at four in five some may later.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["month_long_tasks.year.low > 2027", "month_long_tasks.year.high < 2031"]
ALT = """Years with intervals for seven readings of the trend and two odds of success. At even odds the trend since 2024 comes first and that of the
paper last, before the end of 2030; at four in five all come one to two years later, two of them after that end."""
ODDS = ["even odds", "four in five"]
END = 2031


def chart(month_long_tasks, narrow: bool) -> alt.LayerChart:
    data = month_long_tasks.rows
    data = data[~data["trend"].str.startswith("runs of")]
    order = data["trend"].drop_duplicates().tolist()
    scale = alt.Scale(domain=[2027, 2032], nice=False)
    x = alt.X("year:Q", title="Year", scale=scale)
    return theme.interval_rows(
        data,
        theme.names("trend", narrow, order, rows=2),
        x.axis(values=[2027, 2028, 2029, 2030, 2031, 2032], format="d"),
        *theme.grouped("odds", ODDS, narrow, columns=2, padding=0.5),
        reference=END,
        size=45,
        height=(54 if narrow else 32) * len(order),
    )
