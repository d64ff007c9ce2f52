"""A mean over unequal problems speeds up although every problem obeys one law

Worked example: problem i has -log rate = c_i N^-alpha, with one exponent for all and difficulties c_i those that
Pythia 12B shows on MATH. The local exponent of the mean rate dips where the easiest problems are nearly done, and grows
with size from there on, back to that of a single problem.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

EXPONENT = 0.3
LARGEST = 1.2e10  # parameters, where the difficulties were seen
SIZES = np.geomspace(1e7, 1e14, 141)  # parameters
LATE = 1e13  # parameters


@dataclass(frozen=True)
class SpreadSpeedsUp:
    """`rows`: the local exponent of the mean rate by size."""

    rows: pd.DataFrame
    exponent: Annotated[float, "1"]
    mean_slowest: Annotated[float, "1"]
    mean_late: Annotated[float, "1"]


def analyse(ten_thousand_samples) -> SpreadSpeedsUp:
    answers = ten_thousand_samples.query("parameters == @LARGEST and correct > 0")
    hard = -np.log(answers["correct"].to_numpy() / answers["samples"].to_numpy())
    local = local_exponent(hard, SIZES / LARGEST, EXPONENT)
    return SpreadSpeedsUp(
        rows=pd.DataFrame({"parameters": SIZES, "local_exponent": local}),
        exponent=EXPONENT,
        mean_slowest=float(local.min()),
        mean_late=float(np.interp(np.log(LATE), np.log(SIZES), local)),
    )


def local_exponent(difficulties: np.ndarray, size: np.ndarray, exponent: float) -> np.ndarray:
    """-d log(-log mean rate) / d log size, where each problem has -log rate = difficulty × size^-exponent."""
    fall = difficulties[:, None] * size**-exponent
    rates = np.exp(-fall)
    mean = rates.mean(axis=0)
    slope = (rates * fall).mean(axis=0) * exponent  # of the mean rate in log size
    return np.asarray(slope / (mean * -np.log(mean)))
