"""How much training compute a dollar buys, and how fast that grows

Over models among the ten largest by compute at release; least squares of the logarithm on the date, 90% intervals from resampling models.
The purchase of a whole cluster is left out: it buys the compute of other models too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.growth import Growth, fit_growth, years_since
from ..records import Estimate
from .training_cost_growth import SINCE

DRAWS, SEED, LEVEL = 4000, 64, 0.9
TOP = 10
START = "2020-01-01"  # t = 0
METHODS = ["hardware and energy", "cloud rental"]


@dataclass(frozen=True)
class FlopPerDollar:
    """Compute a dollar by model and method, its trend, and the growth of compute over the same models."""

    rows: pd.DataFrame
    lines: pd.DataFrame
    amortised: Annotated[Estimate, "1"]
    amortised_chip_known: Annotated[Estimate, "1"]
    cloud: Annotated[Estimate, "1"]
    compute: Annotated[Estimate, "1"]
    cheaper_share: Annotated[Estimate, "1"]


def analyse(training_costs_2026) -> FlopPerDollar:
    costs = training_costs_2026[training_costs_2026["publication_date"] >= SINCE]
    table = costs[costs["method"].isin(METHODS) & (costs["compute_rank"] <= TOP)].copy()
    table["years"] = years_since(START, table["publication_date"])
    table["flop_per_dollar"] = table["training_compute_flop"] / table["training_cost"]
    table["chip"] = table["training_hardware"].notna().map({True: "known", False: "assumed"})
    amortised, cloud = (table[table["method"] == method] for method in METHODS)
    trends = {method: _fits(part) for method, part in table.groupby("method")}
    return FlopPerDollar(
        rows=table[["model", "method", "publication_date", "years", "flop_per_dollar", "chip"]],
        lines=pd.concat(
            [
                _line(method, *fits, table[table["method"] == method])
                for method, fits in trends.items()
            ],
            ignore_index=True,
        ),
        amortised=_factor(*_fits(amortised), len(amortised)),
        amortised_chip_known=_factor(
            *_fits(amortised[amortised["chip"] == "known"]),
            int((amortised["chip"] == "known").sum()),
        ),
        cloud=_factor(*_fits(cloud), len(cloud)),
        compute=_factor(*_fits(amortised, "training_compute_flop"), len(amortised)),
        cheaper_share=_part_of_growth(
            _fits(amortised), _fits(amortised, "training_compute_flop"), len(amortised)
        ),
    )


def _fits(part: pd.DataFrame, column: str = "flop_per_dollar") -> tuple[Growth, Growth]:
    """The trend, and those of the resamples."""
    t, y = part["years"].to_numpy(), part[column].to_numpy()
    return fit_growth(t, y), fit_growth(t, y, resample_counts(len(t), DRAWS, SEED))


def _factor(fit: Growth, draws: Growth, n: int) -> Estimate:
    return Estimate.from_draws(fit.factor[0], draws.factor, n=n, level=LEVEL)


def _part_of_growth(
    price: tuple[Growth, Growth], compute: tuple[Growth, Growth], n: int
) -> Estimate:
    """Part of the growth of compute, in logarithms, that a dollar's buying more has brought."""
    value, draws = (p.log_factor / c.log_factor for p, c in zip(price, compute, strict=True))
    return Estimate.from_draws(value[0], draws, n=n, level=LEVEL)


def _line(method: str, fit: Growth, draws: Growth, part: pd.DataFrame) -> pd.DataFrame:
    at = np.linspace(part["years"].min(), part["years"].max(), 40)
    band = percentile_interval(draws.at(at), LEVEL)
    ends = {"low": band.low, "high": band.high}
    return pd.DataFrame({"method": method, "years": at, "flop_per_dollar": fit.at(at)[0], **ends})
