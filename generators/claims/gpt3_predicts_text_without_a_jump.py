"""The models whose arithmetic jumps predict text without a jump

Tested on the last words of passages, guessed by the same eight models.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

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
        ),
        Measured(
            id="steepest",
            statement="No size brings more than half of it",
            quantity="Share of the gain in LAMBADA accuracy in the steepest step, without examples",
            measured_by="gpt3_steps.lambada_steepest",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="tests",
    caveat=(
        "One dataset and one setting. With examples in the prompt the smaller models become erratic, and the steepest "
        "step would be another. Arithmetic and last words differ in more than their metric. The interval takes 5153 passages, the "
        "size of the public test set; the paper prints no number."
    ),
)
