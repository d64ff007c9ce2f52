"""Recurrent models outperformed transformers in tests by the middle of 2023

Scored at its date, on the recurrent model of that time, and on the one that came half a year later.
"""

from __future__ import annotations

from ..records import Claim, Estimate, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["recurrent_lead_over_transformers", "recurrent_zero_shot_by_size"]
AHEAD = Range(low=0.01)
BECAUSE = "A point is what neighbouring models of one recipe may differ by; less is not a lead."
CLAIM = Claim(
    statement="Recurrent models already outperform transformers in preliminary tests, in the middle of 2023.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="said_then",
            statement="The largest recurrent model of that time was said to be ahead",
            findings=(
                Finding(
                    "peng2023rwkv",
                    "abstract",
                    "against",
                    "on par with transformers of similar size.",
                ),
            ),
        ),
        Measured(
            id="measured_then",
            statement="It was ahead of transformers of its size",
            quantity="Accuracy of RWKV less that of Pythia, the better of two sizes (interval: rounding)",
            unit="1",
            supports=AHEAD,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="half_a_year_later",
            statement="The next recurrent model was ahead",
            quantity="Accuracy of Mamba less that of Pythia, the worse of two sizes (interval: rounding)",
            unit="1",
            supports=AHEAD,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="tests",
    caveat=(
        "The comparison is that of the authors of Mamba, published in December 2023, so half a year after the sentence. "
        "Both recurrent models are without attention, the sentence spoke of models with it, too. "
        "An average of tasks without its spread, each model trained once; up to three billion parameters."
    ),
)


def measure_measured_then(recurrent_lead) -> Estimate:
    return max(recurrent_lead.rwkv_small, recurrent_lead.rwkv_large, key=lambda lead: lead.value)


def measure_half_a_year_later(recurrent_lead) -> Estimate:
    return min(recurrent_lead.mamba_small, recurrent_lead.mamba_large, key=lambda lead: lead.value)
