"""Prices of a level fall 9 to 850 times a year, fastest on young and short lines

Each dot is the factor by which the price of a level falls in a year, recomputed from [@cottier2025prices]; the oldest line stands first. Bars are 90% intervals, and wide, because a line has only four to nine points. Colour tells lines of a year or more from shorter ones; dashed is no change.

Factors are by least squares through the successive cheapest models; intervals come from the scatter of the points.
The date of its beginning explains {{ number: price_decline_choices.by_start | .0% }} of the variance of log rates, the benchmark {{ number: price_decline_choices.by_benchmark | .0% }}, a difference that chance could make.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "price_decline.slowest > 8.5",
    "price_decline.slowest < 9.5",
    "price_decline.fastest > 845",
    "price_decline.fastest < 860",
    "price_decline_choices.by_start > price_decline_choices.by_benchmark",
    "price_decline_choices.start_less_benchmark.low < 0",
]
ALT = """Twenty-one factors a year with bars on a log axis, ordered by the start of their line: from about ten for those that began
in 2021 to 2023 to several hundred for those that began in 2024, whose bars span up to seven powers of ten."""
KINDS = ["a year or more", "less than a year"]


def chart(price_decline, narrow: bool) -> alt.LayerChart:
    rows = price_decline.rows.sort_values(["start", "factor"], kind="stable")
    kind = [KINDS[0] if years >= 1 else KINDS[1] for years in rows["years"]]
    data = rows.assign(
        covers=kind,
        level=rows["benchmark"].replace("LMSys Chatbot Arena ELO", "Chatbot Arena")
        + ", "
        + rows["level_of"],
    )
    data = data[["level", "covers", "factor", "factor_low", "factor_high"]]
    x = theme.log_axis(
        "factor", "Fall of the price (factor a year)", "count", (0.1, 1e7), alt.X, narrow
    )
    order = data["level"].tolist()
    return theme.interval_rows(
        data,
        theme.names("level", narrow, order),
        x,
        theme.colour("covers", KINDS, narrow, columns=2),
        height=(32 if narrow else 22) * len(order),
        reference=None if narrow else 1,  # it would cross the names
    )
