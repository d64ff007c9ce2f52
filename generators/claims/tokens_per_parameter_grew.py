"""Models are now trained far above 20 tokens per parameter

Tested as the median since 2024 over all models whose tokens are known, and under other choices; the models with most compute are the limit.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["tokens_per_parameter_by_year", "sparse_models_by_size"]
MEDIAN = "Median since 2024 of training tokens per parameter used"
FAR = "A hundred is five times the rule of thumb, which is far by any reading."

CLAIM = Claim(
    statement="Models are now trained on far more than 20 tokens per parameter.",
    kind="empirical",
    said_in=(SaidIn("A common remark on models that are made to be cheap to run"),),
    parts=(
        Measured(
            id="all_models",
            statement="Half of the models that tell were trained on more than a hundred",
            quantity=MEDIAN + ", all models",
            measured_by="tokens_ratio_choices.all_models",
            supports=Range(low=100),
            rule="report",
            because=FAR,
            post_hoc=True,
        ),
        Measured(
            id="largest_models",
            statement="And half of those with most compute",
            quantity=MEDIAN + ", models among the ten with most compute when they came out",
            measured_by="tokens_ratio_choices.largest_models",
            supports=Range(low=100),
            rule="report",
            because=FAR,
            post_hoc=True,
            role="limit",
        ),
        Measured(
            id="grew",
            statement="Tokens per parameter used have grown since 2021",
            quantity="Growth of tokens per parameter used, 2021 to 2026",
            measured_by="tokens_per_parameter_by_date.growth_used",
            supports=Range(low=1.0),
            rule="report",
            because="A factor of more than one a year is growth; the sentence speaks of now.",
            post_hoc=True,
            role="context",
        ),
    ),
    answer=Answer(
        "supported within limits",
        "Half of the models since 2024 with known numbers saw more than {{ number: tokens_ratio_choices.all_models | .0f | value }} tokens per parameter used; "
        "the few with most compute saw about {{ number: tokens_ratio_choices.largest_models | .0f | value }}.",
    ),
    looked="2026-11-27",
    caveat=(
        "An earlier state of this test kept only rows whose compute agrees with 6ND within 25%, which mostly are rows whose compute was worked out as 6ND. It dropped GPT-3, Gopher, OPT and LaMDA, "
        "whose compute was measured; they are in now, and the median of 2020 to 2022 fell to {{ number: tokens_per_parameter_by_date.used_early | .0f }}. "
        "Models below 10²³ FLOP stand in the table only where they are notable, so a small model mostly has many tokens or is not there. "
        "Makers of closed models tell less than they did: of those listed since 2025, {{ number: models_counted.silent_share | .0% }} lack parameters or tokens, so recent medians describe mostly open models. "
        "The optimum of 20 was measured for dense models and for the lowest loss at given compute, without the cost of use."
    ),
)
