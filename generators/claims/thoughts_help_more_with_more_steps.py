"""A chain of thought adds more where a problem has more steps

Tested on the largest model of each family: its gain on problems of several operations against its gain on problems of one.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["one_step_and_many_step_problems"]
FAMILIES = ("LaMDA", "GPT", "PaLM")


def _small(family: str) -> Measured:
    return Measured(
        id=f"{family.lower()}_one",
        statement=f"It adds little or nothing to problems of one operation, {family}",
        quantity=f"Gain of the largest {family} model on SingleOp from a chain of thought",
        measured_by=f"gain_by_steps.{family.lower()}_one",
        supports=Range(high=0.05),
        rule="report",
        because="The paper calls these gains negative or very small and gives no mark; five points are small beside the gains on hard problems.",
        post_hoc=True,
        role="context",
    )


def _harder(family: str) -> Measured:
    return Measured(
        id=f"{family.lower()}_harder",
        statement=f"And more again to the harder problems of GSM8K, {family}",
        quantity=f"Gain of the largest {family} model on GSM8K less that on MultiArith",
        measured_by=f"word_problem_choices.{family.lower()}_harder",
        supports=Range(low=0),
        rule="report",
        because="GSM8K has the lowest scores with answers only; if more complicated means more gain, its gain is the largest.",
        post_hoc=True,
    )


def _more(family: str) -> Measured:
    return Measured(
        id=f"{family.lower()}_more",
        statement=f"It adds more to problems of several operations, {family}",
        quantity=f"Gain of the largest {family} model on MultiArith less that on SingleOp",
        measured_by=f"word_problem_choices.{family.lower()}_more",
        supports=Range(low=0.05),
        rule="report",
        because="Five points, so that a difference counts only if it exceeds what the part above calls small.",
        post_hoc=True,
    )


CLAIM = Claim(
    statement="A chain of thought helps more the more complicated the problem is.",
    kind="empirical",
    said_in=(SaidIn("Wei et al. 2022, on chain of thought", "wei2022cot", "section 3.2"),),
    parts=(
        *(_more(family) for family in FAMILIES),
        *(_harder(family) for family in FAMILIES),
        *(_small(family) for family in FAMILIES),
    ),
    logic="tests",
    answer=Answer(
        "mixed",
        "The largest GPT gains {{ number: gain_by_steps.gpt_more | .2f | value }} more of the scale on problems of several operations than of "
        "one, but on the harder GSM8K every family gains less than on those.",
    ),
    looked="2026-11-27",
    caveat=(
        "Problems of one operation leave less to gain: with answers only the largest GPT and PaLM models solve more than nine in ten of them [@wei2022cot, Table 3]. "
        "Complicated means here several operations; within one set of problems nothing was measured. The same families and tables as in the paper, so this is a check of "
        "its sentence with intervals and no independent test."
    ),
)
