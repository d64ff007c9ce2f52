"""Whether the index sped up in April 2024 hangs on one model

Best values of Epoch AI's capabilities index by date of release, in four of its files [@epoch2026hub, March to July 2026].
Each line may change its slope once, in April 2024; one begins with LLaMA-65B and one after it.
Only three records stand before the break.

Lines go through the newest file.
With LLaMA-65B as the first record the index rose by {{ number: index_breaks.rate_before | .0f | value }} points a year before and {{ number: index_breaks.rate_since | .0f | value }} since; without it by {{ number: index_breaks.rate_before_without_first | .0f }} before.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "index_breaks.bic_gain < 0",
    "index_breaks.bic_gain_without_first > 6",
    "index_breaks.records_before < 4",
]
ALT = """Records of the index rise from February 2023 to April 2026. A line with LLaMA-65B is nearly straight; one without it is nearly flat
until April 2024 and then rises steeply."""
FITS = ["with LLaMA-65B", "without LLaMA-65B"]
NAMED = {"LLaMA-65B": "LLaMA-65B", "gpt-4-0314": "GPT-4", "claude-3-opus-20240229": "Claude 3 Opus"}


def chart(index_breaks, narrow: bool) -> alt.LayerChart:
    records = index_breaks.records
    points = records[["vintage", "model", "years", "index"]]
    newest = points["vintage"] == points["vintage"].max()
    points = points.assign(
        series="record", newest=newest, label=points["model"].map(NAMED).where(newest)
    )
    lines = index_breaks.lines.assign(series="line")
    data = pd.concat([points, lines], ignore_index=True)
    data = data.assign(year=2020 + data.pop("years"))
    x = alt.X("year:Q", title="Date of release").scale(domain=[2023, 2026.6], nice=False)
    x = x.axis(format="d", values=[2023, 2024, 2025, 2026])
    y = alt.Y("index:Q", title="Capabilities index (points)").scale(domain=[105, 165])
    base = alt.Chart().encode(x)
    record = base.transform_filter("datum.series === 'record'").encode(y)
    line = base.transform_filter("datum.series === 'line'")
    ink = theme.ROLES["ink"]
    return alt.layer(
        line.mark_line(strokeWidth=2).encode(
            alt.Y("line:Q", scale=y["scale"]), theme.colour("fit", FITS, narrow, columns=2)
        ),
        record.transform_filter("!datum.newest").mark_point(
            size=30, filled=False, color=theme.ROLES["grey"], strokeWidth=1
        ),
        record.transform_filter("datum.newest").mark_point(size=40, color=ink),
        record.transform_filter("isValid(datum.label)")
        .mark_text(align="left", dx=8, dy=10, color=ink)
        .encode(alt.Text("label:N")),
        data=data,
        height=360,
    )
