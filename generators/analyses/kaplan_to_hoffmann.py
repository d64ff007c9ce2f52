"""What moves the exponent of optimal model size from Kaplan's to Hoffmann's

Porian et al. reproduce the first set-up and change one thing at a time.
Their 95% intervals come from noise of a calibrated size added to the losses, not from resampled runs.
The share of one step is drawn 20,000 times with a normal error of that size on each exponent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.scaling_laws import power_law_fit
from ..records import Estimate

SOURCES = ["porian2024", "kaplan2020", "hoffmann2022"]
DRAWS = 20_000
SEED = 5
DECAY_STEP = 4  # learning-rate decay as in hoffmann2022
Z95 = 1.959964


@dataclass(frozen=True)
class KaplanToHoffmann:
    """Exponents after each step, the share of the whole change that falls to the learning-rate decay,
    and tokens per parameter that the last step's optima imply at the compute of Chinchilla."""

    kaplan: Annotated[float, "1"]
    kaplan_unadjusted: Annotated[float, "1"]
    reproduced_refinedweb: Annotated[Estimate, "1"]
    reproduced_openwebtext2: Annotated[Estimate, "1"]
    corrected_refinedweb: Annotated[Estimate, "1"]
    corrected_openwebtext2: Annotated[Estimate, "1"]
    decay_share_refinedweb: Annotated[Estimate, "1"]
    decay_share_openwebtext2: Annotated[Estimate, "1"]
    ratio_refinedweb: Annotated[Estimate, "tokens/parameter"]
    ratio_openwebtext2: Annotated[Estimate, "tokens/parameter"]


def analyse(
    porian_exponents, porian_optimal_pairs, kaplan_constants, hoffmann_approaches
) -> KaplanToHoffmann:
    constants = kaplan_constants.set_index("quantity")["value"]
    C = hoffmann_approaches.chinchilla_compute
    exponents = {
        name: porian_exponents[porian_exponents["dataset"].eq(dataset)].set_index("step")
        for name, dataset in (("refinedweb", "RefinedWeb"), ("openwebtext2", "OpenWebText2"))
    }
    pairs = {
        name: porian_optimal_pairs.query("dataset == @dataset and step == 5")
        for name, dataset in (("refinedweb", "RefinedWeb"), ("openwebtext2", "OpenWebText2"))
    }
    return KaplanToHoffmann(
        kaplan=float(constants["optimal_parameters_exponent"]),
        kaplan_unadjusted=float(constants["optimal_parameters_exponent_unadjusted"]),
        **{f"reproduced_{name}": _exponent(rows.loc[1]) for name, rows in exponents.items()},
        **{f"corrected_{name}": _exponent(rows.loc[5]) for name, rows in exponents.items()},
        **{f"decay_share_{name}": _decay_share(rows) for name, rows in exponents.items()},
        **{f"ratio_{name}": _ratio(rows, C) for name, rows in pairs.items()},
    )


def _exponent(row: pd.Series) -> Estimate:
    return Estimate.from_row(row, "exponent_N", n=row["bootstrap_resamples"])


def _decay_share(rows: pd.DataFrame) -> Estimate:
    errors = (rows["exponent_N_high"] - rows["exponent_N_low"]) / (2 * Z95)
    draws = np.random.default_rng(SEED).normal(rows["exponent_N"], errors, (DRAWS, len(rows)))
    steps = {step: draws[:, i] for i, step in enumerate(rows.index)}
    shares = (steps[DECAY_STEP - 1] - steps[DECAY_STEP]) / (steps[1] - steps[5])
    point = rows["exponent_N"]
    value = (point[DECAY_STEP - 1] - point[DECAY_STEP]) / (point[1] - point[5])
    return Estimate.from_draws(value, shares, n=int(rows["bootstrap_resamples"].min()))


def _ratio(rows: pd.DataFrame, C: float) -> Estimate:
    """D/N at C from a power law through the optimal sizes, each moved by its printed log error."""
    x, y = rows["training_compute_flop"].to_numpy(), rows["parameters"].to_numpy()
    errors = rows["parameters_log_std"].to_numpy()
    noise = np.random.default_rng(SEED).normal(0, errors, (2000, len(rows)))
    draws = [_extrapolate(x, y * np.exp(move), C) for move in noise]
    return Estimate.from_draws(_extrapolate(x, y, C), draws, n=len(rows))


def _extrapolate(x: np.ndarray, y: np.ndarray, C: float) -> float:
    law = power_law_fit(x, y)
    N = law.coefficient * C**law.exponent
    return C / 6 / N**2
