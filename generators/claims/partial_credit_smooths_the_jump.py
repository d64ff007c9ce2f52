"""Partial credit turns the jump of tiny adders into a gradual rise

The numbers of a first run had been seen when this range was written.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["tiny_steepest_shares", "tiny_progress_by_metric"]
QUANTITY = "Share of the gain on sums of five digits that the steepest step of size brings, by {}"
BECAUSE = "With at most one half, the steepest of nine steps brings no more than the other eight together."
CLAIM = Claim(
    statement="Scored with partial credit, the addition of tiny transformers rises gradually with size.",
    kind="empirical",
    said_in=(
        SaidIn(
            "The explanation of Schaeffer et al., carried over to models trained here",
            "schaeffer2023",
            "abstract",
        ),
    ),
    parts=(
        Measured(
            id="log_likelihood",
            statement="The log-likelihood of a digit rises gradually",
            quantity=QUANTITY.format("log-likelihood"),
            measured_by="tiny_choices.log_likelihood_share",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="tiny adders",
        ),
        Measured(
            id="brier_score",
            statement="The Brier score of a digit falls gradually",
            quantity=QUANTITY.format("Brier score"),
            measured_by="tiny_choices.brier_score_share",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="tiny adders",
        ),
        Measured(
            id="digit_accuracy",
            statement="The accuracy of a digit rises gradually",
            quantity=QUANTITY.format("digit accuracy"),
            measured_by="tiny_choices.digit_accuracy_share",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="tiny adders",
        ),
    ),
    answer=Answer(
        "undecided",
        "One step brings {{ number: tiny_choices.digit_accuracy_share | .0% | value }} of the gain in right digits, where an even rise "
        "brings {{ number: tiny_shares.even_share | .0% | value }}; in logarithms of the loss it may be less than half.",
    ),
    looked="2026-11-27",
    caveat=(
        "The three scores are of the same answers, and count as one test. "
        "In logarithms of the loss, as scaling laws are drawn, the steepest step has {{ number: tiny_choices.log_of_loss_share | .0% }}; that interval is too wide to say more than half, so it is among the choices. "
        "The jump is one with size at a fixed length of training: given more problems, the smaller models might have come to it as well. "
        "One task and one recipe show that a jump can be the model's, not that any jump of a large model is."
    ),
)
