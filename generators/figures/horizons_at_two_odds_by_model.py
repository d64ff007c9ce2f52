"""To succeed in four of five cases agents need tasks a fifth as long

Each point is a model on METR's tasks [@metr2026timehorizon11]: the length of task it does in four of five cases over the length it does in half of them. The dashed line is where one chance of failing a minute would put it. Tasks of one length that differ in difficulty lower it too.

The data are METR's newest file.
One chance of failing a minute would make the ratio {{ number: horizons_at_two_odds.constant | .2f }}; the mean is {{ number: horizons_at_two_odds.ratio | .2f }}.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "horizons_at_two_odds.ratio.high < horizons_at_two_odds.constant",
    "horizons_at_two_odds.ratio > 0.18",
    "horizons_at_two_odds.ratio < 0.22",
]
ALT = """One point a model, ratio of the two lengths against the length at even odds on a log axis: nearly all lie between a tenth and
three tenths, below the dashed line; two models of the shortest lengths lie above it."""


def chart(horizons_at_two_odds, narrow: bool) -> alt.LayerChart:
    data = horizons_at_two_odds.rows[["model", "p50", "p80", "ratio"]]
    x = theme.log_axis("p50", "Length at even odds (minutes)", "count", (0.01, 1e4), alt.X, narrow)
    y = alt.Y("ratio:Q", title="Length at 80% over length at 50%").scale(domain=[0, 0.5])
    return alt.layer(
        theme.reference(alt.YDatum(horizons_at_two_odds.constant)),
        alt.Chart()
        .transform_filter(f"datum.model === '{data['model'].iloc[0]}'")
        .mark_text(dy=-10, dx=-4, align="right", color=theme.ROLES["muted"])
        .encode(
            x=alt.XDatum(1e4),
            y=alt.YDatum(horizons_at_two_odds.constant),
            text=alt.TextDatum("one rate of failing"),
        ),
        alt.Chart().mark_point(size=55, filled=True, color=theme.ROLES["blue"]).encode(x, y),
        data=data,
        height=320,
    )
