"""Some abilities speed up beyond a law with a fixed exponent

The finding is that of one study; whether it carries to two other tests and another family of models is measured here.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["success_by_size"]
QUANTITY = "Bend of log(-log rate) over the decades of size, common to four lengths of training"
FASTER = Range(high=0.0)
BECAUSE = "Below zero the local exponent grows with size, which is how the authors define it."
CLAIM = Claim(
    statement="Some abilities speed up faster than any task law with fixed exponent allows.",
    kind="empirical",
    said_in=(SaidIn("Hu et al. 2024", "hu2024passuntil", "abstract", said_on="2023-10-05"),),
    parts=(
        Literature(
            id="found",
            statement="Such abilities were found",
            findings=(
                Finding(
                    "hu2024passuntil",
                    "abstract; section 6, Definition 1",
                    "for",
                    "some curves grow faster than the law, whose exponent is fixed; the tasks are variants of one task of BIG-bench, with four or five models up to 2.4 billion parameters.",
                    unread="all but the abstract and what public reviews and notes quote",
                ),
            ),
        ),
        Measured(
            id="gsm8k",
            statement="Success on GSM8K speeds up with size",
            quantity=QUANTITY,
            measured_by="rise_by_size_choices.gsm8k",
            supports=FASTER,
            rule="paper",
            because=BECAUSE,
            post_hoc=True,
            role="limit",
        ),
        Measured(
            id="math",
            statement="Success on MATH speeds up with size",
            quantity=QUANTITY,
            measured_by="rise_by_size_choices.math",
            supports=FASTER,
            rule="paper",
            because=BECAUSE,
            post_hoc=True,
            role="limit",
        ),
        Literature(
            id="again",
            statement="Another study found such abilities, too",
            findings=(),
            role="limit",
        ),
    ),
    answer=Answer(
        verdict="supported within limits",
        text=(
            "One study says so, with few small models, and we found no repetition; on two mathematics tests, up to nine sizes of Pythia show no sign of it."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Only its finders say so, and we saw no test of whether chance could bend curves of four or five points. Two tests that do not speed up cannot refute that some do, so they count as limits; "
        "problems of several steps are where the authors' own argument expects slowing (section 6, read in a public summary). "
        "A mean over problems of unequal difficulty can speed up by itself: its local exponent goes from {{ number: spread_speeds_up.mean_slowest | .2f }} to {{ number: spread_speeds_up.mean_late | .2f }} in an example where every problem keeps {{ number: spread_speeds_up.exponent | .2f }}."
    ),
)
