"""One decade of model sizes cannot tell a constant ratio from one that triples

A simulation of this report, with made-up runs that have the noise of real ones; no real set of runs was designed in these ways.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

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
        measured_by=f"design_choices.{id}",
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
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "In this report's simulation, not in real runs, two decades of sizes leave a factor of {{ number: design_study.two_decades_factor | .1f | value }} and one decade {{ number: design_study.one_decade_factor | .0f | value }}; with more noise two are not enough."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A simulation says what follows from its suppositions, and these decide: noise by the standard deviation of the residuals, which a few odd runs raise, or one decade of tokens per parameter in the place of two, and two decades of sizes no longer tell the laws apart. The truth is this report's fit and the largest model has ten billion parameters. The interval supposes that the form of the law holds over "
        "four orders of magnitude of compute beyond the runs, and that errors are independent; neither can be checked by more runs of the same kind. "
        "Its ends are those of the estimated noise."
    ),
)
