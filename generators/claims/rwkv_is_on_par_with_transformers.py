"""RWKV performs on par with transformers of its size

Tested on averages of zero-shot tasks at two sizes, from a comparison by others.
"""

from __future__ import annotations

from ..records import Claim, Estimate, Measured, Range, SaidIn

FIGURES = ["recurrent_lead_over_transformers", "recurrent_zero_shot_by_size"]
CLOSE = Range(-0.02, 0.02)
QUANTITY = "Accuracy of RWKV less that of Pythia, {} billion parameters (interval: rounding)"
BECAUSE = "Two points are about half of what doubling the size brings to Pythia."
CLAIM = Claim(
    statement="RWKV, a recurrent language model, performs on par with transformers of similar size.",
    kind="empirical",
    said_in=(SaidIn("Peng et al. 2023", "peng2023rwkv", "abstract"),),
    parts=(
        Measured(
            "smaller",
            "At about one and a half billion parameters",
            QUANTITY.format("1.4 to 1.5"),
            "1",
            CLOSE,
            "report",
            BECAUSE,
            informed=True,
        ),
        Measured(
            "larger",
            "At about three billion parameters",
            QUANTITY.format("2.8 to 3"),
            "1",
            CLOSE,
            "report",
            BECAUSE,
            informed=True,
        ),
    ),
    caveat=(
        "Zero-shot tasks only, where no long text has to be remembered; RWKV was trained with half the context of Pythia. "
        "Each model was trained once, and the average is printed without its spread."
    ),
)


def measure_smaller(recurrent_lead) -> Estimate:
    return recurrent_lead.rwkv_small


def measure_larger(recurrent_lead) -> Estimate:
    return recurrent_lead.rwkv_large
