"""Registered for 2027: the best score on eight benchmarks

Each row is one benchmark, with forecasts of the best score for June and December 2027. Dots are medians, thick lines 50% and thin lines 90% intervals; triangles are the best score in the file of May 2026. Questions with a wrong key or without an answer stop a benchmark below one, and the trend does not know that.

The forecasts were made on 27 November 2026 from Epoch AI's file of May 2026.
The trend is a line through log odds of the record, so it runs on towards one.
Scores nearer to one than a hundredth count as that near.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["registered_forecasts.largest_difference < 0.001", "registered_forecasts.resolved < 1"]
ALT = """Forecasts of the best score on eight benchmarks for June and December 2027: medians lie close to one on all of them, with
lower ends of the wide intervals between six and nine tenths; the best scores of May 2026 lie lower."""
TOLD = ["low_90", "low_50", "median", "high_50", "high_90"]
DATES = {"2027-06-15": "June 2027", "2027-12-15": "December 2027"}


def chart(registered_forecasts, narrow: bool) -> alt.LayerChart:
    rows = registered_forecasts.rows
    rows = rows[rows["median"].notna() & (rows["scale"] == "share")]
    data = rows[["id", "last", *TOLD]].assign(
        benchmark=rows["words"].str.removeprefix("Best score on "),
        date=rows["resolves_on"].map(DATES),
    )
    x = theme.share_axis("median", "Best score", domain=(0.3, 1))
    order = data["benchmark"].drop_duplicates().tolist()
    down = theme.names("benchmark", narrow, order, rows=2)
    base = alt.Chart().encode(
        down, *theme.grouped("date", list(DATES.values()), narrow, padding=0.5)
    )
    last = base.mark_point(shape="triangle-right", size=40)
    return alt.layer(
        theme.interval(base, x, ("low_90", "high_90"), 1.5),
        theme.interval(base, x, ("low_50", "high_50"), 4.5),
        base.mark_point(size=45, filled=True, opacity=1).encode(x),
        last.encode(alt.X("last:Q", scale=x["scale"])),
        data=data.reset_index(drop=True),
        height=(58 if narrow else 34) * len(order),
    )
