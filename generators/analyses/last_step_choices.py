"""How much of the jump of GPT-3 arithmetic goes under partial credit, by what a critic would try

Which series count as jumps, at which temperature, and how they are averaged. Every resample of the series is taken
once, so the ends of the intervals have no error of draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Choices, Estimate
from .last_step_shares import JUMP, METRICS, SERIES, every_resample, ratio

LENIENT, STRICT = 0.65, 0.99  # of the gain of accuracy in the last step


@dataclass(frozen=True)
class LastStepChoices:
    """The share of the excess removed, and the place of edit distance between even and sudden."""

    excess_removed: Annotated[Choices, "1"]
    edit_position: Annotated[Choices, "1"]


def analyse(last_step_shares) -> LastStepChoices:
    wide = last_step_shares.rows.pivot(
        index=[*SERIES, "temperature"], columns="metric", values="share"
    )
    even = last_step_shares.even_share
    cold, warm = (wide[wide.index.get_level_values("temperature") == t] for t in (0.0, 1.0))
    tasks = wide.index.get_level_values("task")
    parts = {
        f"jumps from {LENIENT:.0%} of the gain on": (wide, LENIENT),
        f"jumps from {STRICT:.0%} of the gain on": (wide, STRICT),
        "temperature zero only": (cold, JUMP),
        "temperature one only": (warm, JUMP),
        "additions only": (wide[tasks == "4-digit addition"], JUMP),
        "multiplications only": (wide[tasks == "2-digit multiplication"], JUMP),
    }
    chosen = {label: _jumps(*part) for label, part in parts.items()}
    left_out = {"other tokenisers": "the answers of single models were not published"}
    preferred = f"jumps from {JUMP:.0%} of the gain on, both temperatures"
    return LastStepChoices(
        excess_removed=Choices(
            last_step_shares.excess_removed,
            {label: _removed(*shares, even) for label, shares in chosen.items()},
            preferred,
            left_out,
        ),
        edit_position=Choices(
            last_step_shares.edit_position,
            {label: _position(shares[1], even) for label, shares in chosen.items()},
            preferred,
            left_out,
        ),
    )


def _jumps(wide: pd.DataFrame, least: float) -> tuple[np.ndarray, np.ndarray]:
    """Shares under both metrics of the series that look like jumps, their temperatures averaged."""
    jumping = wide["accuracy"].groupby(SERIES).min() >= least
    mean = wide.groupby(SERIES).mean()[jumping]
    accuracy, edit = (mean[name].to_numpy() for name in METRICS.values())
    return accuracy, edit


def _removed(accuracy: np.ndarray, edit: np.ndarray, even: float) -> Estimate:
    return ratio(accuracy - edit, accuracy - even, every_resample(len(edit)))


def _position(edit: np.ndarray, even: float) -> Estimate:
    return ratio(edit - even, np.full_like(edit, 1 - even), every_resample(len(edit)))
