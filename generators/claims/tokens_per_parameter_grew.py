"""Models are now trained far above 20 tokens per parameter

Tested as growth, over all models that tell, over the notable ones, and over those with most compute.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

FIGURES = ["tokens_per_parameter_by_year", "sparse_models_by_size"]
MEDIAN = "Median since 2024 of training tokens per active parameter as compute implies it, 6D²/C"
FAR = "A hundred is five times the rule of thumb, which is far by any reading."

CLAIM = Claim(
    statement="Models are now trained on far more than 20 tokens per parameter.",
    kind="empirical",
    said_in=(SaidIn("A common remark on models that are made to be cheap to run"),),
    parts=(
        Measured(
            id="grew",
            statement="Tokens per active parameter have grown since 2021",
            quantity="Growth of tokens per active parameter as compute implies it, 2021 to 2026",
            measured_by="tokens_per_parameter_by_date.growth_implied",
            supports=Range(low=1.0),
            rule="report",
            because="A factor of more than one a year is growth.",
            post_hoc=True,
        ),
        Measured(
            id="all_models",
            statement="Half of the models that tell were trained on more than a hundred",
            quantity=MEDIAN + ", all models",
            measured_by="tokens_per_parameter_by_date.implied_late",
            supports=Range(low=100),
            rule="report",
            because=FAR,
            post_hoc=True,
        ),
        Measured(
            id="notable_models",
            statement="So were half of those listed for their influence",
            quantity=MEDIAN + ", notable models",
            measured_by="tokens_per_parameter_by_date.notable_late",
            supports=Range(low=100),
            rule="report",
            because=FAR
            + " Notable models are not chosen for compute, which favours small models with many tokens.",
            post_hoc=True,
        ),
        Measured(
            id="largest_models",
            statement="And half of those with most compute",
            quantity=MEDIAN + ", models among the ten with most compute when they came out",
            measured_by="tokens_per_parameter_by_date.frontier_late",
            supports=Range(low=100),
            rule="report",
            because=FAR,
            post_hoc=True,
        ),
    ),
    logic="tests",
    caveat=(
        "Most compute was computed upstream from tokens, so 6D²/C often gives back the active parameters that went into it. "
        "Models below 10²³ FLOP stand in the table only where they are notable, so a small model mostly has many tokens or is not there. "
        "Makers of closed models tell less than they did: of those listed since 2025, {{ number: models_counted.silent_share | .0% }} lack parameters or tokens, so recent medians describe mostly open models. "
        "The optimum of 20 was measured for dense models and for the lowest loss at given compute, without the cost of use."
    ),
)
