"""Six projects aim at two trillion parameters by early 2024

A forecast, scored on the sizes that makers gave or that Epoch AI recorded by its date.
"""

from __future__ import annotations

from ..records import Claim, Literature, Measured, Range, SaidIn

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
            quantity="Makers with such a language model between October 2023 and March 2024, from those known to those that cannot be excluded",
            measured_by="makers_of_2023.two_trillion_makers",
            supports=Range(low=6),
            rule="report",
            because="The forecast speaks of six.",
            post_hoc=True,
        ),
        Literature(id="aims", statement="Six makers said that this was their aim", findings=()),
    ),
    logic="tests",
    caveat=(
        "The article speaks of an aim; this report adds the outcome, for an aim that nobody published cannot be scored. The bracket is no sampling interval. "
        "Its low end is what is known: the largest of the {{ number: makers_of_2023.window_models | ,d }} models in the window has "
        "{{ number: makers_of_2023.largest_in_window | words }} parameters, and is a compressed copy of an older one. Its high end counts every maker "
        "with at least one of the {{ number: makers_of_2023.sizes_not_given | ,d }} models whose size is not given. "
        "Early 2024 is taken to end with March. An earlier look called the sentence not checkable, for the same reason: "
        "makers had stopped giving sizes."
    ),
    due="2024-03-31",
    outcome=(
        "No maker is known to have brought out such a model by then; "
        "{{ number: makers_of_2023.sizes_not_given | ,d }} models of that time came without a size."
    ),
)
