"""How much training compute a dollar and a joule bought, over language models since 2022

Medians and the middle 80% of models: a spread between runs, not an interval of a mean.
A dollar is counted by two methods, hardware and energy worn out by the run, and the rent of the same machines;
a joule is power times time, both as estimated upstream.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..records import Estimate

SOURCES = ["cottier2024cost", "epoch2026models"]
SINCE = "2022"  # the year in which dates of publication begin
LEVEL = 0.8
SECONDS_PER_HOUR = 3600


@dataclass(frozen=True)
class PriceOfCompute:
    """Compute over cost by method, and over energy; n is the number of models."""

    owned: Annotated[Estimate, "FLOP per 2023 US dollar"]
    rented: Annotated[Estimate, "FLOP per 2023 US dollar"]
    energy: Annotated[Estimate, "FLOP/J"]
    since: Annotated[int, "1"]
    owned_models: Annotated[int, "1"]
    rented_models: Annotated[int, "1"]
    energy_models: Annotated[int, "1"]


def analyse(training_costs, training_power) -> PriceOfCompute:
    recent = training_costs["publication_date"] >= SINCE
    costs = training_costs[recent & training_costs["domain"].str.contains("Language")]
    per_dollar = costs["training_compute_flop"] / costs["training_cost"]
    joules = training_power["training_power"] * training_power["training_time"] * SECONDS_PER_HOUR
    rates = {
        "owned": _middle(per_dollar[costs["method"] == "hardware and energy"]),
        "rented": _middle(per_dollar[costs["method"] == "cloud rental"]),
        "energy": _middle(training_power["training_compute_flop"] / joules),
    }
    models = {f"{name}_models": rate.n for name, rate in rates.items()}
    return PriceOfCompute(**rates, **models, since=int(SINCE))


def _middle(values) -> Estimate:
    return Estimate.from_draws(np.median(values), values.to_numpy(), n=len(values), level=LEVEL)
