"""The compute of the largest language models doubles about twice a year

Tested with one filter on three spans of time, because the first year decides more than the sampling of models.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["frontier_compute_by_date", "frontier_growth_by_choice", "models_over_time"]
ABOUT_TWO = Range(1.5, 2.5)
QUANTITY = "Doublings a year of training compute, over models that were among the ten largest when they came out"
BECAUSE = "From one and a half to two and a half is what rounds to two; it is growth by a factor of 2.8 to 5.7 a year."


def _part(year: int) -> Measured:
    statement = f"So it did from {year} on"
    return Measured(
        id=f"since_{year}",
        statement=statement,
        quantity=QUANTITY,
        measured_by=f"frontier_compute_growth.doublings_{year}",
        supports=ABOUT_TWO,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="The training compute of the largest language models doubles about twice a year.",
    kind="empirical",
    said_in=(
        SaidIn(
            "An article of Epoch AI, as growth by a factor of four to five a year",
            "sevilla2024compute",
            "Introduction",
        ),
    ),
    parts=(
        *(_part(year) for year in (2010, 2018, 2020)),
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
        ),
    ),
    logic="tests",
    caveat=(
        "The article draws on an older state of the same collection, so it is no independent witness; it was read in a stored copy of its introduction. "
        "Where growth is faster than twice a year, it is because language models before 2020 were far from the largest that could be trained. "
        "The interval since 2020 lies inside the range, but close to its upper end, and with Speculative rows and rumours counted it reaches beyond: "
        "{{ number: frontier_compute_growth.since_2020_every_row | .2f }} a year. "
        "Values are often estimates without a published error, and makers who told nothing are in no line."
    ),
)
