"""The best value of the capabilities index rose almost twice as fast from April 2024 on

Tested on the records of the files at hand against the published interval of the ratio, under other choices of models and files.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["index_records_by_date"]

CLAIM = Claim(
    statement="The best score on Epoch's capability index has risen almost twice as fast since April 2024 as before.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A data insight of Epoch AI", "epoch2025spedup", "first sentence", said_on="2025-12"
        ),
    ),
    parts=(
        Measured(
            id="ratio",
            statement="The rate since is what is published as a multiple of that before",
            quantity="Rise of the records of the index a year from April 2024 on over that before, file of July 2026",
            measured_by="index_breaks.faster",
            supports=Range(1.4, 3.3),
            rule="paper",
            because="The published 90% interval of the ratio [@chan2025accelerating, on the interval].",
            post_hoc=True,
        ),
        Measured(
            id="rate_since",
            statement="The rate since is 15.5 points a year",
            quantity="Rise of the records of the index a year from April 2024 on, file of July 2026",
            measured_by="index_breaks.rate_since",
            supports=Range(13, 18),
            rule="paper",
            because="The published 90% interval of the rate [@datatoday2026, second paragraph].",
            post_hoc=True,
            role="context",
        ),
        Literature(
            id="others",
            statement="Others find a speed-up of the index",
            findings=(
                Finding(
                    "epoch2026accelerated",
                    "opening",
                    "for",
                    "the index speeds up against one line since 2023; it is the same index by the same makers.",
                    unread="all but the opening of the page",
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        "undecided",
        "The rate since, {{ number: index_breaks.rate_since | .1f | value }} points a year, is as printed. The rate before rests on three records: "
        "the ratio is {{ number: index_breaks.faster | .1f | value }}, or {{ number: index_breaks.faster_without_first | .1f | value }} without LLaMA-65B.",
    ),
    looked="2026-11-27",
    caveat=(
        "Epoch AI's rate before, 8.3 points a year [@epoch2025spedup, key points], rests on 149 models since December 2021; in the files at hand no model before February 2023 has a value, so it cannot be recomputed. "
        "The first of the three records, LLaMA-65B, stands {{ number: index_breaks.gain_of_gpt4 | .0f }} points below GPT-4, which came 18 days later; it was no rival of the best of its day, but the best of its day has no value. "
        "By the criterion BIC one line is enough with it, by {{ number: index_breaks.bic_gain | .0f }}, and two are needed without it, by {{ number: index_breaks.bic_gain_without_first | .0f }}. "
        "The ten best at release, more models with weak ones at the start, give a ratio of {{ number: index_breaks.faster_top_ten | .1f }}. "
        "The scale is one of log odds on benchmarks chosen later, and all values move when benchmarks are added."
    ),
)
