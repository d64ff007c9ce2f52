"""Many emergent abilities have been listed

Whether the list exists, adds up, and is long by its own word.
"""

from __future__ import annotations

from ..records import Bracket, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["abilities_on_the_list"]

CLAIM = Claim(
    statement="More than a hundred emergent abilities of language models have been listed.",
    kind="empirical",
    said_in=(
        SaidIn("An article on emergence and reasoning in large language models (2023)"),
        SaidIn("Jason Wei's list", "wei2022blog", "title and opening"),
    ),
    parts=(
        Measured(
            id="entries",
            statement="The parts of the list add up to more than a hundred",
            quantity="Abilities on the list, added up from its parts",
            unit="1",
            supports=Range(low=101),
            rule="paper",
            because="The post says that there are more than 100 examples [@wei2022blog].",
        ),
        Literature(
            "exists",
            "The list is published",
            (
                Finding(
                    "wei2022blog", "title and opening", "for", "names 137 of them, most one by one."
                ),
            ),
        ),
    ),
    logic="tests",
    caveat=(
        "A full count has no sampling error, so the interval is the count itself. What is counted is a judgement of "
        "one author on published plots, under the metric that each task happened to use. With MMLU as one benchmark "
        "instead of one ability for each topic, the list would be shorter by {{ number: listed_abilities.mmlu_topics_beyond_one | ,d }}, and below a hundred."
    ),
)


def measure_entries(listed_abilities) -> Bracket:
    total = listed_abilities.total
    return Bracket.exact(total, "a count")
