"""The larger a model, the more examples in its prompt help it

Tested on GPT-3, on ten arithmetic tasks and on LAMBADA: does the gain from examples grow with size?
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn
from ..records.claims import Role

GROWS = Range(low=0.05)
BECAUSE = "Five points more of gain; less would hardly be seen on any one of the tasks, where two prompts that say the same can differ by as much."


def _part(
    id: str, measured_by: str, statement: str, quantity: str, role: Role = "core"
) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=quantity,
        measured_by=measured_by,
        supports=GROWS,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
        role=role,
    )


MORE = "Gain from examples in the prompt of the largest GPT-3 model less that of the"
CLAIM = Claim(
    statement="The larger a language model, the more it gains from examples in its prompt.",
    kind="empirical",
    said_in=(SaidIn("Brown et al. 2020", "brown2020", "Figure 1.3"),),
    parts=(
        _part(
            "arithmetic",
            "gain_of_examples_choices.arithmetic",
            "On arithmetic the largest model gains more than the smallest",
            f"{MORE} smallest, mean of ten arithmetic tasks",
        ),
        _part(
            "lambada",
            "gain_of_examples_choices.lambada",
            "On LAMBADA the largest model gains more than the smallest",
            f"{MORE} smallest, LAMBADA",
        ),
        _part(
            "arithmetic_last",
            "gain_of_examples.arithmetic_last",
            "On arithmetic it gains more than the second largest",
            f"{MORE} second largest, mean of ten arithmetic tasks",
            "limit",
        ),
        _part(
            "lambada_last",
            "gain_of_examples.lambada_last",
            "On LAMBADA it gains more than the second largest",
            f"{MORE} second largest, LAMBADA",
            "limit",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported within limits",
        text=(
            "On arithmetic the largest GPT-3 gains {{ number: gain_of_examples.arithmetic_largest | .2f | value }} from examples, the smallest nothing; on last words the gain stops growing below the largest sizes."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Where a score is zero with and without examples there is nothing to gain, so on arithmetic the growth is in part the floor of exact match. On LAMBADA the prompt with examples "
        "is another task, filling a gap, which changes the smallest model's score by {{ number: gain_of_examples.lambada_smallest | .2f }}. From the second largest size on the gain has all but settled; counted from the third size it may be less than five points. "
        "The figure of the paper is a mean of 42 benchmarks, of which these are a few, and its authors call it no rigorous measure [@brown2020, section 1]."
    ),
)
