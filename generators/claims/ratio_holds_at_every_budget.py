"""The rule of about 20 tokens per parameter holds at every budget

Tested where it is used: at 10²⁶ FLOP, far beyond the runs that it comes from.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

FIGURES = ["tokens_per_parameter", "porian_tokens_per_parameter"]
ABOUT_20 = Range(13.3, 30)  # 20, within a factor of one and a half
BECAUSE = (
    "The same reading of 'about 20' as at the compute of Chinchilla: a factor of one and a half."
)
QUANTITY = "Compute-optimal tokens per parameter at 10²⁶ FLOP"


def _part(id: str, measured_by: str, statement: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=measured_by,
        supports=ABOUT_20,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="The rule of about 20 tokens per parameter holds whatever the training budget.",
    kind="empirical",
    said_in=(SaidIn("Common use of the rule for budgets far from those it was measured at"),),
    parts=(
        _part(
            "approach_1",
            "hoffmann_approaches.approach_1_frontier",
            "Approach 1 keeps the ratio at 10²⁶ FLOP",
        ),
        _part(
            "approach_2",
            "hoffmann_approaches.approach_2_frontier",
            "Approach 2 keeps the ratio at 10²⁶ FLOP",
        ),
        _part(
            "approach_3",
            "hoffmann_approaches.approach_3_frontier",
            "Approach 3 keeps the ratio at 10²⁶ FLOP",
        ),
        _part(
            "refit",
            "optimal_allocation.refit_frontier",
            "The refitted parametric loss keeps the ratio at 10²⁶ FLOP",
        ),
    ),
    logic="tests",
    caveat=(
        "The digitised runs end near 10²² FLOP, so every value here is an extrapolation over four orders of "
        "magnitude, and the intervals assume that the form of the law is right that far. "
        "At such budgets the stock of text, repeated data and the cost of inference decide more than this ratio."
    ),
)
