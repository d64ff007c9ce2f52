"""The cheapest model of a given loss when it will also be used

Total compute is 6ND for training and 2N for every token served. The loss to reach is that of the compute-optimal model at three training
budgets, under this report's fit; the model that reaches it with the least total compute is found for each number of tokens served. The idea is that of
Sardana et al., of whose paper only the abstract was read, so the formulas are the report's own. Bands are the middle 95% over 500 of the fit's bootstrap draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.inference_cost import cheapest_model, total_flop
from ..maths.scaling_laws import ParametricLaw, Values
from ..records import Estimate

SOURCES = ["sardana2024", "hoffmann2022"]
DRAWS = 500
SERVED = np.geomspace(1e10, 1e16, 37)  # tokens
SMALL, LARGE = 1e22, 1e25  # FLOP of training
NUMBERS = {"12": 1e12, "13": 1e13, "14": 1e14}


@dataclass(frozen=True)
class InferenceOptimum:
    """`curves`: one row a budget and demand. Numbers are at the loss of the compute-optimal model of Chinchilla's budget."""

    curves: pd.DataFrame
    ratio_12: Annotated[Estimate, "tokens/parameter"]
    ratio_13: Annotated[Estimate, "tokens/parameter"]
    ratio_14: Annotated[Estimate, "tokens/parameter"]
    factor_12: Annotated[Estimate, "1"]
    factor_13: Annotated[Estimate, "1"]
    factor_14: Annotated[Estimate, "1"]
    size_12: Annotated[Estimate, "1"]
    size_13: Annotated[Estimate, "1"]
    size_14: Annotated[Estimate, "1"]
    saved_12: Annotated[Estimate, "1"]
    saved_13: Annotated[Estimate, "1"]
    saved_14: Annotated[Estimate, "1"]
    budget: Annotated[float, "FLOP"]


def analyse(chinchilla_fit, hoffmann_approaches, fitted_runs) -> InferenceOptimum:
    law, budget, n = chinchilla_fit.law, hoffmann_approaches.chinchilla_compute, fitted_runs.fitted
    names = ("E", "A", "B", "alpha", "beta")
    draws = ParametricLaw(*(getattr(chinchilla_fit.draws, name)[:DRAWS] for name in names))
    curves = []
    for name, C in {"10²² FLOP": SMALL, "Chinchilla": budget, "10²⁵ FLOP": LARGE}.items():
        found, drawn = _choice(law, C, SERVED), _choice(draws, C, SERVED)
        ends = percentile_interval(drawn["ratio"])
        curve = pd.DataFrame({"loss_of": name, "served_tokens": SERVED, **found})
        curves.append(curve.assign(ratio_low=ends.low, ratio_high=ends.high))
    numbers = {}
    for label, served in NUMBERS.items():
        at = np.array([served])
        found, drawn = _choice(law, budget, at), _choice(draws, budget, at)
        for name, value in found.items():
            ends = percentile_interval(np.ravel(drawn[name]))
            numbers[f"{name}_{label}"] = Estimate(float(value[0]), ends.low, ends.high, n)
    return InferenceOptimum(curves=pd.concat(curves, ignore_index=True), **numbers, budget=budget)


def _choice(law: ParametricLaw, budget: float, served: np.ndarray) -> dict[str, Values]:
    """Tokens a parameter, that over the training optimum, the size over it, and the share of compute saved."""
    C = np.full(len(served), budget)
    model = cheapest_model(law, C, served)
    N, D = law.optimal_parameters(C), law.optimal_tokens(C)
    ratio = model.D / model.N
    return {
        "ratio": ratio,
        "factor": ratio / law.tokens_per_parameter(C),
        "size": model.N / N,
        "saved": 1 - model.total_flop / total_flop(N, D, served),
    }
