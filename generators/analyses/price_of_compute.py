"""How much training compute a dollar and a joule bought, over language models since 2022

Medians and the middle 80% of models: a spread between runs, not an interval of a mean.
A dollar is counted by two methods, hardware and energy worn out by the run, and the rent of the same machines;
a joule is power times time, both as estimated upstream. How much it buys depends on the chip, so `energy` is that of the newest chips,
those that the table has only since 2024, and `energy_older` that of the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..records import Estimate

SOURCES = ["cottier2024cost", "epoch2026models"]
SINCE = "2022"  # the year in which dates of publication begin
LATE = "2024"  # chips that no model had before are the newest
LEVEL = 0.8
SECONDS_PER_HOUR = 3600


@dataclass(frozen=True)
class PriceOfCompute:
    """Compute over cost by method, and over energy; n is the number of models."""

    owned: Annotated[Estimate, "FLOP per 2023 US dollar"]
    rented: Annotated[Estimate, "FLOP per 2023 US dollar"]
    owned_late: Annotated[Estimate, "FLOP per 2023 US dollar"]
    energy: Annotated[Estimate, "FLOP/J"]
    energy_older: Annotated[Estimate, "FLOP/J"]
    energy_all: Annotated[Estimate, "FLOP/J"]
    since: Annotated[int, "year"]
    owned_models: Annotated[int, "1"]
    rented_models: Annotated[int, "1"]
    energy_models: Annotated[int, "1"]
    energy_older_models: Annotated[int, "1"]
    late: Annotated[int, "year"]


def analyse(training_costs_2026, training_power) -> PriceOfCompute:
    costs = training_costs_2026
    costs = costs[costs["publication_date"] >= SINCE]
    costs = costs[costs["domain"].str.contains("Language")]
    per_dollar = costs["training_compute_flop"] / costs["training_cost"]
    owned = costs["method"] == "hardware and energy"
    power = training_power
    joules = power["training_power"] * power["training_time"] * SECONDS_PER_HOUR
    per_joule = power["training_compute_flop"] / joules
    first = power.groupby("training_hardware")["publication_date"].transform("min")
    rates = {
        "owned": _middle(per_dollar[owned]),
        "owned_late": _middle(per_dollar[owned & (costs["publication_date"] >= LATE)]),
        "rented": _middle(per_dollar[costs["method"] == "cloud rental"]),
        "energy": _middle(per_joule[first >= LATE]),
        "energy_older": _middle(per_joule[first < LATE]),
        "energy_all": _middle(per_joule),
    }
    named = ("owned", "rented", "energy", "energy_older")
    models = {f"{name}_models": rates[name].n for name in named}
    return PriceOfCompute(**rates, **models, since=int(SINCE), late=int(LATE))


def _middle(values) -> Estimate:
    return Estimate.from_draws(np.median(values), values.to_numpy(), n=len(values), level=LEVEL)
