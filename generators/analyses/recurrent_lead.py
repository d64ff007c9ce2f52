"""By how much recurrent language models lead transformers of their size and of twice it

Differences of printed averages; their brackets say only how far rounding to a tenth of a point can move them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import ROUNDING, Bracket

MOST = 0.001  # rounding of a difference of two numbers that are printed to 0.001
PAIRS = {  # recurrent model, transformer, and how their sizes compare
    "mamba_small": ("Mamba-1.4B", "Pythia-1.4B", "of the same size"),
    "mamba_large": ("Mamba-2.8B", "Pythia-2.8B", "of the same size"),
    "mamba_small_twice": ("Mamba-1.4B", "Pythia-2.8B", "of twice the size"),
    "mamba_large_twice": ("Mamba-2.8B", "GPT-J-6B", "of twice the size"),
    "rwkv_small": ("RWKV-1.5B", "Pythia-1.4B", "of the same size"),
    "rwkv_large": ("RWKV-3B", "Pythia-2.8B", "of the same size"),
}


@dataclass(frozen=True)
class RecurrentLead:
    """One row a pair, and each lead in accuracy."""

    rows: pd.DataFrame
    mamba_small: Annotated[Bracket, "1"]
    mamba_large: Annotated[Bracket, "1"]
    mamba_small_twice: Annotated[Bracket, "1"]
    mamba_large_twice: Annotated[Bracket, "1"]
    rwkv_small: Annotated[Bracket, "1"]
    rwkv_large: Annotated[Bracket, "1"]
    pythia_doubling: Annotated[float, "1"]


def analyse(recurrent_zero_shot) -> RecurrentLead:
    accuracy = recurrent_zero_shot.set_index("model")["accuracy"]
    leads = {
        name: round(float(accuracy[recurrent] - accuracy[other]), 3)
        for name, (recurrent, other, _) in PAIRS.items()
    }
    rows = pd.DataFrame(
        [
            {
                "recurrent": recurrent,
                "transformer": other,
                "comparison": comparison,
                "lead": leads[name],
                "low": leads[name] - MOST,
                "high": leads[name] + MOST,
            }
            for name, (recurrent, other, comparison) in PAIRS.items()
        ]
    )
    return RecurrentLead(
        rows=rows,
        **{name: Bracket(lead, lead - MOST, lead + MOST, ROUNDING) for name, lead in leads.items()},
        pythia_doubling=round(float(accuracy["Pythia-2.8B"] - accuracy["Pythia-1.4B"]), 3),
    )
