"""The compute of the largest language models doubles about twice a year

Tested since 2020, and under other choices of models, years and resampling; longer spans, which hold the years of catching up, are limits.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["frontier_compute_by_date", "frontier_growth_by_choice", "models_over_time"]
ABOUT_TWO = Range(1.5, 2.5)
QUANTITY = "Doublings a year of training compute, over models that were among the ten largest when they came out"
BECAUSE = "From one and a half to two and a half is what rounds to two; it is growth by a factor of 2.8 to 5.7 a year."
LOOKED = "2026-11-27"


def _span(year: int) -> Measured:
    return Measured(
        id=f"since_{year}",
        statement=f"So it did from {year} on",
        quantity=QUANTITY,
        measured_by=f"frontier_compute_growth.doublings_{year}",
        supports=ABOUT_TWO,
        rule="report",
        because=BECAUSE
        + " The span holds the years in which language models caught up with other kinds.",
        post_hoc=True,
        role="limit",
    )


CLAIM = Claim(
    statement="The training compute of the largest language models doubles about twice a year.",
    kind="empirical",
    said_in=(
        SaidIn(
            "An article of Epoch AI, as growth by a factor of four to five a year",
            "sevilla2024compute",
            "Introduction",
            said_on="2024",
        ),
    ),
    parts=(
        Measured(
            id="since_2020",
            statement="So it did from 2020 on, when the largest language models had caught up",
            quantity=QUANTITY,
            measured_by="frontier_growth_choices.doublings",
            supports=ABOUT_TWO,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="collection",
        ),
        Literature(
            id="others",
            statement="Others find the same",
            findings=(
                Finding(
                    "sevilla2024compute",
                    "Introduction",
                    "for",
                    "gives a factor of four to five a year to May 2024, about five for the largest language models after they caught up in 2020.",
                ),
            ),
            same_data="collection",
        ),
        _span(2010),
        _span(2018),
    ),
    answer=Answer(
        "undecided",
        "Since 2020 it doubled {{ number: frontier_growth_choices.doublings | .1f | value }} times a year, "
        "or {{ number: frontier_growth_choices.with_guesses | .1f | value }} with guessed models; all counts are near two, but more than two and a half is not excluded.",
    ),
    looked=LOOKED,
    caveat=(
        "The article draws on an older state of the same collection, so it is no independent witness and no second test; it was read in a stored copy of its introduction. "
        "Where growth is faster than twice a year, it is because language models before 2020 were far from the largest that could be trained. "
        "The interval since 2020 ends close to the upper end of the range, so that counting guesses, or resampling models in runs of neighbours, carries it beyond. "
        "Intervals that resample single models ignore that a model counts as one of the largest only against those before it; in runs of five neighbours the interval is "
        "{{ number: frontier_growth_choices.by_neighbours | .2f }} doublings. "
        "Values are often estimates without a published error, and makers who told nothing are in no line: after April 2025 the frontier of this table is empty."
    ),
)
