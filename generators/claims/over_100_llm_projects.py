"""There are more than a hundred projects of large language models

What a project is, the sentence does not say; models of 2023 are counted, here and by others, and makers are the limit.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

MORE = Range(low=101)
CLAIM = Claim(
    statement="There are more than a hundred projects of large language models (2023).",
    kind="empirical",
    said_in=(
        SaidIn(
            "The article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Measured(
            id="models",
            statement="More than a hundred language models came out in 2023 that were not tuned from another",
            quantity="Language models of 2023 in Epoch AI's database without a base model",
            measured_by="makers_of_2023.own_models",
            supports=MORE,
            rule="report",
            because="More than a hundred is 101 or more.",
            post_hoc=True,
        ),
        Literature(
            id="others",
            statement="Another count of 2023 passes a hundred",
            findings=(
                Finding(
                    "aiindex2024",
                    "chapter 1, chapter highlights, item 2",
                    "for",
                    "149 foundation models came out in 2023, more than twice as many as the year before.",
                ),
            ),
            role="context",
        ),
        Measured(
            id="makers",
            statement="More than a hundred makers brought one out in 2023",
            quantity="Makers of language models of 2023 in the same database, from those with one of their own to all",
            measured_by="makers_of_2023.makers",
            supports=MORE,
            rule="report",
            because="Read as makers, a project is one organisation at work on such models.",
            post_hoc=True,
            role="limit",
        ),
    ),
    answer=Answer(
        "undecided",
        "Open: {{ number: makers_of_2023.own_models | .0f | value }} listed models of 2023 were tuned from no other, but the large among them may be "
        "fewer than a hundred, and known makers are {{ number: makers_of_2023.makers | .0f | value }}.",
    ),
    looked="2026-11-27",
    caveat=(
        "The count of models is full over an incomplete list, so it is a lower bound and its interval is the count itself; how large a model must be to be called large, the sentence does not say, and with a floor of compute the count is open. "
        "The bracket of makers is no sampling interval: its low end counts makers with at least one model not tuned from another, its high end "
        "all makers, and the list misses some of either kind. Foundation models are not all language models. The highlights of the AI Index "
        "were read in copies of its first chapter."
    ),
)
