"""Fitted anew, the third approach agrees with the first two

Two estimates contradict each other where they are two standard errors of their difference apart. Whether they agree closely is another question, and a limit.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["allocation_exponents_by_study", "tokens_per_parameter"]
APART = "Gap between the two exponents of optimal model size, in standard errors of the difference"
BECAUSE = "Two standard errors are where 95% intervals would begin to tell them apart."


def _gap(id: str, measured_by: str, statement: str, supports: Range, role="core") -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=APART,
        measured_by=measured_by,
        supports=supports,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
        role=role,
    )


CLAIM = Claim(
    statement="As printed, the parametric fit of Hoffmann et al. contradicts their two other approaches; fitted anew, it agrees with them.",
    kind="empirical",
    said_in=(SaidIn("Besiroglu et al. 2024", "besiroglu2024", "abstract", said_on="2024"),),
    parts=(
        _gap(
            "printed_1",
            "approaches_apart.printed_from_1",
            "As printed, it contradicts approach 1",
            Range(low=2),
        ),
        _gap(
            "refit_1",
            "approaches_apart.refit_from_1",
            "Fitted anew, it does not contradict approach 1",
            Range(high=2),
        ),
        _gap(
            "refit_2",
            "approaches_apart.refit_from_2",
            "Fitted anew, it does not contradict approach 2",
            Range(high=2),
        ),
        _gap(
            "printed_2",
            "approaches_apart.printed_from_2",
            "As printed, it contradicts approach 2 as well, whose interval is wide",
            Range(low=2),
        ),
        Measured(
            id="close",
            statement="Fitted anew, its exponent is that of approach 2 to a twentieth",
            quantity="Exponent of this report's fit less that of approach 2",
            measured_by="approaches_apart.difference",
            supports=Range(-0.05, 0.05),
            rule="report",
            because="Within a twentieth, growth is read as equal elsewhere in this report.",
            post_hoc=True,
            role="limit",
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="refuted",
        text=(
            "Not in both halves: the printed fit contradicts approach 1 but not approach 2, whose interval is wide; the refit agrees with both only while the smaller runs are kept."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Two estimates that do not contradict each other need not be equal: the difference in exponent is {{ number: approaches_apart.difference | .2f }}. "
        "Errors of approaches 1 and 2 are read from their printed 10th and 90th percentiles as if they were normal. All approaches share most of their runs, so the "
        "difference may be known better than its errors say."
    ),
)
