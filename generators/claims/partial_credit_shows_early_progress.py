"""A score that gives partial credit sees progress where exact match is zero

Transliteration by models that get not one item exactly right.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["bleu_beside_exact_match"]
CLAIM = Claim(
    statement="Where no answer is exactly right yet, a score that gives partial credit already rises with scale.",
    kind="empirical",
    said_in=(SaidIn("The reading of emergence as an effect of the metric"),),
    parts=(
        Measured(
            id="below_the_floor",
            statement="Among models with no exact match, BLEU rises with training compute",
            quantity="Rank correlation of BLEU with training compute, models with zero of 1003 exact matches",
            measured_by="transliteration_choices.bleu_rank",
            supports=Range(low=0.5),
            rule="report",
            because="At one half the correlation would let compute sort two of three pairs of models rightly.",
            post_hoc=True,
        ),
    ),
    answer=Answer(
        "undecided",
        "Among {{ number: transliteration_scores.models_at_zero | ,d }} models without one exact transliteration, partial credit rises with "
        "compute at a rank correlation of {{ number: transliteration_choices.bleu_rank | .2f }}: too few models.",
    ),
    looked="2026-11-27",
    caveat=(
        "One task and one continuous score. BLEU below a hundredth is made of stray matches, and its order may not "
        "be one of ability. The scores are those of [@ruan2024], who do not make the claim."
    ),
)
