"""Algorithmic information theory predicts that good models can be made small

The theory favours the shortest total description: the bits of the model and the bits of the data given the model.
"""

from __future__ import annotations

from ..records import Claim, Literature, Measured, Range, SaidIn

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
            statement="It says by how much a given model can be shrunk",
            findings=(),
        ),
    ),
    logic="tests",
    caveat="The first part could hardly have failed, as its reason says. A large model is not made for one billion bytes, and over much more text it pays for itself; the second part says only that it is no short description of this text. The ideal of the theory cannot be computed, and no work at hand derives from it a number for a student and its teacher.",
)
