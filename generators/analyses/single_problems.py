"""How fast single problems of MATH give way to more answers, and their mean, for Pythia 12B

A problem with the rate p stays unsolved by k answers with chance (1 - p)^k. The picture has every eighth of the problems
that were ever solved, by rate; the mean is over all problems.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.repeated_sampling import pass_at_k
from .coverage_by_samples import SAMPLES, K

LARGEST = 1.2e10  # parameters
EVERY = 8
TEN = 10  # problems


@dataclass(frozen=True)
class SingleProblems:
    """`rows`: the chance that all k answers are wrong, for single problems, their mean, and problems all alike."""

    rows: pd.DataFrame
    easiest: Annotated[float, "1"]
    median: Annotated[float, "1"]
    carried_by_ten: Annotated[float, "1"]


def analyse(ten_thousand_samples) -> SingleProblems:
    answers = ten_thousand_samples.query("parameters == @LARGEST")
    correct = np.sort(answers["correct"].to_numpy())[::-1]
    rates = correct / SAMPLES
    shown = np.arange(0, (correct > 0).sum(), EVERY)
    none = 1 - pass_at_k(SAMPLES, correct, K)
    curves = [_curve(f"problem {i + 1}", "single problems", none[i]) for i in shown]
    curves.append(_curve("mean", "mean of all problems", none.mean(axis=0)))
    alike = (1 - rates.mean()) ** K
    curves.append(_curve("alike", "if all were alike", alike))
    return SingleProblems(
        rows=pd.concat(curves, ignore_index=True),
        easiest=float(rates[0]),
        median=float(np.median(rates)),
        carried_by_ten=float(rates[:TEN].sum() / rates.sum()),
    )


def _curve(name: str, series: str, unsolved: np.ndarray) -> pd.DataFrame:
    return pd.DataFrame({"curve": name, "series": series, "k": K, "unsolved": unsolved})
