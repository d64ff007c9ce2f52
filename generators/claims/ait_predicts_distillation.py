"""Algorithmic information theory predicts that good models can be made small

The theory favours the shortest total description: the bits of the model and the bits of the data given the model.
"""

from __future__ import annotations

from ..records import Answer, Claim, Literature, Measured, Range, SaidIn

FIGURES = ["rates_with_and_without_the_model", "text_that_pays_for_the_model"]
CLAIM = Claim(
    statement="Algorithmic information theory predicts that good models can be compressed into much smaller ones.",
    kind="theoretical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Measured(
            id="finite_size_is_best",
            role="context",
            statement="Counted with its model, a billion bytes of text are shortest with a model far smaller than the largest",
            quantity="Parameters of the model with the smallest rate, model counted, on a billion bytes of Wikipedia",
            measured_by="model_pays_for_itself.best_transformer",
            supports=Range(high=1e9),
            rule="report",
            because="The theory weighs the model against the data, so for a billion bytes the best model cannot have more than a billion parameters of two bytes, twice the raw text.",
            post_hoc=True,
        ),
        Measured(
            id="large_models_are_short",
            role="context",
            statement="Today's large models are near that shortest description",
            quantity="Rate of Chinchilla 70B over that of the best transformer of the table, models counted",
            measured_by="model_pays_for_itself.large_to_small_with_model",
            supports=Range(high=1.1),
            rule="report",
            because="Within a tenth would be near the shortest description that is known.",
            post_hoc=True,
        ),
        Literature(
            id="how_much",
            statement="From the theory follows that a good model can be made much smaller, or by how much",
            findings=(),
        ),
    ),
    answer=Answer(
        verdict="not checkable",
        text="No work was found that derives from the theory that, or by how much, a good model can be made smaller.",
    ),
    looked="2026-11-27",
    caveat="That the shortest description of a text has a model of finite size could hardly fail, as its reason says. That a large model is no short description of a billion bytes was measured, and does not say that it could be shrunk: over much more text it pays for itself. The ideal of the theory cannot be computed, and no work at hand derives from it anything about a student and its teacher.",
)
