"""The constant of repeated data is known from the runs behind it

Refitted with the authors' own law, base constants, loss and runs, and with the same choices changed one at a time.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["repetition_constant_valley", "worth_of_repeated_tokens"]
HALF_TO_DOUBLE = Range(7.7, 30.8)  # half and twice the published 15.39
BECAUSE = "Half to twice the published value; beyond that the worth of forty passes changes by a third and more."
QUANTITY = "R*_D, the scale of repeated tokens, in passes after the first"


def _part(id: str, measured_by: str, statement: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=measured_by,
        supports=HALF_TO_DOUBLE,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="Repeated tokens lose their worth on a scale of about fifteen passes.",
    kind="empirical",
    said_in=(
        SaidIn(
            "Constants published by Muennighoff et al.", "muennighoff2023", "README", said_on="2023"
        ),
    ),
    parts=(
        _part(
            "runs",
            "repeat_choices.scale",
            "The published runs give about that",
        ),
    ),
    answer=Answer(
        verdict="undecided",
        text=(
            "Unknown: fitted again the published way, the scale is {{ number: repetition_refit.R_D | ,d }} passes; the runs allow a constant far below the published fifteen, or none at all."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The objective of the published fit is reproduced to seven digits, so the difference is not one of data or code: "
        "the authors' search ended in one of several dips of a flat valley. R*_D and R*_N trade against each other, and the law "
        "cannot rise with repetition as the loss of large models on little text does. The upper ends of the intervals are the end of the grid. "
        "With the runs of less than a billion tokens in the second part as well it would give {{ number: repetition_refit.R_D_with_short_runs | .0f }}."
    ),
)
