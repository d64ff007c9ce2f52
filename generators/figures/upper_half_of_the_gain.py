"""Late doublings seem to bring about as much as early ones; most data are too few

Each dot is the share of a gain in accuracy that came from the upper half of the doublings of tokens; bars are 95% intervals. One half, dashed, is an even rise. In the shaded band a late doubling is worth between half and twice an early one. Only one interval stays inside it.

The share is of the gain above the middle of the range of log tokens; most data are too few to tell a straight line.
The points of Gemini and Claude were read off the makers' figures; their error is their scatter.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "thinking_shape_choices.runs.low < 0.333",
    "thinking_shape_choices.o1_mini.low < 0.333",
    "thinking_shape_choices.gemini.low < 0.333",
    "thinking_shape_choices.claude.low > 0.333",
    "thinking_shape_choices.claude.high < 0.666",
    "thinking_shape_choices.runs > 0.4",
    "thinking_shape_choices.claude < 0.6",
]
ALT = """Four shares with bars: all lie between four and six tenths, near one half; the bars of Epoch AI's runs, o1-mini and
Gemini reach outside the band around it, that of Claude lies inside."""


def chart(thinking_shape_choices, narrow: bool) -> alt.LayerChart:
    rows = thinking_shape_choices.rows.drop_duplicates("data").reset_index(drop=True)
    data = theme.on_first_row(
        rows[["data", "share", "share_low", "share_high"]], band_low=1 / 3, band_high=2 / 3
    )
    scale = alt.Scale(domain=[-0.3, 1.1], nice=False)
    x = alt.X("share:Q", title="Share of the gain in the upper half", scale=scale)
    x = x.axis(format=".0%", values=[-0.25, 0, 0.25, 0.5, 0.75, 1])
    return theme.interval_rows(
        data,
        theme.names("data", narrow, data["data"].tolist()),
        x,
        reference=0.5,
        behind=[theme.span(alt.X("band_low:Q", scale=scale), "band_high", "grey")],
        height=(52 if narrow else 40) * len(data),
    )
