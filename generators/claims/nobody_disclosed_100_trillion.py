"""Nobody has disclosed a language model with a hundred trillion parameters

Tested on every listed model that was trained to the end; demonstrations of a system, of which one is larger, are the limit.
"""

from __future__ import annotations

from typing import Literal

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["largest_parameters_by_date"]
BELOW = Range(high=1e14)
BECAUSE = "A hundred trillion is the number that the rumour named."


def _part(
    id: str, statement: str, which: str, role: Literal["core", "limit", "context"]
) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=f"Total parameters of the largest {which}",
        measured_by=f"largest_parameters.{id}_listed",
        supports=BELOW,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
        role=role,
    )


CLAIM = Claim(
    statement="Nobody has disclosed a language model with a hundred trillion parameters.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        _part(
            "trained", "No model that was trained to the end", "listed model of any kind", "core"
        ),
        _part(
            "demonstration",
            "Not even to demonstrate a system for training",
            "demonstration of a system, not trained to the end",
            "limit",
        ),
        _part("dense", "No dense model", "model that upstream's notes call dense", "context"),
    ),
    answer=Answer(
        "supported within limits",
        "No trained model is known to come near: the largest listed has {{ number: largest_parameters.any_kind | words | value }} parameters. "
        "Only BaGuaLu, a demonstration that ran a few steps, had {{ number: largest_parameters.demonstration | words | value }}.",
    ),
    looked="2026-11-27",
    caveat=(
        "Taken by the letter, the demonstration refutes the sentence: BaGuaLu of 2022 was disclosed, and is a sparse language model of more than a hundred trillion parameters; "
        "it ran a few steps to show that a machine can hold it. The post asks why no such model was trained, so the test is on trained models. "
        "These are the largest values of a list, without an interval; the list cannot show what was never told, and a model of which nothing is known is not in it. "
        "Of listed models open only by API or hosted the size is missing for {{ number: models_counted.sizeless_share | .0% }} since 2025, against {{ number: models_counted.sizeless_share_before | .0% }} before 2023. "
        "The largest model of any kind, Grok 3, has no note that says where its size comes from; without it, or with rumours and Speculative rows, the largest stays as far below. "
        "The largest called dense has {{ number: largest_parameters.dense | words }}, but upstream says of few models whether they are."
    ),
)
