"""The length of tasks that models finish doubles about every seven months

Recomputed from METR's own files: the records of its paper, and all records of its newer suite, each under other choices.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["doubling_by_window", "horizons_by_date", "horizons_revised"]
ABOUT_SEVEN = Range(182.6, 243.5)
BECAUSE = "A month more or less than seven, 6 to 8 months of 30.44 days, is still about seven."
QUANTITY = "Days in which the time horizon at even odds doubles"

CLAIM = Claim(
    statement="The length of software tasks that frontier models finish with 50% success has doubled about every seven months since 2019.",
    kind="empirical",
    said_in=(SaidIn("Kwa et al.", "kwa2025timehorizon", "abstract, Figure 1", said_on="2025-03"),),
    parts=(
        Measured(
            id="as_published",
            statement="So it did to March 2025, on the suite of the paper",
            quantity=f"{QUANTITY}, first suite, records from 2019 to March 2025",
            measured_by="horizon_choices.as_published",
            supports=ABOUT_SEVEN,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="to_2026",
            statement="So it did to 2026, on the newer suite",
            quantity=f"{QUANTITY}, second suite, records from 2019 to February 2026",
            measured_by="horizon_choices.to_2026",
            supports=ABOUT_SEVEN,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="straight",
            statement="The growth is that of one exponential",
            findings=(
                Finding(
                    "ge2026competing",
                    "abstract",
                    "against",
                    "an S-curve fits METR's horizons, and its fastest rise is past.",
                    unread="the abstract alone",
                ),
                Finding(
                    "epoch2026accelerated",
                    "opening",
                    "against",
                    "from 2023 on two lines, one for reasoning models, forecast better than one.",
                    unread="all but the opening of the page",
                ),
            ),
            role="limit",
        ),
    ),
    logic="tests",
    answer=Answer(
        "undecided",
        "The paper's {{ number: horizon_choices.as_published | .0f | value }} days come back exactly; all years to 2026 give {{ number: horizon_choices.to_2026 | .0f | value }}. "
        "Both are near seven months, but the intervals are too wide to settle it to a month.",
    ),
    looked="2026-11-27",
    caveat=(
        "The two suites are two measurements and never one line; the three models before 2023 were carried over from one to the other, so they count in both parts. "
        "These three carry the long slope: without GPT-2 alone the newer suite gives a shorter time. "
        "Intervals resample models; METR's resample tasks and runs, for which the files are not at hand. "
        "A horizon is the time that skilled humans need for tasks of software, machine learning and security, not the time that a model runs, "
        "and for tasks on a screen it was found 40 to 100 times lower [@kwa2026limitations, list of limitations]."
    ),
)
