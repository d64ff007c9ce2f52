"""On MMLU models only guess up to a threshold of training compute

Wei et al. saw it in three families; here it is asked of later open models, by the training compute at which they stand.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

CLAIM = Claim(
    statement="On MMLU a language model only guesses up to about 10^22 FLOP of training compute, and at 3 × 10^23 it is well above guessing.",
    kind="empirical",
    said_in=(SaidIn("Wei et al. 2022, of GPT-3, Gopher and Chinchilla", "wei2022", "section 3"),),
    parts=(
        Measured(
            id="below",
            statement="No open model with at most that compute does better than guessing",
            quantity="Highest accuracy on MMLU among open models with at most 10^22 FLOP, less guessing",
            measured_by="first_compute_choices.highest_below",
            supports=Range(high=0.05),
            rule="report",
            because="The models that only guess differ by a few points; five are more than that.",
            post_hoc=True,
        ),
        Measured(
            id="above",
            statement="Every open model with at least 3 × 10^23 FLOP is well above guessing",
            quantity="Lowest accuracy on MMLU among open models with at least 3 × 10^23 FLOP, less guessing",
            measured_by="first_compute_choices.lowest_above",
            supports=Range(low=0.1),
            rule="report",
            because="Ten points above guessing is substantial and far outside the scatter of models that guess.",
            post_hoc=True,
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="refuted",
        text=(
            "Two of {{ number: first_compute.below | ,d | value }} open models below the lower mark do far better than guessing, Qwen1.5-0.5B with {{ number: first_compute_choices.sound_mmlu | .0% }}; above the upper mark all do."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Wei et al. say what they saw in three families and that a threshold could follow, not that it does. "
        "Of the {{ number: first_compute.below | ,d }} open models below the first mark {{ number: first_compute.below_near_guessing | ,d }} stay within five points of guessing; the others, phi-1.5 and Qwen1.5 of half a billion parameters, do not. "
        "Training text that holds the questions, or ones like them, would raise a score without any ability; nothing here rules that out. "
        "Intervals come from the number of questions alone. "
        "Compute is six times parameters times tokens, and models without known tokens are left out."
    ),
)
