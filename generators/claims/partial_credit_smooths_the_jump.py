"""Partial credit turns the jump of tiny adders into a gradual rise

The numbers of a first run had been seen when this range was written.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

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
            measured_by="tiny_shares.log_likelihood_share",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="brier_score",
            statement="The Brier score of a digit falls gradually",
            quantity=QUANTITY.format("Brier score"),
            measured_by="tiny_shares.brier_score_share",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="digit_accuracy",
            statement="The accuracy of a digit rises gradually",
            quantity=QUANTITY.format("digit accuracy"),
            measured_by="tiny_shares.digit_accuracy_share",
            supports=Range(high=0.5),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="tests",
    caveat=(
        "A jump with size at a fixed length of training: given more problems, the smaller models might have come to it as well. "
        "One task and one recipe; it shows that a jump can be the model's, not that any jump of a large model is."
    ),
)
