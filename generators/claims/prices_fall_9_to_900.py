"""Prices of a fixed level fall 9 to 900 times a year

Recomputed from the points behind the authors' 21 lines.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["price_fall_by_level", "price_of_a_level"]
CLAIM = Claim(
    statement="The price of a fixed level of performance falls between 9 and 900 times a year, depending on the task.",
    kind="empirical",
    said_in=(SaidIn("Epoch AI, data insight", "cottier2025prices", "summary", "2025-03-12"),),
    parts=(
        Measured(
            id="slowest",
            statement="The slowest price falls about 9 times a year",
            quantity="Least factor a year among the lines",
            measured_by="price_decline_choices.slowest",
            supports=Range(4.5, 18),
            rule="report",
            because="Within a factor of two of nine.",
            post_hoc=True,
        ),
        Measured(
            id="fastest",
            statement="The fastest price falls about 900 times a year",
            quantity="Largest factor a year among the lines",
            measured_by="price_decline_choices.fastest",
            supports=Range(450, 1800),
            rule="report",
            because="Within a factor of two of nine hundred.",
            post_hoc=True,
        ),
        Measured(
            id="unequal",
            statement="Prices fall unequally",
            quantity="Typical factor between two true rates, one standard deviation apart, beyond the noise of the lines",
            measured_by="price_decline_choices.spread",
            supports=Range(low=1.25),
            rule="report",
            because="A quarter faster or slower is the least that one would call unequal; without a difference the factor is one.",
            post_hoc=True,
        ),
        Measured(
            id="task",
            statement="It is the task, more than the date from which one counts, that decides how fast",
            quantity="Share of the variance of log rates that the date of the first model explains, less the share that the benchmark explains",
            measured_by="price_decline_choices.start_less_benchmark",
            supports=Range(high=0),
            rule="report",
            because="Where the task decides, the benchmark explains more than the date.",
            post_hoc=True,
            role="limit",
        ),
        Measured(
            id="answers_as_long",
            statement="An answer at one level is as long as before, so that the price of a token is the price of an answer",
            quantity="Tokens for a GPQA Diamond answer, last model of a line of prices over the first",
            measured_by="tokens_along_prices.ratio",
            supports=Range(0.5, 2),
            rule="report",
            because="Within a factor of two.",
            post_hoc=True,
            role="limit",
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "About 9 at the slow end, yes. The fast end is {{ number: price_decline.fastest | ,.0f | value }} if lines under a year count, and {{ number: price_decline_choices.fastest_of_a_year | ,.0f }} if not.",
    ),
    looked="2026-11-27",
    caveat=(
        "All {{ number: price_decline.levels | ,d }} published factors are reproduced to half a percent; the authors say themselves that the fastest drops are recent and may not last. "
        "Four to nine models make a line, lines share models, and the interval of the fastest is as wide as its points are few: {{ number: price_decline.fastest_line | ,.0f }}. "
        "Answers of the newest models, which are on none of these lines, are {{ number: tokens_across_models.tokens_ratio | .0f | value }} times as long as those before o1. A price is not a cost. The state is that of March 2025; the authors' update of November 2025 is not at hand."
    ),
)
