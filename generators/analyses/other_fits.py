"""The law fitted to the digitised runs under other choices than those of this report's fit

Absolute deviations in the place of Huber's loss, all runs, the larger models alone, and the larger budgets alone; with 600 resamples of
the runs but for the first, of which those without a strict minimum are dropped.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..maths.bootstrap import resample_counts
from ..maths.robust_fit import fit_parametric_loss, fit_resamples
from ..maths.scaling_laws import ParametricLaw, compute_6nd

SOURCES = ["besiroglu2024"]
RESAMPLES, SEED = 600, 245
ALL_RUNS = "all 245 runs"
LARGER_MODELS = "without the smallest quarter of the models"
LARGER_BUDGETS = "budgets above 10²⁰ FLOP"
SMALLEST_SHARE = 0.25  # of the models, left out in one fit
LARGER = 1e20  # FLOP
STARTS = ParametricLaw(
    *np.meshgrid([1.7, 1.9], [400.0], [400.0, 2000.0], [0.35], [0.3, 0.37], indexing="ij")
)


@dataclass(frozen=True)
class Fit:
    """A law and its bootstrap draws, with fields of shape (R, 1)."""

    law: ParametricLaw
    draws: ParametricLaw
    runs: int


@dataclass(frozen=True)
class OtherFits:
    """The choice in a few words -> the fit under it."""

    fits: dict[str, Fit]


def analyse(fitted_runs, absolute_deviation_fit) -> OtherFits:
    N, D, L = fitted_runs.fitted_columns()
    larger = np.quantile(N, SMALLEST_SHARE) < N
    costly = compute_6nd(N, D) >= LARGER
    fits = {
        "absolute deviations": Fit(
            absolute_deviation_fit.law, absolute_deviation_fit.draws, len(N)
        ),
        ALL_RUNS: _fit(fitted_runs.N, fitted_runs.D, fitted_runs.L),
        LARGER_MODELS: _fit(N[larger], D[larger], L[larger]),
        LARGER_BUDGETS: _fit(N[costly], D[costly], L[costly]),
    }
    return OtherFits(fits=fits)


def _fit(N: np.ndarray, D: np.ndarray, L: np.ndarray) -> Fit:
    law = fit_parametric_loss(N, D, L, starts=STARTS).law
    fits = fit_resamples(N, D, L, resample_counts(len(N), RESAMPLES, SEED), law)
    names = ("E", "A", "B", "alpha", "beta")
    kept = {name: np.asarray(getattr(fits, name))[fits.converged][:, None] for name in names}
    return Fit(law, ParametricLaw(**kept), len(N))
