"""Under every choice the wide intervals held fewer than nine in ten, most where nothing was revised

Each row is one choice of method or of tests, the number of tests in brackets: the share of outcomes inside the narrow and the wide interval. At the dashed lines the intervals would keep what they say. Bars are 95% intervals. With the past as the newer file has it, only the error of the line itself is left.

There are {{ number: back_test_choices.choices | ,d }} choices; bars come from resampling quantities.
With the past as the newer file has it, nothing is left of what was revised or added later.
The one test of each quantity is that over most months.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "back_test_choices.highest_90 < 0.9",
    "back_test_choices.inside_90_newer_past > 0.85",
]
ALT = """Shares of outcomes inside the narrow and the wide interval under seven choices. The narrow ones hold between four and six tenths,
the wide ones between seven and nine tenths, always left of the line where they should stand."""
LEVELS = {"inside_50": "50% interval", "inside_90": "90% interval"}


def chart(back_test_choices, narrow: bool) -> alt.LayerChart:
    rows = back_test_choices.rows
    rows = rows[rows["quantity"].isin(LEVELS)]
    data = rows.rename(columns={"value": "share", "low": "share_low", "high": "share_high"})
    data = data.assign(
        level=data.pop("quantity").map(LEVELS),
        choice=data["choice"] + " (" + data["tests"].astype(str) + ")",
    ).reset_index(drop=True)
    data = theme.on_first_row(data, half=0.5, nine_tenths=0.9)
    order = data["choice"].drop_duplicates().tolist()
    x = theme.share_axis("share", "Outcomes inside the interval")
    lines = [
        theme.reference(alt.X(f"{column}:Q", scale=x["scale"]), role)
        for column, role in (("half", "blue"), ("nine_tenths", "orange"))
    ]
    return theme.interval_rows(
        data,
        theme.names("choice", narrow, order, rows=2),
        x,
        *theme.grouped("level", [*LEVELS.values()], narrow, padding=0.5),
        behind=lines,
        size=45,
        height=(56 if narrow else 32) * len(order),
    )
