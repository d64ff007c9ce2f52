"""Limits of text and compute help explain why no model of 100 trillion parameters was trained

Measured under each law against the text that is usable, repetition included, and against the largest training run on record.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["shortfall_at_100_trillion", "compute_needed_by_size", "shortfall_by_assumption"]
TEXT = "Tokens that 100 trillion parameters call for over the filtered text of 2024, repeated as often as helps"
COMPUTE = "Compute that 100 trillion parameters call for, as 6ND, over the largest run on record"


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
            role="context",
        ),
        Measured(
            id="compute",
            statement="Such a model takes a hundred times the largest training run, or more",
            quantity=COMPUTE,
            measured_by="text_choices.compute",
            supports=Range(low=100),
            rule="report",
            because="A hundred times the largest run is out of reach for years, however fast compute grows.",
            post_hoc=True,
        ),
        Measured(
            id="text",
            statement="It takes more text than is usable",
            quantity=TEXT,
            measured_by="text_choices.repeated",
            supports=Range(low=1),
            rule="report",
            because="The most generous reading of the usable stock: filtered, and seen two to five times.",
            post_hoc=True,
        ),
        Literature(
            "sparse",
            "The same holds for sparse models of that size",
            (
                Finding(
                    "epoch2026models",
                    "notable AI models, copy of July 2026, row Switch",
                    "against",
                    "1.6 trillion sparse parameters took 8.2e22 FLOP, far less than a dense model of that size at twenty tokens a parameter.",
                ),
            ),
            role="limit",
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "Probably, above all by compute: at twenty tokens a parameter it takes {{ number: hundred_trillion.record_ratio_20 | ,d | value }} times the largest run. With five outlying runs put back, {{ number: text_choices.compute_with_all_runs | ,d | value }} times, and text may suffice."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A lack of text and compute would explain it; nobody can measure whether it was the reason. Compute is short by a "
        "factor of hundreds or more under every law. One choice changes that: with the five runs put back that the replication leaves out, the factor is {{ number: text_choices.compute_with_all_runs | ,d }}. "
        "What repetition is worth comes from the published stock alone. A sparse model of that total size would need less of both."
    ),
)
