"""The price of GPT-3's level fell from 60 dollars to 7 cents in three years

Each line is the price of a million tokens of the cheapest model that reaches a level: the score of the named model on the named benchmark [@cottier2025prices]. Four of {{ number: price_decline.levels | ,d }} levels are drawn. It is the price of tokens, not of an answer, and it is not what they cost to make.

The price blends input and output tokens; points are the successive cheapest models.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "price_decline.dearest_start > 59.9",
    "price_decline.dearest_start < 60.1",
    "price_decline.cheapest_end > 0.069",
    "price_decline.cheapest_end < 0.071",
]
ALT = """Four falling lines of price against date from late 2021 to early 2025 on a log axis: that of GPT-3's level falls from sixty
dollars to seven cents, that of GPT-4o's level on science questions almost as deep within a year."""
SHOWN = {
    ("MMLU", "GPT-3"): "GPT-3 on MMLU",
    ("HumanEval", "GPT-3.5-Turbo-2023-06"): "GPT-3.5 on HumanEval",
    ("GPQA Diamond", "GPT-4-0314"): "GPT-4 on GPQA",
    ("GPQA Diamond", "GPT-4o-2024-05"): "GPT-4o on GPQA",
}


def chart(price_decline, narrow: bool) -> alt.LayerChart:
    points = price_decline.points
    key = list(zip(points["benchmark"], points["level_of"], strict=True))
    data = points.assign(level=[SHOWN.get(one) for one in key]).dropna(subset=["level"])
    day = data["released"]
    data = data.assign(year=day.dt.year + (day.dt.dayofyear - 1) / 365)
    data = data[["level", "model", "year", "usd_per_million_tokens"]]
    x = alt.X("year:Q", title="Date of the price", scale=alt.Scale(domain=[2021.8, 2025.3]))
    x = x.axis(format="d", values=[2022, 2023, 2024, 2025])
    title = "US dollars for a million tokens"
    y = theme.log_axis("usd_per_million_tokens", title, "count", (0.01, 100), alt.Y, narrow)
    base = alt.Chart().encode(x, y, theme.colour("level", list(SHOWN.values()), narrow, columns=2))
    return alt.layer(
        base.mark_line(strokeWidth=2),
        base.mark_point(size=45, filled=True, opacity=1),
        data=data,
        height=340,
    )
