"""Capability per parameter of open models doubles every 3.5 months

Redone as its authors do, with the capabilities index in the place of their five benchmarks and LLaMA and Llama 2 as reference.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["density_of_open_models_by_date"]

CLAIM = Claim(
    statement="Capability per parameter of open models doubles every 3.5 months.",
    kind="empirical",
    said_in=(SaidIn("Xiao et al.", "xiao2025densing", "abstract", said_on="2025-11"),),
    parts=(
        Measured(
            id="by_index",
            statement="By the index it doubles in about as long",
            quantity="Months in which the greatest density of open models doubles, by the index, LLaMA and Llama 2 as reference",
            measured_by="density_of_open_models.months",
            supports=Range(3.0, 4.0),
            rule="report",
            because="Half a month more or less than 3.5.",
            post_hoc=True,
        ),
        Literature(
            id="first_study",
            statement="By five benchmarks it did",
            findings=(
                Finding(
                    "xiao2025densing",
                    "abstract",
                    "for",
                    "widely used benchmarks give a greatest density of open models that doubles in about 3.5 months.",
                    unread="the abstract alone",
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        "undecided",
        "By the index the greatest density doubled every {{ number: density_of_open_models.months | .1f | value }} months, "
        "{{ number: density_of_open_models.shortest | .1f }} to {{ number: density_of_open_models.longest | .1f }} by other choices; the records are too few to settle it to half a month.",
    ),
    looked="2026-11-27",
    caveat=(
        "The law was made with five benchmarks and models to April 2025; this is another measure of capability, so a difference would not show theirs to be wrong. "
        "Among {{ number: density_of_open_models.models_counted | ,d }} open models with a known size {{ number: density_of_open_models.records | ,d }} were records of density; the last, Phi-4 of December 2024, stands at {{ number: density_of_open_models.last_density | .0f }} times the reference, "
        "which is far outside the sizes that the reference line rests on. Of the {{ number: density_of_open_models.models_since | ,d }} models since, {{ number: density_of_open_models.small_since | ,d }} has fewer than 100 billion parameters; "
        "by the parameters used for a token records went on into 2025. "
        "A small model taught by a larger one borrows its density, and benchmarks leak into training with time. Models for code are left out."
    ),
)
