"""One decade of model sizes cannot tell a constant ratio from one that triples

Tested on made-up runs with the noise of real ones.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

FIGURES = ["runs_needed_by_spread"]
QUANTITY = (
    "Factor from end to end of the 95% interval of optimal tokens per parameter at 10²⁶ FLOP, from "
    "{{ number: design_study.compared_runs | ,d }} runs over two decades of tokens per parameter"
)
BECAUSE = "An interval wider than a factor of three holds both a ratio and its triple; a narrower one cannot."


def _part(id: str, statement: str, supports: Range) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=f"design_study.{id}_factor",
        supports=supports,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement=(
        "A few hundred training runs tell scaling laws apart at the largest budgets if their sizes span two decades, and not if they span one."
    ),
    kind="theoretical",
    said_in=(SaidIn("This report, from its own simulation"),),
    parts=(
        _part("one_decade", "With one decade of sizes the interval holds both laws", Range(low=3)),
        _part("two_decades", "With two decades of sizes it cannot hold both", Range(high=3)),
    ),
    logic="tests",
    caveat=(
        "The truth is this report's fit and the largest model has ten billion parameters. The interval supposes that the form of the law holds over "
        "four orders of magnitude of compute beyond the runs, and that errors are independent; neither can be checked by more runs of the same kind. "
        "Its ends are those of the estimated noise."
    ),
)
