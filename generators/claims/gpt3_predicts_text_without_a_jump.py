"""The models whose arithmetic jumps predict text without a jump

Tested on the last words of passages, guessed by the same eight models.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["gpt3_progress_by_size", "gpt3_last_step_shares"]
BECAUSE = "The same threshold as for arithmetic: a step that brings more than all others together is a jump."
CLAIM = Claim(
    statement="The GPT-3 models whose arithmetic jumps improve at predicting text without a jump.",
    kind="empirical",
    said_in=(SaidIn("The scores: Brown et al. 2020", "brown2020", "Table H.1"),),
    parts=(
        Measured(
            id="last",
            statement="The last size brings at most half of the gain in guessing the last word",
            quantity="Share of the gain in LAMBADA accuracy in the last step, without examples",
            measured_by="gpt3_steps.lambada_last",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            role="context",
        ),
        Measured(
            id="steepest",
            statement="No size brings more than half of it",
            quantity="Share of the gain in LAMBADA accuracy in the steepest step, without examples",
            measured_by="gpt3_steps_choices.lambada_steepest",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="one_example",
            statement="No size brings more than half of it with one example in the prompt",
            quantity="The same share with one example, which turns the task into filling a gap",
            measured_by="gpt3_steps_choices.lambada_one_example",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            role="limit",
        ),
    ),
    answer=Answer(
        verdict="supported within limits",
        text=(
            "Of the gain in guessing last words no size brings more than {{ number: gpt3_steps.lambada_steepest | .0% | value }}, the largest {{ number: gpt3_steps.lambada_last | .0% | value }}; one example in the prompt upsets the smallest model."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "One dataset and one setting. "
        "With one example in the prompt the smallest model becomes erratic, and half of the gain lies in the step away from it. "
        "Arithmetic and last words differ in more than their metric. "
        "The paper prints no number of passages; the interval takes 5153, the size of the public test set."
    ),
)
