"""Since 2023 or 2024 horizons double in about four months

Two questions: whether the doubling has been faster, and whether four months is what it is; on METR's newer suite, under other choices.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["doubling_by_window", "horizons_by_date", "horizons_revised"]

CLAIM = Claim(
    statement="Since 2023 or 2024 the time horizon of frontier models has doubled faster than before, about every four months.",
    kind="empirical",
    said_in=(
        SaidIn(
            "METR, result file and blog of January 2026",
            "metr2026timehorizon11",
            "benchmark_results_1_1.yaml",
            said_on="2026-01-29",
        ),
    ),
    parts=(
        Measured(
            id="faster",
            statement="It has been faster than before",
            quantity="Doublings a year from 2024 on less those before, one joined line through the records of the second suite",
            measured_by="horizon_breaks.faster",
            supports=Range(low=0),
            rule="report",
            because="More than none is faster.",
            post_hoc=True,
        ),
        Measured(
            id="four_months",
            statement="And it has been about four months",
            quantity="Days in which the time horizon at even odds doubles, second suite, records since 2023",
            measured_by="horizon_choices.recent",
            supports=Range(106.5, 137.0),
            rule="report",
            because="From three and a half to four and a half months of 30.44 days is what rounds to four.",
            post_hoc=True,
        ),
        Literature(
            id="others",
            statement="Others find the same",
            findings=(
                Finding(
                    "epoch2026accelerated",
                    "opening",
                    "for",
                    "the logarithm of METR's horizon shows strong evidence of a speed-up against one line since 2023; several curves fit.",
                    unread="all but the opening of the page",
                ),
                Finding(
                    "ge2026competing",
                    "abstract",
                    "against",
                    "an S-curve fits METR's horizons, and its fastest rise is past.",
                    unread="the abstract alone",
                ),
            ),
            role="context",
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "Faster under nearly every choice. But how fast depends on the window: since 2023 {{ number: horizon_choices.recent | .0f | value }} days on the newer suite, "
        "{{ number: horizon_doubling.first_since_2023 | .0f | value }} on the older, since 2024 {{ number: horizon_doubling.second_since_2024 | .0f | value }}.",
    ),
    looked="2026-11-27",
    caveat=(
        "METR's numbers since 2023 come back exactly from its files. Those that it prints since 2024, 89 days on the second suite and 109 on the first [@metr2026timehorizon11, blog of 29 January 2026], do not: "
        "lines through the records of January 2026 give {{ number: horizon_doubling.january_since_2024 | .0f | value }} and {{ number: horizon_doubling.first_since_2024 | .0f | value }}, and which models it took was not found. "
        "The break was looked for after it had been seen. The day that fits best is in {{ number: horizon_breaks.best_break | .1f }} on both suites, and the criterion BIC prefers two lines to one by {{ number: horizon_breaks.bic_gain | .0f }} on the second and "
        "{{ number: horizon_breaks.bic_gain_first | .0f }} on the first, where more than six is strong. "
        "Part of the speed-up is the change of suite, which lowered old models and raised new ones: the same {{ number: revised_values.models_in_both_suites | ,d }} models since 2023 doubled in "
        "{{ number: revised_values.same_models_first | .0f }} days on the first and in {{ number: revised_values.same_models_second | .0f }} on the second."
    ),
)
