"""Accuracy and tokens on GPQA Diamond across models, beside what tokens bring within one model

Each model stands with the run in which it wrote most; where its thinking is counted apart and not given, it is left out. Lines are least squares; intervals resample models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..records import Estimate
from .thinking_series import DRAWS, OUTSIDE, SEED, in_series, with_tokens

BENCHMARK = "GPQA Diamond"
BEFORE, SINCE = (
    "2024-09-12",
    "2025-07-01",
)  # o1-preview, the first that thinks at length; a year ago and less
THINKING = "2024-12-01"  # from then on a model whose maker counts thinking apart may think
DAYS = 365.25  # of a year


@dataclass(frozen=True)
class TokensAcrossModels:
    """The models, accuracy a doubling of tokens across them with and without their dates, and how tokens grew."""

    rows: pd.DataFrame
    segments: pd.DataFrame
    models: Annotated[int, "1"]
    across: Annotated[Estimate, "1"]
    across_at_one_date: Annotated[Estimate, "1"]
    by_date: Annotated[Estimate, "1"]
    tokens_before: Annotated[float, "tokens"]
    tokens_since: Annotated[float, "tokens"]
    tokens_ratio: Annotated[Estimate, "1"]


def analyse(evaluation_runs_by_tokens) -> TokensAcrossModels:
    runs = with_tokens(evaluation_runs_by_tokens)
    runs = runs[runs["benchmark"] == BENCHMARK]
    hidden = runs["model"].str.startswith(OUTSIDE) & runs["reasoning_tokens"].isna()
    unknown = hidden & (pd.to_datetime(runs["release_date"]) >= pd.Timestamp(THINKING))
    known = runs[runs["release_date"].notna() & ~unknown]
    dated = known.sort_values("tokens", kind="stable")
    rows = dated.drop_duplicates("model", keep="last").reset_index(drop=True)
    released = pd.to_datetime(rows["release_date"])
    rows = rows.assign(
        released=released,
        year=released.dt.year.astype(str),
        years=(released - released.min()).dt.days / DAYS,
    )
    counts = np.vstack([np.ones(len(rows)), resample_counts(len(rows), DRAWS, SEED)])
    doublings, accuracy = np.log2(rows["tokens"].to_numpy()), rows["accuracy"].to_numpy()
    alone = _slope(counts, accuracy, doublings)
    with_date = _slope(counts, accuracy, doublings, rows["years"].to_numpy())
    old, new = (
        (released < pd.Timestamp(BEFORE)).to_numpy(),
        (released >= pd.Timestamp(SINCE)).to_numpy(),
    )
    means = [
        (counts[:, part] @ doublings[part]) / counts[:, part].sum(axis=1) for part in (old, new)
    ]
    return TokensAcrossModels(
        rows=rows,
        segments=in_series(runs, 2),
        models=len(rows),
        across=Estimate.from_resamples(alone, n=len(rows)),
        across_at_one_date=Estimate.from_resamples(with_date, n=len(rows)),
        by_date=Estimate.from_resamples(1 - with_date / alone, n=len(rows)),
        tokens_before=float(2 ** means[0][0]),
        tokens_since=float(2 ** means[1][0]),
        tokens_ratio=Estimate.from_resamples(2 ** (means[1] - means[0]), n=int((old | new).sum())),
    )


def _slope(counts: np.ndarray, y: np.ndarray, *columns: np.ndarray) -> np.ndarray:
    """The coefficient of the first column in weighted least squares of y, one for each row of counts."""
    basis = np.column_stack([*columns, np.ones_like(y)])
    left = np.einsum("rn,ni,nj->rij", counts, basis, basis, optimize=True)
    right = counts @ (basis * y[:, None])
    return np.asarray(np.linalg.solve(left, right[..., None])[:, 0, 0])
