"""The compute for a given loss halves about every eight months

What others found on loss, and as a limit the same question with the capabilities index in the place of the loss.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["index_by_compute"]

CLAIM = Claim(
    statement="The compute needed for a given loss halves about every eight months.",
    kind="empirical",
    said_in=(SaidIn("Ho et al. 2024", "ho2024algorithmic", "abstract", said_on="2024-03"),),
    parts=(
        Literature(
            id="loss",
            statement="So it does for the loss of language models",
            findings=(
                Finding(
                    "ho2024algorithmic",
                    "abstract",
                    "for",
                    "more than 200 evaluations of 2012 to 2023 give 8 months, with a 95% interval of about 5 to 14.",
                ),
                Finding(
                    "gundlach2025origin",
                    "abstract",
                    "mixed",
                    "most of that gain comes with scale, from recurrent networks to transformers; for small models it was far slower.",
                    unread="the abstract alone",
                ),
            ),
        ),
        Measured(
            id="index",
            statement="So it does for a given value of the capabilities index since 2023",
            quantity="Months in which the compute for a given index halves, all models with compute",
            measured_by="index_and_compute.halving",
            supports=Range(5, 14),
            rule="paper",
            because="The published 95% interval [@ho2024algorithmic, abstract].",
            post_hoc=True,
            role="limit",
        ),
        Literature(
            id="other_index",
            statement="And for benchmarks on one scale",
            findings=(
                Finding(
                    "ho2025rosetta",
                    "abstract",
                    "mixed",
                    "the estimates are higher than those of prior work, and broadly consistent with it.",
                    unread="the abstract alone",
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        "contested",
        "Losses of 2012 to 2023 gave eight months, mostly through one change of architecture. By the index since 2023 it is {{ number: index_and_compute.halving | .0f | value }} months, other fits say more.",
    ),
    looked="2026-11-27",
    caveat=(
        "The data of the paper are a spreadsheet that is not at hand, so its number was not recomputed. "
        "The index holds what is done after pre-training, distillation from larger models, and whatever leaked into training, so the compute for a given index falls faster than that for a given loss should. "
        "With compute explained by index and day instead of the index by compute and day, the halving takes {{ number: index_and_compute.halving_reversed | .0f }} months, and its interval has no end: "
        "the two fits bracket what a few dozen models with guessed compute can say."
    ),
)
