"""Exact match of tiny adders is the product of their digit accuracies, except at carries

Both ranges were written into the experiment before the whole run was made.
"""

from __future__ import annotations

from ..records import Claim, Estimate, Measured, Range, SaidIn

FIGURES = ["tiny_products_of_digits", "tiny_addition_by_carry"]
CLAIM = Claim(
    statement="Exact match of tiny adders is the product of the accuracies of their digits, and carries are where they fail.",
    kind="empirical",
    said_in=(
        SaidIn(
            "The model of independent tokens of Schaeffer et al., carried over to models trained here",
            "schaeffer2023",
        ),
    ),
    parts=(
        Measured(
            "product",
            "The product of digit accuracies misses exact match by a twentieth or less in the mean",
            "Mean absolute difference between exact match and the product, where exact match lies between 0.05 and 0.95",
            "1",
            Range(high=0.05),
            "report",
            "A twentieth is about the width of the binomial interval of one score; fixed before the whole run was made.",
        ),
        Measured(
            "carries",
            "A model gets fewer sums right when three carries or more run in a row",
            "Exact match on five-digit sums with at most one carry in a row, less that with three or more; mean over the models in between",
            "1",
            Range(low=0.1),
            "report",
            "A tenth is more than the noise of either share; fixed before the whole run was made.",
        ),
    ),
    caveat=(
        "The right digits before each are given, so the product is of conditional chances; for a single sum their product is "
        "exact, and a miss comes only from errors that gather on some sums. Sums with long runs of carries also have larger digits."
    ),
)


def measure_product(tiny_products) -> Estimate:
    return tiny_products.mean_miss


def measure_carries(tiny_carries) -> Estimate:
    return tiny_carries.difference
