"""Worked examples of the calculator: parameters, tokens, loss, cost and energy at three budgets, and the curves between them

At 10^21, 10^24 and 10^27 FLOP under this report's fit, with the middle 80% of its bootstrap; approaches 1 and 2 are turned lines.
Cost and energy divide the budget by what a dollar and a joule bought, so their spread is that between models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.scaling_laws import ParametricLaw
from ..records import Estimate

SOURCES = ["hoffmann2022", "besiroglu2024", "cottier2024cost", "epoch2026models"]
LEVEL = 0.8
COMPUTE = np.geomspace(1e18, 1e29, 45)  # FLOP
EXAMPLES = (21, 24, 27)  # log10 of FLOP
FILTERED = "Indexed web, filtered"
JOULES_PER_GWH = 3.6e12
QUANTITIES = {"parameters": "optimal_parameters", "tokens": "optimal_tokens"}


@dataclass(frozen=True)
class CalculatorExamples:
    """`curves`: one row a law, quantity and budget. Numbers end in the power of ten of the budget in FLOP."""

    curves: pd.DataFrame
    compute_21: Annotated[float, "FLOP"]
    compute_24: Annotated[float, "FLOP"]
    compute_27: Annotated[float, "FLOP"]
    filtered: Annotated[Estimate, "tokens"]
    parameters_21: Annotated[Estimate, "parameters"]
    parameters_24: Annotated[Estimate, "parameters"]
    parameters_27: Annotated[Estimate, "parameters"]
    tokens_21: Annotated[Estimate, "tokens"]
    tokens_24: Annotated[Estimate, "tokens"]
    tokens_27: Annotated[Estimate, "tokens"]
    loss_21: Annotated[Estimate, "nats/token"]
    loss_24: Annotated[Estimate, "nats/token"]
    loss_27: Annotated[Estimate, "nats/token"]
    cost_21: Annotated[Estimate, "2023 US dollars"]
    cost_24: Annotated[Estimate, "2023 US dollars"]
    cost_27: Annotated[Estimate, "2023 US dollars"]
    energy_21: Annotated[Estimate, "GWh"]
    energy_24: Annotated[Estimate, "GWh"]
    energy_27: Annotated[Estimate, "GWh"]


def analyse(
    size_laws, calculator_laws, text_stock, chinchilla_fit, price_of_compute
) -> CalculatorExamples:
    n = size_laws.laws[-1].runs
    numbers: dict[str, Estimate | float] = {}
    for power in EXAMPLES:
        numbers[f"compute_{power}"] = 10.0**power
        best = _optimum(chinchilla_fit.law, 10.0**power)
        draws = _optimum(chinchilla_fit.draws, 10.0**power)
        numbers |= {f"{name}_{power}": _estimate(best[name], draws[name], n) for name in best}
        for name, price, unit in (("cost", "owned", 1), ("energy", "energy", JOULES_PER_GWH)):
            bought = getattr(price_of_compute, price)
            ends = (10.0**power / rate / unit for rate in (bought.value, bought.high, bought.low))
            numbers[f"{name}_{power}"] = Estimate(*ends, bought.n, bought.level)
    stock = text_stock.stocks[FILTERED].to_numpy()
    curves = [_curves(law) for law in calculator_laws.laws if law.id != "refit"]
    return CalculatorExamples(
        curves=pd.concat([_refit(chinchilla_fit, size_laws.laws[-1].name), *curves]),
        filtered=_estimate(text_stock.filtered.value, stock, text_stock.filtered.n),
        **numbers,
    )


def _optimum(law: ParametricLaw, C: float) -> dict:
    N, D = law.optimal_parameters(C), law.optimal_tokens(C)
    return {"parameters": N, "tokens": D, "loss": law.loss(N, D)}


def _estimate(value, draws, n: int) -> Estimate:
    ends = percentile_interval(np.ravel(draws), LEVEL)
    return Estimate(float(value), ends.low, ends.high, n, LEVEL)


def _refit(fit, name: str) -> pd.DataFrame:
    parts = []
    for quantity, method in QUANTITIES.items():
        ends = percentile_interval(getattr(fit.draws, method)(COMPUTE), LEVEL)
        parts.append(_part(name, quantity, getattr(fit.law, method)(COMPUTE), ends.low, ends.high))
    return pd.concat(parts)


def _curves(law) -> pd.DataFrame:
    parts = []
    for quantity in QUANTITIES:
        lines = [_split(line)[quantity] for line in (law.line, *law.turned)]
        ends = (np.min(lines, axis=0), np.max(lines, axis=0)) if law.turned else (np.nan, np.nan)
        parts.append(_part(law.name, quantity, lines[0], *ends))
    return pd.concat(parts)


def _split(line) -> dict[str, np.ndarray]:
    tokens = line.tokens_at(COMPUTE)
    return {"parameters": line.parameters(tokens), "tokens": tokens}


def _part(law: str, quantity: str, values, low, high) -> pd.DataFrame:
    columns = {"law": law, "training_compute_flop": COMPUTE, "quantity": quantity}
    return pd.DataFrame({**columns, "value": values, "low": low, "high": high})
