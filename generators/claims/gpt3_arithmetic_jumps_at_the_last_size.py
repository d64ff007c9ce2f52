"""The arithmetic of GPT-3 arrived with its largest size

Tested task by task: does the step from the second largest model to the largest bring more than all others together?
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["gpt3_last_step_shares", "gpt3_addition_by_size", "gpt3_addition_on_a_log_scale"]
MOST = Range(low=0.5)
QUANTITY = "Share of the gain from 125 million to 175 billion parameters that the last step brings, with examples in the prompt"
BECAUSE = "Above one half, the last step brings more than the six before it together."


def _part(operation: str, digits: int) -> Measured:
    statement = f"Most of the gain in {digits}-digit {operation} came with the last size"
    return Measured(
        id=f"{operation}_{digits}",
        statement=statement,
        quantity=QUANTITY,
        measured_by=f"gpt3_steps_choices.{operation}_{digits}",
        supports=MOST,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="GPT-3's ability to add and subtract came all at once, with the largest model.",
    kind="empirical",
    said_in=(
        SaidIn("A common reading of the scores of Brown et al. 2020", "brown2020", "Table H.1"),
    ),
    parts=(
        *(_part(operation, d) for operation in ("addition", "subtraction") for d in (2, 3, 4, 5)),
        Measured(
            id="odds",
            statement="Most of the gain of three-digit addition came with the last size in odds as well",
            quantity="The same share for three-digit addition, of the gain in the logarithm of the odds of a right answer",
            measured_by="gpt3_steps_choices.odds_addition_3",
            supports=MOST,
            rule="report",
            because="On a scale of odds the first steps off the floor count as much as the last ones to the top.",
            post_hoc=True,
            role="limit",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported within limits",
        text=(
            "With three digits or more the largest model brings {{ number: gpt3_steps.addition_3 | .0% | value }} or more of the gain; with two it depends on the examples, and odds rise more evenly."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The last step is the longest: more than tenfold in size, with no model in between, so a rise over a factor of ten in size would look the same. "
        "Scores are exact match, where one wrong digit makes an answer wrong; how much of the jump is the metric is another question. "
        "With two digits it depends on the examples in the prompt: without any, most of the gain waits for the largest model."
    ),
)
