"""By what factor the largest training sets of language models grow each year

Of models_counted, rows with at least 1e21 FLOP whose tokens are known; a set is counted once, whatever the epochs.
Of models that the same developers brought out on one day only the one with the largest set counts, for they often share it.
The frontier is the k with the largest set when they came out; least squares of log tokens on the date, intervals from resampling models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.frontier import rank_at_release
from ..maths.growth import fit_growth
from ..records import Estimate

DRAWS, SEED, MONTHS = 4000, 73, 12
FLOOR = 1e21  # FLOP
TOP = 10
START = 2020  # t = 0


@dataclass(frozen=True)
class TrainingSetGrowth:
    """Sets with their ranks, the line since 2020 with its band, and growth by size of the frontier."""

    sets: pd.DataFrame
    lines: pd.DataFrame
    growth: Annotated[Estimate, "1"]
    growth_since_2022: Annotated[Estimate, "1"]
    growth_top_five: Annotated[Estimate, "1"]
    growth_top_twenty: Annotated[Estimate, "1"]
    months: Annotated[Estimate, "1"]
    counted: Annotated[int, "1"]
    largest: Annotated[float, "tokens"]


def analyse(models_counted) -> TrainingSetGrowth:
    rows = models_counted.rows.dropna(subset=["tokens_in_set", "training_compute_flop"])
    rows = rows[rows["training_compute_flop"] >= FLOOR]
    rows = rows.sort_values(["tokens_in_set", "parameters"], ascending=False, kind="stable")
    rows = rows.drop_duplicates(["organisation", "date"]).sort_values("date", kind="stable")
    rows = rows.reset_index(drop=True)
    rows = rows.assign(rank=rank_at_release(rows["years"], rows["tokens_in_set"]))
    growth = _growth(rows, TOP, 2020)
    return TrainingSetGrowth(
        sets=rows,
        lines=_line(rows),
        growth=growth,
        growth_since_2022=_growth(rows, TOP, 2022),
        growth_top_five=_growth(rows, 5, 2020),
        growth_top_twenty=_growth(rows, 20, 2020),
        months=growth.mapped(lambda factor: MONTHS * np.log(2) / np.log(factor)),
        counted=len(rows),
        largest=float(rows["tokens_in_set"].max()),
    )


def _frontier(rows: pd.DataFrame, k: int, start: int) -> pd.DataFrame:
    return rows[(rows["rank"] <= k) & (rows["years"] >= start - START)]


def _growth(rows: pd.DataFrame, k: int, start: int) -> Estimate:
    part = _frontier(rows, k, start)
    t, tokens = part["years"].to_numpy(), part["tokens_in_set"].to_numpy()
    draws = fit_growth(t, tokens, resample_counts(len(t), DRAWS, SEED)).factor
    return Estimate.from_draws(fit_growth(t, tokens).factor[0], draws, n=len(t))


def _line(rows: pd.DataFrame) -> pd.DataFrame:
    part = _frontier(rows, TOP, START)
    t, tokens = part["years"].to_numpy(), part["tokens_in_set"].to_numpy()
    at = np.linspace(t.min(), t.max(), 40)
    draws = fit_growth(t, tokens, resample_counts(len(t), DRAWS, SEED))
    band = percentile_interval(draws.at(at))
    ends = {"line_low": band.low, "line_high": band.high}
    return pd.DataFrame({"years": at, "line": fit_growth(t, tokens).at(at)[0], **ends})
