"""A language model beats gzip only while its size is not counted

Rates on a billion bytes of Wikipedia, with and without two bytes a parameter.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["rates_with_and_without_the_model", "text_that_pays_for_the_model"]
CLAIM = Claim(
    statement="A language model compresses text better than gzip only as long as its own size is not counted.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A common objection to results such as those of Delétang et al.",
            "deletang2024",
            "Table 1",
        ),
    ),
    parts=(
        Measured(
            id="uncounted",
            role="context",
            statement="Uncounted, a model of 70 billion parameters beats gzip",
            quantity="Rate of Chinchilla 70B over that of gzip on the whole file, model not counted",
            measured_by="model_pays_for_itself.large_to_gzip",
            supports=Range(high=1),
            rule="report",
            because="Below one the code is shorter.",
            post_hoc=True,
        ),
        Measured(
            id="counted",
            statement="Counted, it loses",
            quantity="The same with the model at two bytes a parameter",
            measured_by="rates_by_choice.large",
            supports=Range(low=1),
            rule="report",
            because="Above one the code with the model is longer.",
            post_hoc=True,
        ),
        Measured(
            id="every_model",
            statement="So does a small one",
            quantity="Rate of the transformer with 3.2 million parameters over that of gzip, model counted",
            measured_by="rates_by_choice.small",
            supports=Range(low=1),
            rule="report",
            because="The statement says only, so it must hold for every model.",
            post_hoc=True,
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="refuted",
        text="No: a transformer of 3.2 million parameters, its size counted, needs {{ number: rates_by_choice.small | .0% | value }} of gzip's bytes for a billion bytes of text; a large one loses there.",
    ),
    looked="2026-11-27",
    caveat="Everything is for a billion bytes. From {{ number: model_pays_for_itself.large_over_gzip | words | value }} bytes on, if the rates stay, the large model wins with its size counted. The small transformer was trained on the first tenth of that text; the size of gzip itself is not counted.",
)
