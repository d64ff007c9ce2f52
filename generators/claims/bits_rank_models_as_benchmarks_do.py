"""Bits per character and benchmarks put models in the same order

Bits by one group, benchmarks by another; whole families are resampled.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["benchmarks_by_bits_per_character", "benchmarks_tracked_by_bits"]
CLAIM = Claim(
    statement="Bits per character put open models in the same order as benchmarks do, and better than their size does.",
    kind="empirical",
    said_in=(SaidIn("Huang et al. 2024, on the first half", "huang2024", "abstract"),),
    parts=(
        Measured(
            id="mean",
            statement="The mean of five benchmarks",
            quantity="Rank correlation of fewer bits with the mean of five benchmarks",
            measured_by="bits_by_choice.ranks",
            supports=Range(low=0.8),
            rule="report",
            because="At 0.8, two models in random order are put right about four times in five or more.",
            post_hoc=True,
        ),
        Measured(
            id="code",
            role="limit",
            statement="Bits on code and programs that work",
            quantity="Rank correlation of fewer bits on Python with HumanEval",
            measured_by="bits_against_benchmarks.humaneval_code",
            supports=Range(low=0.8),
            rule="report",
            because="The same line.",
            post_hoc=True,
        ),
        Measured(
            id="mathematics",
            role="limit",
            statement="Bits on mathematics papers and word problems",
            quantity="Rank correlation of fewer bits on mathematics papers with GSM8K",
            measured_by="bits_against_benchmarks.gsm8k_mathematics",
            supports=Range(low=0.8),
            rule="report",
            because="The same line.",
            post_hoc=True,
        ),
        Measured(
            id="small_models",
            role="limit",
            statement="Among models below twenty billion parameters, too",
            quantity="Rank correlation of fewer bits with the mean of five benchmarks",
            measured_by="bits_by_choice.ranks_of_small",
            supports=Range(low=0.8),
            rule="report",
            because="The same line.",
            post_hoc=True,
        ),
        Measured(
            id="better_than_size",
            statement="Better than parameters do",
            quantity="Rank correlation with fewer bits less rank correlation with parameters, dense models",
            measured_by="bits_by_choice.bits_less_size",
            supports=Range(low=0),
            rule="report",
            because="Above zero, bits sort the models better than size does.",
            post_hoc=True,
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text="The order is nearly the same: a rank correlation of {{ number: bits_by_choice.ranks | .2f | value }}. Whether bits do it better than size depends on which benchmarks and models are taken.",
    ),
    looked="2026-11-27",
    caveat="Twenty-eight base models from {{ number: bits_against_benchmarks.families | .0f }} families, most of them large: over a narrower range of ability the order is less sure. Half of the statement is this report's own. A model may have seen texts or questions before.",
)
