"""Newer models write more, so the slope across models is no law of thinking

Points are models, in the run in which each wrote most: right answers on GPQA Diamond, hard science questions, against tokens for one. Colour is the year of release. Lines join runs of one model [@epoch2026hub]. The cloud of models is steeper than the lines, because newer models write more and are better for other reasons too.

Points are {{ number: tokens_across_models.models | ,d }} models.
Across models a doubling of tokens goes with {{ number: tokens_across_models.across | .1% }}, at one release date with {{ number: tokens_across_models.across_at_one_date | .1% }}, within one model with {{ number: thinking_series.a_doubling_gpqa | .1% }} of the questions.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "tokens_across_models.across.low > tokens_across_models.across_at_one_date.high",
    "tokens_across_models.across.low > thinking_series.a_doubling_gpqa.high",
    "tokens_across_models.tokens_ratio.low > 10",
]
ALT = """Accuracy on GPQA Diamond against tokens on a log axis: models of 2023 and 2024 lie at the lower left, those of 2025 and 2026
at the upper right; the lines of single models are flatter than the cloud."""
YEARS = ["2023", "2024", "2025", "2026"]


def chart(tokens_across_models, narrow: bool) -> alt.LayerChart:
    points = tokens_across_models.rows[["name", "year", "tokens", "accuracy"]].assign(kind="model")
    lines = tokens_across_models.segments[["name", "setting", "tokens", "accuracy"]]
    data = pd.concat([points, lines.assign(kind="setting")], ignore_index=True)
    x = theme.log_axis(
        "tokens", "Tokens written for one question", "count", (1e2, 1e5), alt.X, narrow
    )
    y = theme.share_axis("accuracy", "Questions right", alt.Y, (0, 1))
    base = alt.Chart().encode(x, y)
    model = base.transform_filter("datum.kind === 'model'")
    setting = base.transform_filter("datum.kind === 'setting'")
    return alt.layer(
        setting.mark_line(strokeWidth=1.5, color=theme.ROLES["ink"], opacity=0.6).encode(
            detail="name:N"
        ),
        model.mark_point(size=45, filled=True, opacity=0.8).encode(
            theme.colour("year", YEARS, narrow, columns=4)
        ),
        data=data,
        height=360,
    )
