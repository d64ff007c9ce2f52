"""Nobody has disclosed a language model with a hundred trillion parameters

Tested on what is listed as dense, on every model trained to the end, and on demonstrations of a system.
"""

from __future__ import annotations

from ..records import Bracket, Claim, Measured, Range, SaidIn

FIGURES = ["largest_parameters_by_date"]
BELOW = Range(high=1e14)
BECAUSE = "A hundred trillion is the number that the rumour named."


def _part(id: str, statement: str, which: str) -> Measured:
    quantity = f"Total parameters of the largest {which}"
    return Measured(
        id=id,
        statement=statement,
        quantity=quantity,
        unit="parameters",
        supports=BELOW,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
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
        _part("dense", "Not as a dense model", "model that upstream's notes call dense"),
        _part("trained", "Not as any model trained to the end", "listed model of any kind"),
        _part(
            "demonstration",
            "Not even to demonstrate a system for training",
            "demonstration of a system, not trained to the end",
        ),
    ),
    logic="tests",
    caveat=(
        "These are the largest values of a list, without an interval; the list cannot show what was never told, and a model of which nothing is known is not in it. "
        "Of listed models open only by API or hosted the size is missing for {{ number: models_counted.sizeless_share | .0% }} since 2025, against {{ number: models_counted.sizeless_share_before | .0% }} before 2023. "
        "Upstream says of few models whether they are dense; a larger one may stand there without the word. "
        "The largest model of any kind, Grok 3, has no note that says where its size comes from, and rumours and Speculative rows are left out. "
        "The demonstration with more, BaGuaLu, is sparse and was not trained to be used."
    ),
)


def measure_dense(largest_parameters) -> Bracket:
    return _as_listed(largest_parameters.dense)


def measure_trained(largest_parameters) -> Bracket:
    return _as_listed(largest_parameters.any_kind)


def measure_demonstration(largest_parameters) -> Bracket:
    return _as_listed(largest_parameters.demonstration)


def _as_listed(parameters: float) -> Bracket:
    return Bracket.exact(parameters, "one value of a list")
