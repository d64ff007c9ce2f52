"""Limits of text and compute help explain why no model of 100 trillion parameters was trained

Measured under each law against the text that is usable, repetition included, and against the largest training run on record.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["shortfall_at_100_trillion", "compute_needed_by_size", "shortfall_by_assumption"]
TEXT = "Tokens that 100 trillion parameters call for over the filtered text of 2024, repeated as often as helps"
COMPUTE = "Compute that 100 trillion parameters call for, as 6ND, over the largest run on record"
ABOVE_ONE = "The most generous reading of the usable stock: filtered, and seen two to five times."
ABOVE_HUNDRED = (
    "A hundred times the largest run is out of reach for years, however fast compute grows."
)


def _text(id: str, measured_by: str, law: str) -> Measured:
    statement = f"{law} asks for more text than is usable"
    return Measured(
        id=id,
        statement=statement,
        quantity=TEXT,
        measured_by=measured_by,
        supports=Range(low=1),
        rule="report",
        because=ABOVE_ONE,
        post_hoc=True,
    )


def _compute(id: str, measured_by: str, law: str) -> Measured:
    statement = f"{law} asks for a hundred times the largest training run, or more"
    return Measured(
        id=id,
        statement=statement,
        quantity=COMPUTE,
        measured_by=measured_by,
        supports=Range(low=100),
        rule="report",
        because=ABOVE_HUNDRED,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="These limits help explain why no 100-trillion-parameter model was trained.",
    kind="theoretical",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        Literature(
            "none_was_trained",
            "No language model of that size has been trained",
            (
                Finding(
                    "epoch2026models",
                    "all AI models, copy of March 2025, note of row BaGuaLu",
                    "for",
                    "the one language model on record beyond 100 trillion, a sparse one, was run for a few iterations and not trained.",
                ),
            ),
        ),
        _text("text_ratio_20", "hundred_trillion.repeated_ratio_20", "Twenty tokens per parameter"),
        _text(
            "text_approach_1",
            "hundred_trillion.repeated_approach_1",
            "Approach 1 of Hoffmann et al.",
        ),
        _text(
            "text_approach_2",
            "hundred_trillion.repeated_approach_2",
            "Approach 2 of Hoffmann et al.",
        ),
        _text(
            "text_printed",
            "hundred_trillion.repeated_printed",
            "The fit of Hoffmann et al. as printed",
        ),
        _text("text_refit", "hundred_trillion.repeated_refit", "This report's fit"),
        _compute(
            "compute_ratio_20", "hundred_trillion.record_ratio_20", "Twenty tokens per parameter"
        ),
        _compute(
            "compute_approach_1",
            "hundred_trillion.record_approach_1",
            "Approach 1 of Hoffmann et al.",
        ),
        _compute(
            "compute_approach_2",
            "hundred_trillion.record_approach_2",
            "Approach 2 of Hoffmann et al.",
        ),
        _compute(
            "compute_printed",
            "hundred_trillion.record_printed",
            "The fit of Hoffmann et al. as printed",
        ),
        _compute("compute_refit", "hundred_trillion.record_refit", "This report's fit"),
    ),
    logic="tests",
    caveat=(
        "Being short of text and of compute would explain it; that it was the reason, nobody can measure. Compute is short by a "
        "factor of hundreds or more under every law and text by a factor of a few, so compute excludes the model more surely than text. "
        "Repetition is taken from the published stock alone. A sparse model of that total size would need less of both."
    ),
)
