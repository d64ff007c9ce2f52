"""Tasks of several steps look more emergent

The share of the gain in the last step of size, for many steps less that for one, by the same models.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn
from ..records.claims import Role

FIGURES = ["one_step_and_many_step_problems", "last_step_of_the_gain"]
MORE = Range(low=0)
QUANTITY = "Share of the gain in the last step of size, many steps less one step"
BECAUSE = (
    "More emergent is read as: more of the gain comes in the last step of size, by any amount."
)


def _part(id: str, statement: str, role: Role = "core") -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=f"word_problem_choices.{id}_excess",
        supports=MORE,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
        role=role,
    )


CLAIM = Claim(
    statement="Tasks that need several steps show more apparent emergence than tasks that need one.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        _part("digits", "GPT-3 gains five-digit sums more suddenly than two-digit sums"),
        _part("palm", "PaLM gains problems of several operations more suddenly than those of one"),
        _part("gpt", "GPT gains problems of several operations more suddenly than those of one"),
        _part(
            "lamda",
            "LaMDA gains problems of several operations more suddenly than those of one",
            "context",
        ),
    ),
    logic="tests",
    answer=Answer(
        "undecided",
        "In GPT-3's sums the last step of size holds {{ number: word_problem_choices.digits_excess | .0% | value }} more of the whole gain "
        "with five digits than with two; word problems leave it open.",
    ),
    looked="2026-11-27",
    caveat=(
        "Word problems are those of [@wei2022cot, Table 3] with answers only in the prompt. The GPT models there step from 6.7 to "
        "175 billion parameters at the end, and nearly any gain falls into that. LaMDA hardly gains on several operations at all, "
        "so its share could not tell; we show it and do not count it. In PaLM it depends on whether the last step is taken or the steepest. The printed scores were known when the range was chosen, the shares and their intervals were not. An earlier reading of the same tables calls the claim "
        "supported outright; it compared scores at the last two sizes and put no intervals on them."
    ),
)
