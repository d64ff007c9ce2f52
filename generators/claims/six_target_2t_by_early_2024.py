"""Six projects aim at two trillion parameters by early 2024

A forecast with two questions: whether six makers aimed at it, and whether six came there, scored on what is known of sizes and compute.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

CLAIM = Claim(
    statement="Six language-model projects aim to pass two trillion parameters in late 2023 or early 2024.",
    kind="forecast",
    said_in=(
        SaidIn(
            "The article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Measured(
            id="passed",
            statement="Six makers brought out a model of two trillion parameters or more by then",
            quantity="Makers with such a language model between October 2023 and March 2024, from those known to those with the compute for one",
            measured_by="makers_of_2023.two_trillion_makers",
            supports=Range(low=6),
            rule="report",
            because="The forecast speaks of six.",
            post_hoc=True,
        ),
        Literature(
            id="aims",
            statement="Six makers said, or were said, to aim at it",
            findings=(),
            role="aim",
        ),
        Literature(
            id="olympus",
            statement="One maker was said to aim at it",
            findings=(
                Finding(
                    "backaitis2023olympus",
                    "first and second paragraph",
                    "for",
                    "tells in November 2023, after Reuters, that Amazon works on a model called Olympus with two trillion parameters.",
                    unread="the report by Reuters itself",
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        "undecided",
        "No maker is known to have passed two trillion by then. Only {{ number: makers_of_2023.possible_makers | ,d }} are known to have had the compute. "
        "One report of such an aim was found, on Amazon.",
    ),
    looked="2026-11-27",
    caveat=(
        "The bracket is no sampling interval. "
        "Its low end is what is known: the largest of the {{ number: makers_of_2023.window_models | ,d }} models in the window has "
        "{{ number: makers_of_2023.largest_in_window | words }} parameters, and is a compressed copy of an older one. Its high end counts makers "
        "with a model of unknown size whose estimated compute is enough for a sparse model that sees one token for each parameter and uses a tenth of them, and leaves out those whose model has no estimate of compute; "
        "an earlier state of this report counted all {{ number: makers_of_2023.makers_without_a_size | ,d }} makers of the {{ number: makers_of_2023.sizes_not_given | ,d }} models without a size, among them makers of embedding models. "
        "With the compute for a dense model at half a token per parameter only half as many are left, and then the forecast failed; so the word depends on how sparse one takes such a model to be. "
        "Early 2024 is taken to end with March."
    ),
    due="2024-03-31",
    outcome=(
        "No maker is known to have brought out such a model by then; "
        "{{ number: makers_of_2023.sizes_not_given | ,d }} models of that time came without a size."
    ),
)
