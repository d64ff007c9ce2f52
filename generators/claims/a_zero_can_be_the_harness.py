"""A score of zero can be the evaluation's and not the model's

LLaMA on three-digit addition in two published evaluations, with another model as control.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["one_task_two_evaluations"]
GAP = "Accuracy on 3-digit addition in the tables of Ruan et al. less that in the results of July 2023"


def _gap(id: str, model: str) -> Measured:
    return Measured(
        id=id,
        statement=f"{model} scores zero in one evaluation and at least half the scale more in another",
        quantity=GAP,
        measured_by=f"zeros_choices.{id}",
        supports=Range(low=0.5),
        rule="report",
        because="A model that is right half of the time cannot be said to lack the ability.",
        post_hoc=True,
    )


CLAIM = Claim(
    statement="A score of zero can come from the way a model is evaluated, and be read as a missing ability.",
    kind="empirical",
    said_in=(SaidIn("This report"),),
    parts=(
        _gap("llama_7b", "LLaMA 7B"),
        _gap("llama_13b", "LLaMA 13B"),
        Measured(
            id="control",
            statement="MPT 7B scores the same in both, so the number of examples is not the reason",
            quantity=GAP,
            measured_by="harness_gaps.addition_mpt_7b",
            supports=Range(-0.1, 0.1),
            rule="report",
            because="A tenth of the scale is small beside the gaps that are to be explained.",
            post_hoc=True,
            role="limit",
        ),
        Literature(
            id="cause",
            statement="The cause of such zeros was found in the evaluation",
            findings=(
                Finding(
                    "gakada2023",
                    "description of the pull request",
                    "for",
                    "puts the zero of LLaMA on LAMBADA down to a space that its tokeniser has no token for, and repairs it.",
                ),
                Finding(
                    "juletx2023",
                    "last comment, 2023-08-08",
                    "for",
                    "a maintainer closes the report because repairs of the tokeniser fix most of the wildly low results.",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported",
        text=(
            "One evaluation gave LLaMA 7B zero on three-digit addition, another {{ number: harness_gaps.ruan_llama_7b | .0% | value }}; for its zero on last words, the fault of the program is on record."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The same fault is likely behind the zeros in arithmetic, but nobody has shown it. The two evaluations differ in version and in "
        "the number of examples in the prompt. We picked the pairs because they disagree, "
        "so we wrote the ranges with the gaps in view."
    ),
)
