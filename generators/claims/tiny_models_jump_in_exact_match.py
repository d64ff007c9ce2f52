"""Trained from scratch, tiny transformers learn addition suddenly in exact match and gradually in partial credit

The rules were written into the experiment before the whole run was made; trials of two sizes had been seen.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = [
    "tiny_progress_by_metric",
    "tiny_steepest_shares",
    "tiny_addition_over_training",
    "tiny_addition_by_size",
]
QUANTITY = "Share of the gain that the steepest step of size brings, exact match less {}, on sums of five digits"
BECAUSE = (
    "A tenth of the gain is as much as a whole step of an even rise brings; fixed before the whole run was made, "
    "after trials of two of the sizes."
)
CLAIM = Claim(
    statement="The same tiny models learn to add more suddenly by exact match than by scores with partial credit.",
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
            id="against_log_likelihood",
            statement="Exact match is more sudden than the log-likelihood of a digit",
            quantity=QUANTITY.format("log-likelihood"),
            measured_by="tiny_choices.exact_match_less_log_likelihood",
            supports=Range(low=0.1),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="tiny adders",
        ),
        Measured(
            id="against_brier_score",
            statement="Exact match is more sudden than the Brier score of a digit",
            quantity=QUANTITY.format("Brier score"),
            measured_by="tiny_choices.exact_match_less_brier_score",
            supports=Range(low=0.1),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="tiny adders",
        ),
    ),
    answer=Answer(
        "undecided",
        "The steepest step brings {{ number: tiny_shares.exact_match_share | .0% }} of the gain in exact match and {{ number: tiny_shares.log_likelihood_share | .0% }} "
        "of that in log-likelihood; with three seeds the difference can go either way.",
    ),
    looked="2026-11-27",
    caveat=(
        "Three seeds, one recipe, one task, and models a thousand times smaller than those that the word was made for. "
        "A steepest share depends on where the sizes lie; here they are spaced almost evenly on a log scale."
    ),
)
