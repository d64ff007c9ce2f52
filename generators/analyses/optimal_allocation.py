"""Compute-optimal parameters, tokens and their ratio under the parametric laws

Each law gives all three in closed form under C = 6ND.
The intervals of this report's fit are the middle 95% of its bootstrap draws; the published constants come without any, so their lines have none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.scaling_laws import ParametricLaw
from ..records import Estimate

SOURCES = ["hoffmann2022", "besiroglu2024"]
COMPUTE = np.geomspace(1e18, 1e27, 37)  # FLOP
FRONTIER = 1e26  # FLOP
QUANTITIES = {
    "parameters": "optimal_parameters",
    "training_tokens": "optimal_tokens",
    "tokens_per_parameter": "tokens_per_parameter",
}
PUBLISHED = {
    "Hoffmann et al., printed constants": "hoffmann2022_printed",
    "Hoffmann et al., unrounded constants": "hoffmann2022_unrounded",
}


@dataclass(frozen=True)
class OptimalAllocation:
    """`curves`: one row a law and budget. Numbers are at the compute of Chinchilla; frontier is 10^26 FLOP."""

    curves: pd.DataFrame
    printed: Annotated[float, "tokens/parameter"]
    unrounded: Annotated[float, "tokens/parameter"]
    refit: Annotated[Estimate, "tokens/parameter"]
    refit_parameters: Annotated[Estimate, "parameters"]
    refit_tokens: Annotated[Estimate, "tokens"]
    refit_frontier: Annotated[Estimate, "tokens/parameter"]
    refit_frontier_80: Annotated[Estimate, "tokens/parameter"]
    printed_frontier: Annotated[float, "tokens/parameter"]
    unrounded_frontier: Annotated[float, "tokens/parameter"]


def analyse(chinchilla_fit, fitted_runs, hoffmann_approaches, parametric_fits) -> OptimalAllocation:
    C = hoffmann_approaches.chinchilla_compute
    published = parametric_fits.set_index("fit")
    laws = {
        label: ParametricLaw(*map(float, published.loc[fit, ["E", "A", "B", "alpha", "beta"]]))
        for label, fit in PUBLISHED.items()
    }
    printed, unrounded = laws.values()
    curves = [_with_intervals(chinchilla_fit), *(_curve(law, name) for name, law in laws.items())]

    def refit(quantity: str, C: float, level: float = 0.95) -> Estimate:
        draws = np.ravel(getattr(chinchilla_fit.draws, QUANTITIES[quantity])(np.array([C])))
        value = getattr(chinchilla_fit.law, QUANTITIES[quantity])(C)
        return Estimate.from_draws(value, draws, n=int(fitted_runs.fitted), level=level)

    return OptimalAllocation(
        curves=pd.concat(curves, ignore_index=True),
        printed=float(printed.tokens_per_parameter(C)),
        unrounded=float(unrounded.tokens_per_parameter(C)),
        refit=refit("tokens_per_parameter", C),
        refit_parameters=refit("parameters", C),
        refit_tokens=refit("training_tokens", C),
        refit_frontier=refit("tokens_per_parameter", FRONTIER),
        refit_frontier_80=refit("tokens_per_parameter", FRONTIER, level=0.8),
        printed_frontier=float(printed.tokens_per_parameter(FRONTIER)),
        unrounded_frontier=float(unrounded.tokens_per_parameter(FRONTIER)),
    )


def _curve(law: ParametricLaw, name: str) -> pd.DataFrame:
    columns = {quantity: getattr(law, method)(COMPUTE) for quantity, method in QUANTITIES.items()}
    return pd.DataFrame({"law": name, "training_compute_flop": COMPUTE, **columns})


def _with_intervals(fit) -> pd.DataFrame:
    curve = _curve(fit.law, "this report's fit").assign(level=0.95)
    for quantity, method in QUANTITIES.items():
        interval = percentile_interval(getattr(fit.draws, method)(COMPUTE))
        curve[f"{quantity}_low"], curve[f"{quantity}_high"] = interval.low, interval.high
    return curve
