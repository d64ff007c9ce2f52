"""Benchmarks that are half solved mostly took one to three years

Years that an S-curve through a benchmark's records takes from a tenth to nine tenths of the way between chance and all right; lines are 95% intervals.
Shown are the {{ number: benchmark_speeds.benchmarks | ,d }} benchmarks that have come half of the way, so slow ones are left out.

Records are those of one file [@epoch2026hub, file of May 2026].
For some benchmarks the rest of the way is assumed.
Intervals are from resampling records, cut for MMLU.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["benchmark_speeds.median < 3", "benchmark_speeds.under_three > 9"]
SAID = {"drawn_high": "years_high"}
ALT = """Years from a tenth to nine tenths for twelve benchmarks with intervals. The second ARC-AGI and the mock olympiad are quickest with about one
year, MMLU is slowest with more than four and a very wide interval; the others lie between."""
LATEST = 6  # years on the axis


def chart(benchmark_speeds, narrow: bool) -> alt.LayerChart:
    rows = benchmark_speeds.rows
    data = rows.assign(drawn_high=rows["years_high"].clip(upper=LATEST))
    order = data["benchmark"].tolist()
    x = alt.X("years:Q", title="Years from a tenth to nine tenths")
    x = x.scale(domain=[0, LATEST], nice=False).axis(values=list(range(LATEST + 1)), format="d")
    return theme.interval_rows(
        data,
        theme.names("benchmark", narrow, order),
        x,
        ends=("years_low", "drawn_high"),
        height=(36 if narrow else 24) * len(order),
    )
