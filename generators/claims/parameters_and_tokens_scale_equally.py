"""Model size and training tokens should grow in equal proportion

If N_opt grows with C^a and C = 6ND, equal growth means a = 1/2.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

FIGURES = ["allocation_exponents_by_study", "optimal_parameters"]
EQUAL = Range(0.45, 0.55)
BECAUSE = (
    "At a = 0.45 or 0.55 a tenfold budget changes the ratio of tokens to parameters by a quarter; "
    "within that, growth is read as equal."
)
QUANTITY = "Exponent a of optimal model size in training compute"


def _part(id: str, measured_by: str, statement: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=measured_by,
        supports=EQUAL,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="With more compute, model size and training tokens should grow in equal proportion.",
    kind="empirical",
    said_in=(SaidIn("Hoffmann et al. 2022", "hoffmann2022", "abstract and section 3.4"),),
    parts=(
        _part(
            "approach_1", "hoffmann_approaches.approach_1_exponent", "Approach 1 finds equal growth"
        ),
        _part(
            "approach_2", "hoffmann_approaches.approach_2_exponent", "Approach 2 finds equal growth"
        ),
        _part(
            "approach_3", "hoffmann_approaches.approach_3_exponent", "Approach 3 finds equal growth"
        ),
        _part(
            "refit",
            "chinchilla_fit.exponent_N",
            "The refit to the digitised runs finds equal growth",
        ),
        _part(
            "absolute_deviations",
            "absolute_deviation_fit.exponent_N",
            "The refit with absolute deviations finds equal growth",
        ),
        _part(
            "porian_refinedweb",
            "kaplan_to_hoffmann.corrected_refinedweb",
            "The corrected replication on RefinedWeb finds equal growth",
        ),
        _part(
            "porian_openwebtext2",
            "kaplan_to_hoffmann.corrected_openwebtext2",
            "The corrected replication on OpenWebText2 finds equal growth",
        ),
    ),
    logic="tests",
    caveat=(
        "The exponent depends on the data: DeepSeek-AI report 0.45, 0.52 and 0.58 on three corpora "
        "[@deepseek2024, Table 4]. The studies that print no interval cannot take part in the arithmetic. "
        "Approach 3's printed exponent lies outside its own printed interval; the arithmetic uses the interval."
    ),
)
