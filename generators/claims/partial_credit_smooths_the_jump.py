"""Partial credit turns the jump of tiny adders into a gradual rise

The numbers of a first run had been seen when this range was written.
"""

from __future__ import annotations

from ..records import Claim, Estimate, Measured, Range, SaidIn

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
            "log_likelihood",
            "The log-likelihood of a digit rises gradually",
            QUANTITY.format("log-likelihood"),
            "1",
            Range(high=0.5),
            "report",
            BECAUSE,
            informed=True,
        ),
        Measured(
            "brier_score",
            "The Brier score of a digit falls gradually",
            QUANTITY.format("Brier score"),
            "1",
            Range(high=0.5),
            "report",
            BECAUSE,
            informed=True,
        ),
        Measured(
            "digit_accuracy",
            "The accuracy of a digit rises gradually",
            QUANTITY.format("digit accuracy"),
            "1",
            Range(high=0.5),
            "report",
            BECAUSE,
            informed=True,
        ),
    ),
    caveat=(
        "A jump with size at a fixed length of training: given more problems, the smaller models might have come to it as well. "
        "One task and one recipe; it shows that a jump can be the model's, not that any jump of a large model is."
    ),
)


def measure_log_likelihood(tiny_shares) -> Estimate:
    return tiny_shares.log_likelihood_share


def measure_brier_score(tiny_shares) -> Estimate:
    return tiny_shares.brier_score_share


def measure_digit_accuracy(tiny_shares) -> Estimate:
    return tiny_shares.digit_accuracy_share
