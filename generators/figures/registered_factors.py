"""Registered for 2027: forecasts of the largest runs, their cost and time horizons

Each row is one quantity, forecast for June and December 2027 as a multiple of its last value, which is the dashed line. Dots are medians, thick lines 50% and thin lines 90% intervals. In back-tests such 90% intervals held {{ number: back_tests.inside_90 | .0% | value }} of outcomes. The axis is logarithmic: each labelled step is tenfold.

The forecasts were made on 27 November 2026 from the newest files at hand, of May to September 2026; the last value is that of the file.
They are the trend of the back-tests, computed and not judged; there its 90% intervals held {{ number: back_tests.inside_90 | .0% }} of outcomes.
A record cannot fall below the last value, but a file can revise it.
The table has every forecast in its own unit, with its last value.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["registered_forecasts.largest_difference < 0.001", "registered_forecasts.resolved < 1"]
ALT = """Forecasts for June and December 2027 as multiples of the last value on a log axis. Medians lie between one and fourteen times
the last value, largest for the longest time horizon at the end of 2027; most of the wide intervals span a factor of ten or more."""
TOLD = ["low_90", "low_50", "median", "high_50", "high_90"]
DATES = {"2027-06-15": "June 2027", "2027-12-15": "December 2027"}


def chart(registered_forecasts, narrow: bool) -> alt.LayerChart:
    rows = registered_forecasts.rows
    rows = rows[rows["median"].notna() & (rows["scale"] == "ratio")]
    data = rows[["id", "words", "unit", "last", *TOLD]].rename(columns={"words": "quantity"})
    data = data.assign(date=rows["resolves_on"].map(DATES))
    factors = pd.DataFrame({f"factor_{name}": rows[name] / rows["last"] for name in TOLD})
    data = pd.concat([data, factors], axis=1).reset_index(drop=True)
    x = theme.log_axis(
        "factor_median", "Multiple of the last value", "count", (0.6, 200), alt.X, narrow
    )
    x = x.axis(values=[1, 10, 100], title="Multiple of the last value", format="d")
    order = data["quantity"].drop_duplicates().tolist()
    down = theme.names("quantity", narrow, order, rows=2)
    base = alt.Chart().encode(
        down, *theme.grouped("date", list(DATES.values()), narrow, padding=0.5)
    )
    return alt.layer(
        theme.reference(alt.XDatum(1, scale=x["scale"])),
        theme.interval(base, x, ("factor_low_90", "factor_high_90"), 1.5),
        theme.interval(base, x, ("factor_low_50", "factor_high_50"), 4.5),
        base.mark_point(size=45, filled=True, opacity=1).encode(x),
        data=data,
        height=(58 if narrow else 34) * len(order),
    )
