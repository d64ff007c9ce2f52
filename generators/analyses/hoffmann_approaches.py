"""What each of Hoffmann's three approaches makes compute-optimal

The line is a power law through the printed projections, with compute taken as 6ND because one printed budget is a misprint.
The interval is what the printed 10th to 90th percentiles of the exponent allow,
turned about the middle of the budgets of the digitised runs; it leaves out any doubt about the level there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.scaling_laws import PowerLaw, compute_6nd, power_law_fit, tokens_6nd
from ..records import Estimate

SOURCES = ["hoffmann2022"]
COMPUTE = np.geomspace(1e18, 1e27, 37)  # FLOP
FRONTIER = 1e26  # FLOP
LEVEL = 0.8  # 10th to 90th percentile


@dataclass(frozen=True)
class HoffmannApproaches:
    """`curves`: one row an approach and budget. Ratios at the compute of Chinchilla (6ND of its row in
    hoffmann_table_1) and, as frontier, at 10^26 FLOP."""

    curves: pd.DataFrame
    chinchilla_compute: Annotated[float, "FLOP"]
    pivot: Annotated[float, "FLOP"]
    approach_1: Annotated[Estimate, "tokens/parameter"]
    approach_2: Annotated[Estimate, "tokens/parameter"]
    approach_3: Annotated[Estimate, "tokens/parameter"]
    approach_1_frontier: Annotated[Estimate, "tokens/parameter"]
    approach_2_frontier: Annotated[Estimate, "tokens/parameter"]
    approach_3_frontier: Annotated[Estimate, "tokens/parameter"]
    approach_1_exponent: Annotated[Estimate, "1"]
    approach_2_exponent: Annotated[Estimate, "1"]
    approach_3_exponent: Annotated[Estimate, "1"]


def analyse(
    hoffmann_optimal_sizes, hoffmann_table_1, hoffmann_table_2, fitted_runs
) -> HoffmannApproaches:
    pivot = float(np.sqrt(fitted_runs.lowest_compute * fitted_runs.highest_compute))
    chinchilla = hoffmann_table_1.set_index("model").loc["Chinchilla"]
    budget = float(compute_6nd(chinchilla["parameters"], chinchilla["training_tokens"]))
    curves, numbers = [], {}
    for printed in hoffmann_table_2.itertuples():
        rows = hoffmann_optimal_sizes[hoffmann_optimal_sizes["approach"].eq(printed.approach)]
        line = power_law_fit(
            compute_6nd(rows["parameters"], rows["training_tokens"]), rows["parameters"]
        )
        name = f"approach_{printed.approach}"
        curve = _curve(line, printed, pivot, COMPUTE)
        curves.append(curve.assign(law=f"Hoffmann et al., approach {printed.approach}"))
        for at, C in ((name, budget), (f"{name}_frontier", FRONTIER)):
            row = _curve(line, printed, pivot, np.array([C])).iloc[0]
            ends = row[[f"tokens_per_parameter{end}" for end in ("", "_low", "_high")]]
            numbers[at] = Estimate(*map(float, ends), len(rows), LEVEL)
        exponent = (printed.exponent_N, printed.exponent_N_p10, printed.exponent_N_p90)
        numbers[f"{name}_exponent"] = Estimate(*map(float, exponent), len(rows), LEVEL)
    return HoffmannApproaches(
        curves=pd.concat(curves, ignore_index=True),
        chinchilla_compute=budget,
        pivot=pivot,
        **numbers,
    )


def _curve(line: PowerLaw, printed, pivot: float, C: np.ndarray) -> pd.DataFrame:
    N = line.coefficient * C**line.exponent
    turned = [
        N * (C / pivot) ** (exponent - line.exponent)
        for exponent in (printed.exponent_N_p10, printed.exponent_N_p90)
    ]
    low, high = np.minimum.reduce([N, *turned]), np.maximum.reduce([N, *turned])
    columns: dict[str, object] = {"training_compute_flop": C, "level": LEVEL}
    for end, n in (("", N), ("_low", low), ("_high", high)):
        columns[f"parameters{end}"] = n
    for end, n in (("", N), ("_low", high), ("_high", low)):  # fewer parameters leave more tokens
        columns[f"training_tokens{end}"] = tokens_6nd(C, n)
        columns[f"tokens_per_parameter{end}"] = tokens_6nd(C, n) / n
    return pd.DataFrame(columns)
