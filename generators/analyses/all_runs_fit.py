"""The law fitted to all digitised runs, the five highest losses included

Huber loss with threshold 0.001, 1,000 resamples.
The replication prints constants for this case as well; they do not agree with one another, see the caveats of its row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.bootstrap import resample_counts
from ..maths.robust_fit import fit_parametric_loss, fit_resamples
from ..maths.scaling_laws import ParametricLaw
from ..records import Estimate

SOURCES = ["besiroglu2024"]
RESAMPLES = 1000
SEED = 245


@dataclass(frozen=True)
class AllRunsFit:
    """The law and its exponents with bootstrap intervals."""

    law: ParametricLaw
    alpha: Annotated[Estimate, "1"]
    beta: Annotated[Estimate, "1"]
    exponent_N: Annotated[Estimate, "1"]


def analyse(fitted_runs) -> AllRunsFit:
    N, D, L = fitted_runs.N, fitted_runs.D, fitted_runs.L
    law = fit_parametric_loss(N, D, L).law
    fits = fit_resamples(N, D, L, resample_counts(len(N), RESAMPLES, SEED), law)
    estimates = {}
    for name in ("alpha", "beta", "exponent_N"):
        draws = np.ravel(getattr(fits.law, name))[fits.converged]
        estimates[name] = Estimate.from_draws(getattr(law, name), draws, n=len(N))
    return AllRunsFit(law=law, **estimates)
