"""Within one model more tokens help, but the best model's last ones bring none

Each line is one model at several settings of thinking: the share of 45 exam problems (OTIS Mock AIME) that it solves against the tokens it writes for one [@epoch2026hub]. Read along a line. Bars are 95% intervals, wide because they contain the choice of questions, which a line shares. Each Claude starts without thinking.

Intervals come from the standard errors of the runs, which contain the choice of questions.
The first point of each Claude has no budget for thinking.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "thinking_series.a_doubling_exam.low > 0",
    "thinking_series.gpt52_most <= thinking_series.gpt52_high",
]
ALT = """Five lines of exam problems solved against tokens: each rises steeply, from a few tenths to between six tenths and almost
all; two of them gain nothing from their last step, and one loses a little."""
SHOWN = {
    "gpt-5.2-2025-12-11": "GPT-5.2",
    "claude-opus-4-5-20251101": "Opus 4.5",
    "claude-sonnet-4-5-20250929": "Sonnet 4.5",
    "claude-sonnet-4-20250514": "Sonnet 4",
    "claude-3-7-sonnet-20250219": "Sonnet 3.7",
}
REACH = 1.96  # standard errors to each side of a 95% interval


def chart(thinking_series, narrow: bool) -> alt.LayerChart:
    rows = thinking_series.rows
    rows = rows[rows["benchmark"].eq("OTIS Mock AIME") & rows["name"].isin(SHOWN)]
    data = rows[["name", "setting", "tokens", "accuracy"]].assign(
        name=rows["name"].map(SHOWN),
        accuracy_low=(rows["accuracy"] - REACH * rows["standard_error"]).clip(0, 1),
        accuracy_high=(rows["accuracy"] + REACH * rows["standard_error"]).clip(0, 1),
    )
    base = alt.Chart().encode(
        theme.log_axis(
            "tokens", "Tokens written for one problem", "count", (1e3, 1e5), alt.X, narrow
        ),
        theme.named_colour("name", list(SHOWN.values())),
    )
    y = theme.share_axis("accuracy", "Problems solved", alt.Y)
    return alt.layer(
        base.mark_line(strokeWidth=2).encode(y),
        theme.interval(base, y, width=1),
        base.mark_point(size=45, filled=True, opacity=1).encode(y),
        theme.end_names(base, "tokens", y, "name"),
        data=data,
        height=340,
    )
