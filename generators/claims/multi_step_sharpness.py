"""Smooth steps make a sharp chain

Tested on the formula: how much steeper ten steps rise than one, for two ways in which one step can rise smoothly.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["steps_in_a_row_by_chance", "steps_in_a_row_by_odds", "table_of_steps"]
TWICE = Range(low=2)
BECAUSE = (
    "Sharp is read as: at its steepest at least twice as fast as the single step it is made of."
)

CLAIM = Claim(
    statement="If single steps improve smoothly, the chance of getting ten in a row right rises sharply.",
    kind="theoretical",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        Measured(
            id="even_chance",
            statement="Ten steps are sharp if the chance of one rises evenly from one half to 0.99",
            quantity="Share of the gain in the steepest of seven even steps, ten steps in a row over one",
            measured_by="steps_in_a_row_choices.even_chance",
            supports=TWICE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="even_odds",
            statement="Ten steps are sharp if the odds of one multiply evenly",
            quantity="Steepest slope in log odds of one step, ten steps in a row over one",
            measured_by="steps_in_a_row_choices.even_odds",
            supports=TWICE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="tests",
    answer=Answer(
        "mixed",
        "Ten steps rise {{ number: steps_in_a_row_choices.even_chance | .1f | value }} times as steeply as one if the chance of a "
        "step grows evenly, but only {{ number: steps_in_a_row_choices.even_odds | .1f | value }} times if its odds do.",
    ),
    looked="2026-11-27",
    caveat=(
        "Both numbers are exact consequences of the formula $p^k$, so their intervals have no width. "
        "The formula supposes that steps are alike and independent, which the sums of GPT-3 contradict. "
        "We chose the factor of two knowing the gain of ten steps in the last of seven, but neither ratio. The post's arithmetic is right; whether the rise is sharp depends on the scale on which one step is smooth, "
        "which the post does not say: each of the two scales is a reading of the whole sentence. If errors fall by one factor after "
        "another, as under a power law, ten steps rise {{ number: steps_in_a_row_choices.even_log_error | .1f | value }} times as steeply as one."
    ),
)
