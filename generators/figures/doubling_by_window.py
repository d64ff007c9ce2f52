"""How fast horizons double depends on the first year and the suite

Days in which the horizon doubles, by the first day that is counted; fewer days is faster.
Dots are lines through records, with 95% intervals from drawing the records again; colours are METR's two suites of tasks.
Open diamonds are what METR prints [@metr2026timehorizon11].

Horizons are at even odds.
The two suites are never joined; the first ends in November 2025, the second in February 2026.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["horizon_doubling.shortest < 110", "horizon_doubling.longest > 190"]
ALT = """Doubling times with intervals for six first days and two suites: longest when counted since 2019, just over half to
about two thirds of that since 2024; the first suite always gives more days than the second. What is printed for the time since 2024 lies below both dots."""
SUITES = ["first suite", "second suite"]
PRINTED = {  # suite, file, window as printed -> suite and window here
    ("1.0", "2026-01", "from 2023"): ("first suite", "since 2023"),
    ("1.0", "2026-01", "from 2024"): ("first suite", "since 2024"),
    ("1.1", "2026-05", "all years"): ("second suite", "since 2019"),
    ("1.1", "2026-05", "from 2023"): ("second suite", "since 2023"),
    ("1.1", "2026-01", "from 2024"): ("second suite", "since 2024"),
}


def chart(horizon_doubling, capability_rates_printed, narrow: bool) -> alt.LayerChart:
    rows = horizon_doubling.rows
    printed = capability_rates_printed.set_index(["suite", "vintage", "window"])["doubling"]
    told = pd.DataFrame(
        [(*here, float(printed[there])) for there, here in PRINTED.items()],
        columns=["suite", "window", "printed"],
    )
    data = rows.merge(told, on=["suite", "window"], how="left")
    order = data["window"].drop_duplicates().tolist()
    scale = alt.Scale(domain=[80, 260], nice=False)
    x = alt.X("days:Q", title="Doubling time (days)", scale=scale)
    down = theme.names("window", narrow, order, rows=2)
    groups = theme.grouped("suite", SUITES, narrow, columns=2, padding=0.5)
    base = alt.Chart().encode(down, *groups)
    x = x.axis(values=[90, 120, 150, 180, 210, 240])
    return alt.layer(
        theme.interval(base, x),
        base.mark_point(size=45).encode(x),
        base.transform_filter("isValid(datum.printed)")
        .mark_point(size=70, filled=False, shape="diamond", strokeWidth=1.5)
        .encode(alt.X("printed:Q", scale=scale)),
        data=data,
        height=(58 if narrow else 34) * len(order),
    )
