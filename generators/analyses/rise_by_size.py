"""Does success speed up with the size of the model, beyond a law with a fixed exponent?

A law -log rate = c N^-alpha is a straight line of F = log(-log rate) in log N. The bend is twice the square coefficient of F
in the decades of N: below zero the exponent grows with size, hu2024passuntil, section 6. Sizes of one length of
training share a line and lengths the bend; its interval leaves out one size at a time (jackknife), since a model is one run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from scipy.stats import t as student

from ..records import Estimate

LENGTHS = (2e10, 6e10, 2e11, 3e11)  # tokens; from 20 billion on most sizes succeed on both tests
LAST = 3e11


@dataclass(frozen=True)
class RiseBySize:
    """`rows`: F by size, test and length of training, where an answer was right; the bends, per decade squared."""

    rows: pd.DataFrame
    bend_gsm8k: Annotated[Estimate, "1"]
    bend_math: Annotated[Estimate, "1"]
    last_410m: Annotated[float, "1"]
    last_160m: Annotated[float, "1"]
    last_12b: Annotated[float, "1"]


def analyse(repeated_sampling_checkpoints) -> RiseBySize:
    rows = curves(repeated_sampling_checkpoints)
    last = rows.query("benchmark == 'GSM8K' and training_tokens == @LAST")
    rate = last.set_index("parameters")["success_rate"]
    return RiseBySize(
        rows=rows,
        bend_gsm8k=bend(rows, "GSM8K"),
        bend_math=bend(rows, "MATH"),
        last_160m=float(rate[1.6e8]),
        last_410m=float(rate[4.1e8]),
        last_12b=float(rate[1.2e10]),
    )


def curves(checkpoints: pd.DataFrame) -> pd.DataFrame:
    """F of the checkpoints that have a right answer, with its standard error over problems."""
    rows = checkpoints[checkpoints["correct"].gt(0)].reset_index(drop=True)
    log = np.log(rows["success_rate"])
    # the slope of F in the rate is 1 / (rate log rate)
    error = rows["success_rate_error"] / (rows["success_rate"] * -log)
    columns = ["benchmark", "parameters", "outside_embeddings", "training_tokens", "success_rate"]
    return rows[columns].assign(bent=np.log(-log), bent_error=error)


def bend(
    rows: pd.DataFrame,
    benchmark: str,
    lengths: Sequence[float] = LENGTHS,
    size: str = "parameters",
    largest: float = np.inf,
) -> Estimate:
    """The bend with its jackknife interval over sizes."""
    some = rows[rows["benchmark"].eq(benchmark) & rows["training_tokens"].isin(lengths)]
    some = some[some["parameters"] <= largest]
    sizes = np.unique(some["parameters"])
    whole = _bend(some, size)
    without = np.array([_bend(some[some["parameters"].ne(one)], size) for one in sizes])
    n = len(sizes)
    error = np.sqrt((n - 1) / n * ((without - without.mean()) ** 2).sum())
    reach = float(student.ppf(0.975, n - 1) * error)
    return Estimate(whole, whole - reach, whole + reach, n)


def _bend(rows: pd.DataFrame, size: str) -> float:
    x = np.log10(rows[size].to_numpy(float))
    length = rows["training_tokens"].to_numpy()[:, None] == np.unique(rows["training_tokens"])
    columns = np.column_stack([length, length * x[:, None], x**2])
    found, *_ = np.linalg.lstsq(columns, rows["bent"].to_numpy(), rcond=None)
    return float(2 * found[-1])
