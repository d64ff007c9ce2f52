"""How fast compute grew depends on the first year as much as on who counts

Each dot is the yearly growth of training compute for the five, ten or twenty largest models of their time, from one first year on; bars are 95% intervals. The shaded band is one and a half to two and a half doublings a year, what rounds to two. One colour leaves out guesses and rumours, the other counts them.

Growth is by least squares of log compute on date; intervals resample models.
Guesses are the rows that upstream grades Speculative; both sets leave out models with a base and demonstrations.
The single largest model at each date is left out here because since 2022 it is too few models for a line; from 2020 on it gives {{ number: frontier_compute_growth.record_since_2020 | .1f }}.
Intervals resample single models, though each counts only against those before it; they do not cover the errors of the estimates of compute, nor models of which nothing is known.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Factors of growth a year with bars for three sizes of the frontier and four first years: about four to seven, higher when
counted from 2010 or 2018 than from 2020, whichever rows are counted, and with wide bars from 2022."""
TITLE = "Growth of compute (factor a year)"
SERIES = ["rows kept", "with Speculative rows and rumours"]
TWO_DOUBLINGS = (2**1.5, 2**2.5)


def chart(frontier_compute_growth, narrow: bool) -> alt.LayerChart:
    rows = frontier_compute_growth.rows
    data = rows[rows["k"] > 1].sort_values(["start", "k"], kind="stable")
    data = data.assign(
        choice="since " + data["start"].astype(str) + ", " + data["k"].astype(str) + " largest",
        band_low=TWO_DOUBLINGS[0],
        band_high=TWO_DOUBLINGS[1],
    )
    order = data["choice"].drop_duplicates().tolist()
    scale = alt.Scale(domain=[2, 11], nice=False)
    x = alt.X("growth:Q", title=TITLE, scale=scale).axis(values=list(range(2, 12)), format="d")
    one = f"datum.choice === '{order[0]}' && datum.counted === '{SERIES[0]}'"
    band = theme.span(alt.X("band_low:Q", scale=scale), "band_high", "grey")
    return theme.interval_rows(
        data,
        theme.names("choice", narrow, order, rows=2),
        x,
        *theme.grouped("counted", SERIES, narrow, padding=0.5),
        behind=[band.transform_filter(one)],
        size=45,
        height=(50 if narrow else 28) * len(order),
    )
