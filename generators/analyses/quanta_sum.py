"""What the quantization model says, worked out: skills that are learned all at once, in order of use, add up to a power law

Skill k is used with a frequency in proportion to k^-(1 + a); a model that has learned the first n has left the summed frequency of the others
as its loss above the floor. It is arithmetic, no measurement; a = 0.1 is chosen near the exponents of loss in model size that are printed for language models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from scipy.special import zeta

SOURCES = ["michaud2023quantization", "hoffmann2022"]
EXPONENT = 0.1  # of the loss in the number of skills
DRAWN = 10.0 ** np.arange(0, 6.01, 0.1)  # skills learned
SHOWN = (30, 1000, 30_000)  # skills whose own curve is drawn
MIXED = 100  # skills that a task of many draws on
SEED = 5


@dataclass(frozen=True)
class QuantaSum:
    """`rows`: loss by number of skills learned, and the scores of tasks of one skill and of many."""

    rows: pd.DataFrame
    exponent: Annotated[float, "1"]
    slope: Annotated[float, "1"]
    steepest_one: Annotated[float, "1"]
    steepest_many: Annotated[float, "1"]
    mixed: Annotated[int, "1"]


def analyse() -> QuantaSum:
    learned = np.unique(np.floor(DRAWN))
    loss = zeta(1 + EXPONENT, learned + 1) / zeta(1 + EXPONENT, 1)
    far = learned >= 100
    slope = -np.polyfit(np.log(learned[far]), np.log(loss[far]), 1)[0]
    needed = 10 ** np.random.default_rng(SEED).uniform(1, 6, MIXED)
    many = (needed[None, :] <= learned[:, None]).mean(axis=1)
    frames = [_rows("loss above its floor", learned, loss)]
    frames += [_rows(f"task of skill {k:,}", learned, (learned >= k).astype(float)) for k in SHOWN]
    frames.append(_rows(f"task of {MIXED} skills", learned, many))
    return QuantaSum(
        rows=pd.concat(frames, ignore_index=True),
        exponent=EXPONENT,
        slope=float(slope),
        steepest_one=1.0,
        steepest_many=float(np.diff(many).max()),
        mixed=MIXED,
    )


def _rows(series: str, learned: np.ndarray, value: np.ndarray) -> pd.DataFrame:
    return pd.DataFrame({"series": series, "skills": learned, "value": value})
