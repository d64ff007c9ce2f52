"""RWKV performs on par with transformers of its size

Tested on averages of zero-shot tasks at two sizes, from a comparison by others.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["recurrent_lead_over_transformers", "recurrent_zero_shot_by_size"]
CLOSE = Range(-0.02, 0.02)
QUANTITY = "Accuracy of RWKV less that of Pythia, {} billion parameters"
BECAUSE = "Two points are about half of what doubling the size brings to Pythia."
CLAIM = Claim(
    statement="RWKV, a recurrent language model, performs on par with transformers of similar size.",
    kind="empirical",
    said_in=(SaidIn("Peng et al. 2023", "peng2023rwkv", "abstract"),),
    parts=(
        Measured(
            id="smaller",
            statement="At about one and a half billion parameters",
            quantity=QUANTITY.format("1.4 to 1.5"),
            measured_by="recurrent_lead_by_choice.rwkv_small",
            supports=CLOSE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="larger",
            statement="At about three billion parameters",
            quantity=QUANTITY.format("2.8 to 3"),
            measured_by="recurrent_lead_by_choice.rwkv_large",
            supports=CLOSE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="long_texts",
            role="limit",
            statement="It is so where a long text must be copied or recalled",
            findings=(
                Finding(
                    "jelassi2024repeat",
                    "abstract",
                    "against",
                    "a model whose state has a fixed size cannot copy strings that are longer than the state can hold; a transformer of two layers can.",
                    unread="all but the abstract",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported within limits",
        text="Yes on short tasks: it differs from Pythia by {{ number: recurrent_lead.rwkv_small | .1% | value }} and {{ number: recurrent_lead.rwkv_large | .1% | value }} of answers. Where a long text must be copied its fixed state falls short.",
    ),
    looked="2026-11-27",
    caveat=(
        "Zero-shot tasks only, where no long text has to be remembered; RWKV was trained with half the context of Pythia. "
        "Each model was trained once, and the average is printed without its spread."
    ),
)
