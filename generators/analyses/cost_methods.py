"""How far the methods of estimating cost lie apart for one and the same model

Ratios for every model that has both costs; the interval is that of the median, from resampling models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Estimate

METHODS = ["hardware and energy", "cloud rental", "hardware purchase"]
DRAWS, SEED, LEVEL = 4000, 63, 0.9
GPT4 = "GPT-4 (Mar 2023)"


@dataclass(frozen=True)
class CostMethods:
    """Costs of the models that have all three, and ratios to the cost by hardware and energy."""

    rows: pd.DataFrame
    models: Annotated[int, "1"]
    cloud_ratio: Annotated[Estimate, "1"]
    cloud_ratio_lowest: Annotated[float, "1"]
    cloud_ratio_highest: Annotated[float, "1"]
    purchase_ratio: Annotated[Estimate, "1"]
    purchase_ratio_lowest: Annotated[float, "1"]
    purchase_ratio_highest: Annotated[float, "1"]
    gpt4_amortised: Annotated[float, "2023 US dollars"]
    gpt4_cloud: Annotated[float, "2023 US dollars"]
    gemini_ultra_cloud: Annotated[float, "2023 US dollars"]


def analyse(training_costs_2026) -> CostMethods:
    wide = training_costs_2026.pivot(index="model", columns="method", values="training_cost")
    dates = training_costs_2026.drop_duplicates("model").set_index("model")["publication_date"]
    common = wide.dropna().join(dates).reset_index()
    rows = common.melt(["model", "publication_date"], METHODS, "method", "training_cost")
    amortised, cloud, purchase = (wide[method] for method in METHODS)
    by_cloud, by_purchase = (cloud / amortised).dropna(), (purchase / amortised).dropna()
    return CostMethods(
        rows=rows,
        models=len(common),
        cloud_ratio=_median(by_cloud),
        cloud_ratio_lowest=float(by_cloud.min()),
        cloud_ratio_highest=float(by_cloud.max()),
        purchase_ratio=_median(by_purchase),
        purchase_ratio_lowest=float(by_purchase.min()),
        purchase_ratio_highest=float(by_purchase.max()),
        gpt4_amortised=float(amortised[GPT4]),
        gpt4_cloud=float(cloud[GPT4]),
        gemini_ultra_cloud=float(cloud["Gemini 1.0 Ultra"]),
    )


def _median(ratios: pd.Series) -> Estimate:
    values = ratios.to_numpy()
    drawn = np.random.default_rng(SEED).choice(values, (DRAWS, len(values)))
    medians = np.median(drawn, axis=1)
    return Estimate.from_draws(np.median(values), medians, n=len(values), level=LEVEL)
