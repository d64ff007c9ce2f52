"""The late understanding of small networks is as sudden under partial credit as in accuracy

The line of a tenth is that of the experiment with tiny adders; the networks' numbers were known when the range was written.
Doublings were first counted end to end from 32 steps, which cut the rise of accuracy in two; now one may begin at any checkpoint.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["grokking_excess_by_score", "grokking_by_score"]
QUANTITY = "Excess of the steepest doubling of the steps in accuracy less that in the {}, in the same networks"
BECAUSE = "The experiment with tiny adders calls a score more sudden from a tenth on."


def _no_more_than(id: str, name: str) -> Measured:
    return Measured(
        id=id,
        statement=f"Accuracy is less than a tenth more sudden than the {name}",
        quantity=QUANTITY.format(name),
        measured_by=f"modular_sharpness.over_{id}",
        supports=Range(high=0.1),
        rule="report",
        because=BECAUSE,
        post_hoc=True,
        same_data="sums modulo 53",
    )


CLAIM = Claim(
    statement="When a small network comes to understand modular addition, scores with partial credit rise as suddenly as accuracy.",
    kind="empirical",
    said_in=(
        SaidIn(
            "The opposite of the explanation of Schaeffer et al., carried over to models trained here",
            "schaeffer2023",
            "abstract",
        ),
    ),
    parts=(
        _no_more_than("probability", "chance of the right answer"),
        _no_more_than("brier_score", "Brier score"),
        _no_more_than("loss", "loss"),
    ),
    answer=Answer(
        verdict="undecided",
        text=(
            "The steepest doubling has an excess of {{ number: modular_sharpness.accuracy | .2f | value }} in accuracy, {{ number: modular_sharpness.brier_score | .2f | value }} in the Brier score and {{ number: modular_sharpness.loss | .2f | value }} in the loss; the last gap depends on how doublings are counted."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The three scores are of the same answers and count as one test; the Brier score all but agrees with accuracy, the loss mostly does not. "
        "The answer is one symbol, so all or nothing and partial credit differ less than on a sum of five digits."
    ),
)
