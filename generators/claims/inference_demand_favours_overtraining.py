"""A model that will be used much should be smaller and trained for longer

Tested for the loss of the compute-optimal model of Chinchilla's budget, at a trillion and at ten trillion tokens served.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["tokens_per_parameter_by_demand", "overtraining_penalty_by_ratio"]
MORE = Range(low=1.5)
WORTH_IT = Range(low=0.1)
RATIO = "Best tokens per parameter over those that are best for training alone"
SAVED = "Share of training and serving compute saved against the training optimum"
BECAUSE = {
    RATIO: "Elsewhere in this report a factor of one and a half still counts as about the same ratio.",
    SAVED: "A tenth is this report's choice: less could be lost again in what counting by 6ND and 2N leaves out.",
}


def _part(id: str, measured_by: str, statement: str, quantity: str, supports: Range) -> Measured:
    because = BECAUSE[quantity]
    return Measured(
        id=id,
        statement=statement,
        quantity=quantity,
        measured_by=measured_by,
        supports=supports,
        rule="report",
        because=because,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="Whoever expects a model to be used much should train a smaller one for longer than training alone would call for.",
    kind="theoretical",
    said_in=(SaidIn("Sardana et al. 2024", "sardana2024", "abstract"),),
    parts=(
        _part(
            "ratio_trillion",
            "inference_optimum.factor_12",
            "A trillion tokens served move the best ratio",
            RATIO,
            MORE,
        ),
        _part(
            "saving_trillion",
            "inference_optimum.saved_12",
            "A trillion tokens served make it worth while",
            SAVED,
            WORTH_IT,
        ),
        _part(
            "ratio_ten_trillion",
            "inference_optimum.factor_13",
            "Ten trillion tokens served move the best ratio",
            RATIO,
            MORE,
        ),
        _part(
            "saving_ten_trillion",
            "inference_optimum.saved_13",
            "Ten trillion tokens served make it worth while",
            SAVED,
            WORTH_IT,
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
                ),
            ),
        ),
    ),
    logic="tests",
    caveat=(
        "A billion requests of a thousand tokens are a trillion tokens. Whether that is much depends on the model: the larger the training "
        "budget, the more has to be served before it matters. The law is extrapolated to ratios that few of its runs have, "
        "and a served token is counted as a forward pass, whatever the hardware makes of it."
    ),
)
