"""The corrected runs of Porian et al. by other readings of their optimal sizes

The preferred exponent is the printed one. The others are one less the printed exponent of tokens, and power laws through the optimal sizes at each budget, each moved by its
printed log error in 2,000 draws: all weighing the same, or by their errors. Tokens per parameter are at the compute of Chinchilla.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Choices, Estimate

SOURCES = ["porian2024"]
DRAWS, SEED = 2000, 5
DATASETS = {"refinedweb": "RefinedWeb", "openwebtext2": "OpenWebText2"}
LAST = 5  # the step with every correction
EVEN, BY_ERROR = "own fit, budgets weighing the same", "own fit, budgets weighed by their errors"
LEFT_OUT = {
    "without the three smallest or the three largest budgets": "the exponents stay within 0.48 and 0.52, but nine budgets "
    "leave intervals that say little",
    "the step before, with decay and without tuning": "its authors show that it is not yet corrected",
}


@dataclass(frozen=True)
class PorianChoices:
    """Exponents of model size, and tokens per parameter at the compute of Chinchilla."""

    exponent_refinedweb: Annotated[Choices, "1"]
    exponent_openwebtext2: Annotated[Choices, "1"]
    ratio_refinedweb: Annotated[Choices, "tokens/parameter"]
    ratio_openwebtext2: Annotated[Choices, "tokens/parameter"]


def analyse(
    porian_exponents, porian_optimal_pairs, kaplan_to_hoffmann, hoffmann_approaches
) -> PorianChoices:
    C = hoffmann_approaches.chinchilla_compute
    numbers = {}
    for id, name in DATASETS.items():
        row = _last(porian_exponents, name).iloc[0]
        pairs = _last(porian_optimal_pairs, name)
        fits = {label: _fit(pairs, C, label == BY_ERROR) for label in (EVEN, BY_ERROR)}
        exponents = {label: one[0] for label, one in fits.items()}
        tokens = Estimate.from_row(row, "exponent_D", n=row["bootstrap_resamples"])
        exponents["one less the exponent of tokens"] = tokens.mapped(lambda b: 1 - b)
        printed = getattr(kaplan_to_hoffmann, f"corrected_{id}")
        numbers[f"exponent_{id}"] = Choices(printed, exponents, "as printed", LEFT_OUT)
        ratios = {label: one[1] for label, one in fits.items()}
        numbers[f"ratio_{id}"] = Choices(ratios.pop(EVEN), ratios, EVEN, LEFT_OUT)
    return PorianChoices(**numbers)


def _last(table: pd.DataFrame, dataset: str) -> pd.DataFrame:
    return table[table["dataset"].eq(dataset) & table["step"].eq(LAST)]


def _fit(pairs: pd.DataFrame, C: float, by_error: bool) -> tuple[Estimate, Estimate]:
    x = np.log(pairs["training_compute_flop"].to_numpy(float))
    y = np.log(pairs["parameters"].to_numpy(float))
    errors = pairs["parameters_log_std"].to_numpy(float)
    weight = errors**-2 if by_error else np.ones(len(x))
    weight = weight / weight.sum()
    noise = np.random.default_rng(SEED).standard_normal((DRAWS, len(pairs)))
    drawn = np.vstack([y, y + noise * errors])
    centred = x - weight @ x
    slope = drawn @ (weight * centred) / (weight @ centred**2)
    log_N = drawn @ weight + slope * (np.log(C) - weight @ x)
    n = len(pairs)
    return (
        Estimate.from_resamples(slope, n=n),
        Estimate.from_resamples(C / 6 / np.exp(2 * log_N), n=n),
    )
