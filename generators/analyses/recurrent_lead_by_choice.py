"""RWKV against transformers of its size, also where sizes are set level

RWKV has 1.5 and 3 billion parameters, Pythia 1.4 and 2.8. What the difference of size is worth is taken from a line of accuracy on the logarithm of size.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import Annotated

import pandas as pd

from ..records import Bracket, Choices

PAIRS = {"small": ("RWKV-1.5B", "Pythia-1.4B"), "large": ("RWKV-3B", "Pythia-2.8B")}


@dataclass(frozen=True)
class RecurrentLeadByChoice:
    """The lead of RWKV at its two sizes."""

    rwkv_small: Annotated[Choices, "1"]
    rwkv_large: Annotated[Choices, "1"]


def analyse(recurrent_zero_shot, recurrent_lead) -> RecurrentLeadByChoice:
    models = recurrent_zero_shot.set_index("model")
    within = _slope(models, "Pythia-1.4B", "Pythia-2.8B")
    beyond = _slope(models, "Pythia-2.8B", "GPT-J-6B")
    return RecurrentLeadByChoice(
        **{
            f"rwkv_{name}": _choices(models, *pair, getattr(recurrent_lead, f"rwkv_{name}"), slopes)
            for name, pair in PAIRS.items()
            for slopes in [{"Pythia": within, "Pythia and GPT-J": beyond}]
        }
    )


def _slope(models: pd.DataFrame, smaller: str, larger: str) -> float:
    """Accuracy that a doubling of size brings."""
    doublings = log2(models["parameters"][larger] / models["parameters"][smaller])
    return float(models["accuracy"][larger] - models["accuracy"][smaller]) / doublings


def _choices(
    models: pd.DataFrame,
    recurrent: str,
    transformer: str,
    printed: Bracket,
    slopes: dict[str, float],
) -> Choices:
    doublings = log2(models["parameters"][recurrent] / models["parameters"][transformer])
    level = {
        f"sizes set level by the slope of {name}": _moved(printed, -slope * doublings)
        for name, slope in slopes.items()
    }
    unread = {"each task by itself": "the scores of single tasks were not at hand"}
    return Choices(printed, level, "sizes as named", unread)


def _moved(bracket: Bracket, by: float) -> Bracket:
    ends = (bracket.value + by, bracket.low + by, bracket.high + by)
    return Bracket(*ends, bracket.because)
