"""Within a family, lower loss goes with higher accuracy

Three families, each with its own text and tasks.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["loss_and_accuracy_within_families"]
CLAIM = Claim(
    statement="Within a family of models, loss on plain text puts models in the order of their accuracy.",
    kind="empirical",
    said_in=(SaidIn("A premise of forecasts that go through the loss", "bhagia2024", "abstract"),),
    parts=(
        Measured(
            id="cerebras",
            statement="Cerebras-GPT",
            quantity="Rank correlation of lower loss on the Pile with mean accuracy on seven tasks",
            measured_by="loss_by_choice.cerebras",
            supports=Range(low=0.9),
            rule="report",
            because="At 0.9, models out of order are near neighbours.",
            post_hoc=True,
        ),
        Measured(
            id="pythia",
            statement="First Pythia models and their checkpoints",
            quantity="Rank correlation of fewer bits per byte of WikiText with mean accuracy on eight tasks",
            measured_by="loss_by_choice.pythia",
            supports=Range(low=0.9),
            rule="report",
            because="The same line.",
            post_hoc=True,
        ),
        Measured(
            id="olmo",
            statement="OLMo ladder",
            quantity="Rank correlation of lower loss on C4 with mean accuracy on ten tasks",
            measured_by="loss_by_choice.olmo",
            supports=Range(low=0.9),
            rule="report",
            because="The same line.",
            post_hoc=True,
        ),
        Measured(
            id="every_task",
            role="limit",
            statement="On every task",
            quantity="Rank correlation in the weakest of all pairs of family and task",
            measured_by="loss_against_accuracy.weakest",
            supports=Range(low=0.9),
            rule="report",
            because="The same line, where it is hardest to hold.",
            post_hoc=True,
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported within limits",
        text="Yes on the mean of tasks, nearly perfectly in three families. Not on every task; and with one run a model, Pythia has too few to settle it.",
    ),
    looked="2026-11-27",
    caveat="In a family, loss, size and training text move together, so any of them orders the models. The weakest pair was picked out of {{ number: loss_against_accuracy.pairs | .0f }} after looking; {{ number: loss_against_accuracy.pairs_above_nine_tenths | .0f }} of them are above nine tenths, and its interval does not allow for the picking.",
)
