"""Whether a run has cost a billion dollars depends on the method; by hardware and energy none had by April 2025

When a trend passes a billion 2023 dollars; bars are 90% intervals from resampling models, and open circles mark the first run of the table above a billion, where there is one.
The first two rows are lines through the largest models by compute at release; the third starts at the dearest run by hardware and energy, {{ number: billion_dollar_run.dearest_amortised | words }} dollars, and grows at the rate of the ten largest.
The shaded year is that of the published forecast, by 2027 [@cottier2024cost, abstract].
A line through several models a year runs below the dearest of them, so it passes late; one run as a start is at the mercy of that run.
The intervals hold only if growth goes on as it did; they cover no change of trend.
The table ends in April 2025, so nothing here says what has happened since.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Years in which trends pass a billion dollars: purchase of hardware around 2025, cloud rental between 2026 and 2028, hardware and energy
between 2026 and 2029 depending on the line; for the first two a run above a billion is marked in early 2025."""
METHODS = ["hardware and energy", "cloud rental", "hardware purchase"]
DUE = (2027, 2028)


def chart(billion_dollar_run, narrow: bool) -> alt.LayerChart:
    data = billion_dollar_run.rows.copy()
    data["trend"] = data["method"] + ", " + data["filter"]
    first = data.index == 0
    data["due_from"] = [DUE[0] if one else None for one in first]
    data["due_to"] = [DUE[1] if one else None for one in first]
    scale = alt.Scale(domain=[2024, 2030], nice=False)
    title = "Year in which the cost passes a billion 2023 US dollars"
    if narrow:
        title = "Year of passing a billion dollars"

    def x(field: str) -> alt.X:
        years = list(range(2024, 2031, 2 if narrow else 1))
        return alt.X(field, type="quantitative", scale=scale, title=title).axis(
            values=years, format="d"
        )

    base = alt.Chart().encode(theme.names("trend", narrow, sort=data["trend"].tolist()))
    colour = theme.colour("method", METHODS, narrow, columns=3)
    due = alt.Chart().transform_filter("isValid(datum.due_from)")
    return alt.layer(
        due.mark_rect(color=theme.ROLES["muted"], opacity=theme.BAND_OPACITY).encode(
            x("due_from"), alt.X2("due_to:Q")
        ),
        base.mark_rule(strokeWidth=2).encode(x("year_low"), colour, x2="year_high:Q"),
        base.mark_point(size=60).encode(x("year"), colour),
        base.transform_filter("isValid(datum.first_run_year)")
        .mark_point(size=80, filled=False, color=theme.ROLES["ink"], strokeWidth=2)
        .encode(x("first_run_year")),
        data=data,
        height=300 if narrow else 220,
    )
