"""Many emergent abilities have been listed

Whether the list exists, adds up, and is long by its own word.
"""

from __future__ import annotations

from ..records import Answer, Bracket, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["abilities_on_the_list"]

CLAIM = Claim(
    statement="More than a hundred emergent abilities of language models have been listed.",
    kind="empirical",
    said_in=(
        SaidIn(
            "The article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
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
        Measured(
            id="mmlu_once",
            statement="They are still more than a hundred with MMLU counted as one",
            quantity="Abilities on the list, with all topics of MMLU as one",
            unit="1",
            supports=Range(low=101),
            rule="report",
            because="A critic would not count the topics of one test as an ability each.",
            post_hoc=True,
            role="limit",
        ),
        Literature(
            "exists",
            "The list is published",
            (
                Finding(
                    "wei2022blog", "title and opening", "for", "names 137 of them, most one by one."
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        verdict="supported within limits",
        text=(
            "Jason Wei's list has {{ number: listed_abilities.total | ,d | value }}; it counts every topic of MMLU as an ability, and with MMLU as one it falls below a hundred."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A full count has no sampling error, so the interval is the count itself. "
        "One author judged from published plots, under the metric that each task happened to use. "
        "With MMLU as one benchmark instead of one ability for each topic, the list would be shorter by {{ number: listed_abilities.mmlu_topics_beyond_one | ,d }}, and below a hundred."
    ),
)


def measure_entries(listed_abilities) -> Bracket:
    total = listed_abilities.total
    return Bracket.exact(total, "a count")


def measure_mmlu_once(listed_abilities) -> Bracket:
    total = listed_abilities.total - listed_abilities.mmlu_topics_beyond_one
    return Bracket.exact(total, "a count")
