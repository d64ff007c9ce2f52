"""Mamba outperforms transformers of its size and matches those of twice its size

Tested on the averages of its own comparison.
"""

from __future__ import annotations

from ..records import Claim, Estimate, Measured, Range, SaidIn

FIGURES = ["recurrent_lead_over_transformers", "recurrent_zero_shot_by_size"]
AHEAD, NO_WORSE = Range(low=0.01), Range(low=-0.01)
SAME = "Accuracy of Mamba less that of Pythia of the same size, {} billion parameters (interval: rounding)"
TWICE = "Accuracy of Mamba with {} billion parameters less that of {} (interval: rounding)"
BECAUSE = "A point is what neighbouring models of one recipe may differ by."
CLAIM = Claim(
    statement="Mamba, a language model without attention, outperforms transformers of its size and matches those of twice its size.",
    kind="empirical",
    said_in=(SaidIn("Gu and Dao 2023", "gu2023mamba", "abstract"),),
    parts=(
        Measured(
            "same_small",
            "It is ahead at 1.4 billion parameters",
            SAME.format("1.4"),
            "1",
            AHEAD,
            "report",
            BECAUSE,
            informed=True,
        ),
        Measured(
            "same_large",
            "It is ahead at 2.8 billion parameters",
            SAME.format("2.8"),
            "1",
            AHEAD,
            "report",
            BECAUSE,
            informed=True,
        ),
        Measured(
            "twice_small",
            "At 1.4 billion it is no worse than Pythia of 2.8 billion",
            TWICE.format("1.4", "Pythia 2.8B"),
            "1",
            NO_WORSE,
            "report",
            BECAUSE,
            informed=True,
        ),
        Measured(
            "twice_large",
            "At 2.8 billion it is no worse than GPT-J of 6 billion",
            TWICE.format("2.8", "GPT-J 6B"),
            "1",
            NO_WORSE,
            "report",
            BECAUSE,
            informed=True,
        ),
    ),
    caveat=(
        "The authors' own comparison, up to 2.8 billion parameters and zero-shot. Pythia is an older recipe of transformer: against a stronger one "
        "the same work speaks of a match [@gu2023mamba, section 4.2.1]. At 8 billion models of this kind lag behind a transformer on tasks of copying and of learning "
        "from examples [@waleffe2024mamba, abstract]."
    ),
)


def measure_same_small(recurrent_lead) -> Estimate:
    return recurrent_lead.mamba_small


def measure_same_large(recurrent_lead) -> Estimate:
    return recurrent_lead.mamba_large


def measure_twice_small(recurrent_lead) -> Estimate:
    return recurrent_lead.mamba_small_twice


def measure_twice_large(recurrent_lead) -> Estimate:
    return recurrent_lead.mamba_large_twice
