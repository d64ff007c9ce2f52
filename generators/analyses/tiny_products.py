"""Does the product of the accuracies of the digits give exact match in tiny transformers?

Every checkpoint of every model, for each number of digits: the share of sums that are right throughout, and the product of the shares of right digits place by place, as it would be if the places failed independently.
The mean miss is over the cells whose exact match lies between 0.05 and 0.95, where a miss can show.
Intervals resample whole models, each with all its checkpoints.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..records import Estimate

PLACES = [f"place_{place}_items" for place in range(1, 7)]
BETWEEN = (0.05, 0.95)
DRAWS, SEED = 4000, 13


@dataclass(frozen=True)
class TinyProducts:
    """One row a model, checkpoint and number of digits: exact match, the product, and the miss."""

    rows: pd.DataFrame
    least: Annotated[float, "1"]
    most: Annotated[float, "1"]
    cells: Annotated[int, "1"]
    looked_at: Annotated[int, "1"]
    mean_miss: Annotated[Estimate, "1"]
    excess_of_exact_match: Annotated[Estimate, "1"]
    greatest_miss: Annotated[float, "1"]
    underestimated: Annotated[float, "1"]


def analyse(tiny_addition) -> TinyProducts:
    rows = _with_product(tiny_addition)
    seen = rows[rows["exact_match"].between(*BETWEEN)]
    return TinyProducts(
        rows=rows.assign(looked_at=rows["exact_match"].between(*BETWEEN)),
        least=BETWEEN[0],
        most=BETWEEN[1],
        cells=len(rows),
        looked_at=len(seen),
        mean_miss=_mean(seen, seen["miss"].abs()),
        excess_of_exact_match=_mean(seen, seen["miss"]),
        greatest_miss=float(seen["miss"].abs().max()),
        underestimated=float((seen["miss"] > 0).mean()),
    )


def misses(table: pd.DataFrame, between: tuple[float, float] = BETWEEN) -> Estimate:
    """The mean miss of the product over the cells whose exact match lies between two values."""
    rows = _with_product(table)
    seen = rows[rows["exact_match"].between(*between)]
    return _mean(seen, seen["miss"].abs())


def _with_product(table: pd.DataFrame) -> pd.DataFrame:
    rows = table[["parameters", "seed", "training_examples", "digits", "items"]].assign(
        exact_match=table["exact_match_items"] / table["items"], product=_product(table)
    )
    return rows.assign(miss=rows["exact_match"] - rows["product"])


def _product(table: pd.DataFrame) -> pd.Series:
    """Of the shares of right digits over the places that the sums have."""
    shares = table[PLACES].astype(float).div(table["items"], axis=0)
    return shares.prod(axis=1)


def _mean(rows: pd.DataFrame, values: pd.Series) -> Estimate:
    labels = (rows["parameters"].astype(str) + "/" + rows["seed"].astype(str)).tolist()
    counts = cluster_counts(labels, DRAWS, SEED)
    drawn = counts[counts.sum(axis=1) > 0]
    draws = drawn @ values.to_numpy() / drawn.sum(axis=1)
    return Estimate.from_draws(np.mean(values), draws, n=len(rows))
