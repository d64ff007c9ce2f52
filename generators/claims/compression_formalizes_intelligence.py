"""Lossless compression is the best formalization of intelligence

Prediction and compression are one, to the bit; how far compression goes with benchmarks is measured; best is a judgement.
"""

from __future__ import annotations

from ..records import Answer, Claim, Literature, Measured, Range, SaidIn

FIGURES = [
    "code_length_and_log_loss",
    "benchmarks_by_bits_per_character",
    "benchmarks_tracked_by_bits",
]
CLAIM = Claim(
    statement="Lossless compression of the evidence is the best formalization of scientific intelligence.",
    kind="theoretical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Measured(
            id="prediction_is_compression",
            role="context",
            statement="A forecast and a code are the same thing",
            quantity="Length of the arithmetic code less the log loss of its model",
            measured_by="coded_to_the_bit.excess",
            supports=Range(0, 2),
            rule="report",
            because="The coder needs at most two bits more than the loss, whatever the text.",
            post_hoc=True,
        ),
        Measured(
            id="benchmarks_follow_bits",
            statement="Models that compress better do better on benchmarks",
            quantity="Correlation of fewer bits per character with the mean of five benchmarks",
            measured_by="bits_by_choice.linear",
            supports=Range(low=0.8),
            rule="report",
            because="At 0.8 nearly two thirds of the spread is shared; the published value is -0.931 [@huang2024], without the sign turned.",
            post_hoc=True,
        ),
        Measured(
            id="every_benchmark",
            role="limit",
            statement="That holds for each benchmark, TruthfulQA too",
            quantity="Rank correlation of fewer bits per character with TruthfulQA",
            measured_by="bits_against_benchmarks.truthfulqa",
            supports=Range(low=0.8),
            rule="report",
            because="The same line, for the benchmark where it is least likely.",
            post_hoc=True,
        ),
        Literature(
            id="best",
            statement="No other formalization is better",
            findings=(),
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text="Compressing better goes with higher benchmarks, {{ number: bits_by_choice.linear | .2f | value }}; nothing was found that compares it with another formalization, so best stays open.",
    ),
    looked="2026-11-27",
    caveat="A benchmark score is not scientific intelligence, and a correlation over models that grew larger and were given more text together does not show that the one is the other. That compression is the best formalization is a judgement of value; no finding decides it.",
)
