"""About 20 tokens per parameter are compute-optimal

Measured at the compute of Chinchilla, 6ND of its 70 billion parameters and 1.4 trillion tokens.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["tokens_per_parameter"]
ABOUT_20 = Range(13.3, 30)  # 20, within a factor of one and a half
BECAUSE = "Read as 'about 20': within a factor of one and a half either way."
QUANTITY = "Compute-optimal tokens per parameter at the compute of Chinchilla, 5.88×10²³ FLOP"


def _part(id: str, measured_by: str, statement: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=measured_by,
        supports=ABOUT_20,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="Compute-optimal training needs about 20 tokens per parameter.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A forum post, of the Chinchilla paper; it answers a request for references and ends with the "
            "address of Quanta's The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        _part(
            "approach_1",
            "hoffmann_approaches.approach_1",
            "The minimum over training curves (approach 1) says so",
        ),
        _part(
            "approach_2",
            "hoffmann_approaches.approach_2",
            "The IsoFLOP profiles (approach 2) say so",
        ),
        _part(
            "approach_3",
            "hoffmann_approaches.approach_3",
            "The parametric fit as projected in the paper (approach 3) says so",
        ),
        _part(
            "refit",
            "optimal_allocation.refit",
            "The parametric loss refitted to the digitised runs says so",
        ),
        _part(
            "porian_refinedweb",
            "kaplan_to_hoffmann.ratio_refinedweb",
            "An independent replication says so on RefinedWeb",
        ),
        _part(
            "porian_openwebtext2",
            "kaplan_to_hoffmann.ratio_openwebtext2",
            "An independent replication says so on OpenWebText2",
        ),
        Literature(
            "replication",
            "The published replication of the fit says so",
            (
                Finding(
                    "besiroglu2024",
                    "abstract; section 3.3",
                    "for",
                    "The refitted law is in line with about 20 tokens per parameter, unlike the published third approach.",
                ),
            ),
        ),
    ),
    logic="tests",
    caveat=(
        "The ratio is the one that minimises training loss for a given training compute, with one pass over the "
        "data. A model that will be used a great deal is better made smaller and trained for longer "
        "[@sardana2024, abstract]. The intervals of approaches 1 and 2 come from the printed percentiles of the "
        "exponent alone, those of the replications from the losses alone; none covers another choice of data, "
        "architecture or tokenizer."
    ),
)
