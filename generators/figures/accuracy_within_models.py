"""Within one model more tokens help, but the best model's last ones bring none

Each line is one model at several settings of thinking: the share of 45 exam problems (OTIS Mock AIME) that it solves against the tokens it writes for one [@epoch2026hub]. Read along a line. Bars are 95% intervals, wide because they contain the choice of questions, which a line shares. Each Claude starts without thinking.

Intervals come from the standard errors of the runs, which contain the choice of questions.
The first point of each Claude has no budget for thinking.
Behind each name stands what the last step brings, in percentage points.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "thinking_series.a_doubling_exam.low > 0",
    "thinking_series.gpt52_most <= thinking_series.gpt52_high",
]
SAID = {"end_name": None}
ALT = """Five lines of exam problems solved against tokens: each rises steeply, from a few tenths to between six tenths and almost
all; two of them gain nothing from their last step, and one loses a little."""
SHOWN = {
    "gpt-5.2-2025-12-11": "GPT-5.2",
    "claude-opus-4-5-20251101": "Opus 4.5",
    "claude-sonnet-4-5-20250929": "Sonnet 4.5",
    "claude-sonnet-4-20250514": "Sonnet 4",
    "claude-3-7-sonnet-20250219": "Sonnet 3.7",
}
EDGE = 3e4  # tokens, where the names stand
REACH = 1.96  # standard errors to each side of a 95% interval


def chart(thinking_series, narrow: bool) -> alt.LayerChart:
    rows = thinking_series.rows
    rows = rows[rows["benchmark"].eq("OTIS Mock AIME") & rows["name"].isin(SHOWN)]
    data = rows[["name", "setting", "tokens", "accuracy"]].assign(
        name=rows["name"].map(SHOWN),
        accuracy_low=(rows["accuracy"] - REACH * rows["standard_error"]).clip(0, 1),
        accuracy_high=(rows["accuracy"] + REACH * rows["standard_error"]).clip(0, 1),
    )
    data = data.sort_values("tokens", kind="stable")
    data["step"] = data.groupby("name")["accuracy"].diff()
    data = theme.ends_apart(data, "name", "tokens", "accuracy", _name, 0.05, log=False)
    title = "Tokens written for one problem"
    x = theme.log_axis("tokens", title, "count", (1e3, EDGE), alt.X, narrow)
    y = theme.share_axis("accuracy", "Problems solved", alt.Y)
    base = alt.Chart().encode(theme.named_colour("name", list(SHOWN.values())))
    drawn = base.encode(x)
    edge = base.transform_calculate(edge=str(EDGE)).encode(alt.X("edge:Q", scale=x["scale"]))
    return alt.layer(
        theme.interval(drawn, y, width=1, opacity=0.5),
        drawn.mark_line(strokeWidth=2).encode(y),
        drawn.mark_point(size=45, filled=True, opacity=1).encode(y),
        theme.ends_named(edge, y),
        theme.note_at(
            ["points of the", "last step"],
            theme.at_value(x, EDGE), theme.at_value(y, 0.3), 7, role="muted",
        ),
        data=data,
        height=340,
    )  # fmt: skip


def _name(row: pd.Series) -> str:
    """The model with what its last step brings."""
    return f"{row['name']}: {100 * row['step']:+.0f}".replace("-0", "+0").replace(": -", ": −")
