"""The parametric loss fitted to the runs of Hoffmann et al., with its bootstrap

Huber loss with threshold 0.001 on the residuals of log L, from a grid of starts; the interval of each
number is the middle 95% of 4,000 fits to resampled runs. Standard errors are those of the same fits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.bootstrap import resample_counts
from ..maths.robust_fit import fit_parametric_loss, fit_resamples
from ..maths.scaling_laws import ParametricLaw
from ..records import Estimate

SOURCES = ["hoffmann2022", "besiroglu2024"]
RESAMPLES = 4000  # as many as besiroglu2024
SEED = 20240415


@dataclass(frozen=True)
class ChinchillaFit:
    """The law, its bootstrap draws (fields of shape (4000, 1)), and what they say of each constant."""

    law: ParametricLaw
    draws: ParametricLaw
    E: Annotated[Estimate, "nats/token"]
    A: Annotated[Estimate, "nats/token"]
    B: Annotated[Estimate, "nats/token"]
    alpha: Annotated[Estimate, "1"]
    beta: Annotated[Estimate, "1"]
    exponent_N: Annotated[Estimate, "1"]
    exponent_D: Annotated[Estimate, "1"]
    E_se: Annotated[float, "nats/token"]
    A_se: Annotated[float, "nats/token"]
    B_se: Annotated[float, "nats/token"]
    alpha_se: Annotated[float, "1"]
    beta_se: Annotated[float, "1"]
    exponent_N_se: Annotated[float, "1"]
    objective: Annotated[float, "1"]
    resamples: Annotated[int, "1"]
    starts: Annotated[int, "1"]
    starts_reaching_best: Annotated[int, "1"]


def analyse(fitted_runs) -> ChinchillaFit:
    N, D, L = fitted_runs.fitted_columns()
    fit = fit_parametric_loss(N, D, L)
    fits = fit_resamples(N, D, L, resample_counts(len(N), RESAMPLES, SEED), fit.law)
    if not fits.converged.all():
        raise ArithmeticError(
            f"{(~fits.converged).sum()} of {RESAMPLES} resamples have no strict minimum"
        )
    names = ("E", "A", "B", "alpha", "beta", "exponent_N", "exponent_D")
    draws = {name: np.ravel(getattr(fits.law, name)) for name in names}
    return ChinchillaFit(
        law=fit.law,
        draws=fits.law,
        **{
            name: Estimate.from_draws(getattr(fit.law, name), draws[name], n=len(N))
            for name in names
        },
        **{f"{name}_se": float(draws[name].std(ddof=1)) for name in names[:6]},
        objective=fit.objective,
        resamples=RESAMPLES,
        starts=fit.starts,
        starts_reaching_best=fit.starts_reaching_best,
    )
