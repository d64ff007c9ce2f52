"""What over-training costs in loss at the same training compute

The parametric loss is fitted to all runs of a training dataset but those with 5 tokens a parameter, and evaluated at one
compute for every ratio of tokens to parameters. The penalty is the loss over that at twenty tokens a parameter, less one; bands are the middle 95% of 1,000 fits to
resampled runs, those without a strict minimum dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.robust_fit import fit_parametric_loss, fit_resamples
from ..maths.scaling_laws import ParametricLaw
from ..records import Choices, Estimate

SOURCES = ["gadre2024"]
RESAMPLES = 1000
SEED = 640
LEAST_MULTIPLIER = 0.5
COMPUTE = 1e21  # FLOP, inside the range of the runs
USUAL = 20.0  # tokens a parameter
RATIOS = np.geomspace(10, 640, 43)  # tokens a parameter
NUMBERS = {"at_80": 80.0, "at_160": 160.0, "at_640": 640.0}


@dataclass(frozen=True)
class OvertrainingPenalty:
    """`curves`: penalty by ratio and training data; numbers are for RedPajama, whose grid of runs is complete.

    `departure`: the penalty at 160, by text and compute."""

    curves: pd.DataFrame
    best_ratio: Annotated[Estimate, "tokens/parameter"]
    at_80: Annotated[Estimate, "1"]
    at_160: Annotated[Estimate, "1"]
    at_640: Annotated[Estimate, "1"]
    departure: Annotated[Choices, "1"]
    compute: Annotated[float, "FLOP"]


def analyse(overtraining_runs) -> OvertrainingPenalty:
    runs = overtraining_runs[overtraining_runs["multiplier"] >= LEAST_MULTIPLIER]
    curves, numbers, eightfold = [], {}, {}
    for data, some in runs.groupby("training_data"):
        columns = tuple(some[c].to_numpy(float) for c in ("parameters", "training_tokens", "loss"))
        law = fit_parametric_loss(*columns).law
        fits = fit_resamples(*columns, resample_counts(len(some), RESAMPLES, SEED), law)
        names = ("E", "A", "B", "alpha", "beta")
        draws = ParametricLaw(*(getattr(fits, name)[fits.converged][:, None] for name in names))
        ends = percentile_interval(_penalty(draws, RATIOS))
        curves.append(
            pd.DataFrame(
                {
                    "training_data": data,
                    "tokens_per_parameter": RATIOS,
                    "penalty": _penalty(law, RATIOS),
                    "penalty_low": ends.low,
                    "penalty_high": ends.high,
                }
            )
        )
        eightfold[f"{data}, 10²¹ FLOP"] = _at(law, draws, COMPUTE, len(some))
        if data == "RedPajama":
            for C, label in ((COMPUTE / 10, "10²⁰"), (COMPUTE * 10, "10²²")):
                eightfold[f"{data}, {label} FLOP"] = _at(law, draws, C, len(some))
            for name, ratio in NUMBERS.items():
                at = np.array([ratio])
                drawn = np.ravel(_penalty(draws, at))
                numbers[name] = Estimate.from_draws(_penalty(law, at)[0], drawn, n=len(some))
            at = np.array([COMPUTE])
            drawn = np.ravel(draws.tokens_per_parameter(at))
            best = law.tokens_per_parameter(at)[0]
            numbers["best_ratio"] = Estimate.from_draws(best, drawn, n=len(some))
    first = "RedPajama, 10²¹ FLOP"
    return OvertrainingPenalty(
        curves=pd.concat(curves, ignore_index=True),
        departure=Choices(eightfold.pop(first), eightfold, first),
        compute=COMPUTE,
        **numbers,
    )


def _at(law: ParametricLaw, draws: ParametricLaw, C: float, n: int) -> Estimate:
    """The penalty at eight times the usual ratio."""
    ratio = np.array([NUMBERS["at_160"]])
    drawn = np.ravel(_penalty(draws, ratio, C))
    return Estimate.from_draws(_penalty(law, ratio, C)[0], drawn, n=n)


def _penalty(law: ParametricLaw, ratio: np.ndarray, compute: float = COMPUTE) -> np.ndarray:
    N = np.sqrt(compute / 6 / ratio)
    usual = np.sqrt(compute / 6 / np.array([USUAL]))
    return law.loss(N, N * ratio) / law.loss(usual, usual * USUAL) - 1
