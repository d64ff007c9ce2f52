"""Where tiny transformers fail at addition: the longest run of carries

Finished models on sums of five digits, by the length of the longest run of neighbouring places that each hand a carry on.
The difference is that of exact match between sums with at most one carry in a row and sums with three or more, for each model whose exact match on all of them lies between 0.05 and 0.95.
Intervals of shares are Wilson's with all seeds together; that of the mean difference resamples the models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts, wilson_interval
from ..records import Estimate

HARDEST = 5
FEW, MANY = 1, 3  # carries in a row: at most, at least
BETWEEN = (0.05, 0.95)
DRAWS, SEED = 4000, 17
PLACES = [f"place_{place}_items" for place in range(1, HARDEST + 2)]
COUNTS = ["items", "exact_match_items", *PLACES]


@dataclass(frozen=True)
class TinyCarries:
    """Exact match and the product of digit accuracies by run of carries and size; the mean difference."""

    rows: pd.DataFrame
    models: Annotated[int, "1"]
    difference: Annotated[Estimate, "1"]
    items_with_many: Annotated[int, "items"]
    items_with_few: Annotated[int, "items"]
    miss_with_few: Annotated[float, "1"]
    miss_with_many: Annotated[float, "1"]


def analyse(tiny_addition_carries) -> TinyCarries:
    hardest = tiny_addition_carries[tiny_addition_carries["digits"] == HARDEST]
    few, many, middling = _parts(hardest, FEW, MANY, BETWEEN)
    return TinyCarries(
        rows=_rows(hardest),
        models=len(middling),
        difference=gap(tiny_addition_carries),
        items_with_many=int(many["items"].iloc[0]),
        items_with_few=int(few["items"].iloc[0]),
        miss_with_few=float((_exact(few) - _product(few)).loc[middling].mean()),
        miss_with_many=float((_exact(many) - _product(many)).loc[middling].mean()),
    )


def gap(
    table: pd.DataFrame,
    digits: int = HARDEST,
    few: int = FEW,
    many: int = MANY,
    between: tuple[float, float] = BETWEEN,
) -> Estimate:
    """Exact match with few carries in a row less that with many, the mean of the models between all and nothing."""
    with_few, with_many, middling = _parts(table[table["digits"] == digits], few, many, between)
    gaps = (_exact(with_few) - _exact(with_many)).loc[middling].to_numpy()
    drawn = resample_counts(len(gaps), DRAWS, SEED) @ gaps / len(gaps)
    return Estimate.from_draws(gaps.mean(), drawn, n=len(gaps))


def _parts(
    rows: pd.DataFrame, few: int, many: int, between: tuple[float, float]
) -> tuple[pd.DataFrame, pd.DataFrame, pd.Index]:
    """Counts by model with few carries and with many, and the models between all and nothing."""
    by_model = rows.groupby(["parameters", "seed"])[COUNTS].sum().astype(float)
    whole = by_model["exact_match_items"] / by_model["items"]
    kinds = np.select(
        [rows["carries_in_a_row"] <= few, rows["carries_in_a_row"] >= many],
        ["few", "many"],
        "between",
    )
    parts = rows.assign(kind=kinds).groupby(["kind", "parameters", "seed"])[COUNTS].sum()
    parts = parts.astype(float)
    return parts.loc["few"], parts.loc["many"], whole[whole.between(*between)].index


def _rows(hardest: pd.DataFrame) -> pd.DataFrame:
    """One row a size and run of carries, the seeds together."""
    sums = hardest.groupby(["parameters", "carries_in_a_row"])[COUNTS].sum().reset_index()
    ends = [
        wilson_interval(good, n)
        for good, n in zip(sums["exact_match_items"], sums["items"], strict=True)
    ]
    return sums[["parameters", "carries_in_a_row", "items"]].assign(
        exact_match=_exact(sums),
        exact_match_low=[end.low for end in ends],
        exact_match_high=[end.high for end in ends],
        product=_product(sums),
    )


def _exact(sums: pd.DataFrame) -> pd.Series:
    return sums["exact_match_items"] / sums["items"]


def _product(sums: pd.DataFrame) -> pd.Series:
    return sums[PLACES].astype(float).div(sums["items"], axis=0).prod(axis=1)
