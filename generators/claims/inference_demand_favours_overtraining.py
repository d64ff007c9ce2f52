"""A model that will be used much should be smaller and trained for longer

The variable is how many tokens are served for each that was trained on; with it the answer is the same at every budget. Much is read as ten times as many.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["tokens_per_parameter_by_demand", "overtraining_penalty_by_ratio"]
MORE = Range(low=1.5)
WORTH_IT = Range(low=0.1)
RATIO = "Best tokens per parameter over those that are best for training alone"
SAVED = "Share of training and serving compute saved against the training optimum"
BECAUSE = {
    RATIO: "Elsewhere in this report a factor of one and a half still counts as about the same ratio.",
    SAVED: "A tenth is this report's choice: less could be lost again in what counting by 6ND and 2N leaves out.",
}


def _part(
    id: str, statement: str, quantity: str, supports: Range, role="core", same: str = ""
) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=quantity,
        measured_by=f"served_choices.{id}",
        supports=supports,
        rule="report",
        because=BECAUSE[quantity],
        post_hoc=True,
        role=role,
        same_data=same,
    )


LAW = "the law"
CLAIM = Claim(
    statement="Whoever expects a model to be used much should train a smaller one for longer than training alone would call for.",
    kind="theoretical",
    said_in=(SaidIn("Sardana et al. 2024", "sardana2024", "abstract", said_on="2024"),),
    parts=(
        _part(
            "factor_ten",
            "Ten times as many tokens served as trained on move the best ratio",
            RATIO,
            MORE,
            same=LAW,
        ),
        _part(
            "saved_ten",
            "Ten times as many tokens served as trained on make it worth while",
            SAVED,
            WORTH_IT,
            same=LAW,
        ),
        _part(
            "saved_one",
            "As many tokens served as trained on make it worth while",
            SAVED,
            WORTH_IT,
            role="limit",
        ),
        _part(
            "saved_trillion",
            "A trillion tokens served make it worth while, whatever the budget",
            SAVED,
            WORTH_IT,
            role="limit",
        ),
        Literature(
            id="authors",
            statement="Those who brought up the question find so",
            findings=(
                Finding(
                    "sardana2024",
                    "abstract",
                    "for",
                    "with a demand of about a billion requests models should be smaller and trained longer than Chinchilla-optimal.",
                    unread="all but the abstract",
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        verdict="supported within limits",
        text=(
            "Yes, if ten tokens are served for each trained on: a smaller model saves {{ number: served_choices.saved_ten | .0% | value }} of all compute; at one for one it saves {{ number: served_choices.saved_one | .0% | value }}, at any budget."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A trillion tokens served, about a billion requests of a thousand, save {{ number: served_choices.trillion_small | .0% }} at 10²² FLOP of training and "
        "{{ number: served_choices.trillion_large | .1% }} at 10²⁵. The law is extrapolated to ratios that few of its runs have, "
        "and a served token is counted as a forward pass, whatever the hardware makes of it."
    ),
)
