"""In hours the horizon seems to explode; in doublings it climbs throughout

How far each record had come on the way from the first to the last, by date of release.
Both lines show the same {{ number: horizon_doubling.records_drawn | ,d }} models, once in hours of human work and once in doublings.
METR calls values above 16 hours, such as the last, unreliable [@metr2026timehorizon11, file of September 2026].

In hours {{ number: steps_of_records.hours_last_year | .0% }} of the way fell to the last year, in doublings {{ number: steps_of_records.doublings_last_year | .0% }}.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "steps_of_records.hours_last_year > 0.9",
    "steps_of_records.doublings_last_year < 0.35",
]
ALT = """The same records of time horizons on two rulers. In hours the curve lies flat until 2024 and shoots up in 2026;
in doublings it rises from 2019 on, a little more steeply since 2024."""
NAMES = {"Time horizon, in hours": "in hours", "Time horizon, in doublings": "in doublings"}


def chart(steps_of_records, narrow: bool) -> alt.LayerChart:
    data = steps_of_records.rulers
    data = data.assign(ruler=data["ruler"].map(NAMES))
    x = alt.X("year:Q", title="Date of release").scale(domain=[2019, 2026.6], nice=False)
    x = x.axis(format="d", values=list(range(2019, 2027, 2 if narrow else 1)))
    y = theme.share_axis("share", "Way from the first record to the last", alt.Y)
    base = alt.Chart().encode(x, y, theme.colour("ruler", list(NAMES.values()), narrow, columns=2))
    return alt.layer(
        base.mark_line(strokeWidth=2),
        base.mark_point(size=34),
        data=data,
        height=340,
    )
