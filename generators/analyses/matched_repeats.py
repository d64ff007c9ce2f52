"""Runs on repeated data beside runs of the same size and length on fresh data

A pair has the same parameters and the same tokens seen, a billion or more; one run saw every token once. The penalty is the repeated loss over the fresh one, less
one. What a repeated token is worth follows from the fresh runs alone: a parametric loss fitted to them says with how few fresh tokens
the repeated loss is reached. Intervals resample the pairs and, for the worth, the fresh runs as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.robust_fit import fit_parametric_loss, fit_resamples
from ..records import Estimate

SOURCES = ["muennighoff2023"]
RESAMPLES = 1000
SEED = 16
ENOUGH = 1e9  # tokens; the shortest runs are mostly warm-up
RATIO = 20  # tokens a parameter, to say how large a model is for its unique text
ABOUT = {"four": (3, 5), "fifteen": (12, 20), "forty": (30, 60)}  # passes


@dataclass(frozen=True)
class MatchedRepeats:
    """`rows`: one a pair. Penalties are shares of the fresh loss, worths shares of fresh tokens."""

    rows: pd.DataFrame
    pairs: Annotated[int, "1"]
    fresh_runs: Annotated[int, "runs"]
    four_penalty: Annotated[Estimate, "1"]
    four_worst: Annotated[float, "1"]
    four_worth: Annotated[Estimate, "1"]
    four_pairs: Annotated[int, "1"]
    fifteen_penalty: Annotated[Estimate, "1"]
    fifteen_lowest: Annotated[float, "1"]
    fifteen_worst: Annotated[float, "1"]
    forty_penalty: Annotated[Estimate, "1"]
    forty_lowest: Annotated[float, "1"]
    forty_worst: Annotated[float, "1"]
    failed_fits: Annotated[int, "1"]


def analyse(repeated_data_runs) -> MatchedRepeats:
    runs = repeated_data_runs[repeated_data_runs["training_tokens"] >= ENOUGH]
    once = runs["training_tokens"].eq(runs["unique_tokens"])
    keys = ["parameters", "training_tokens"]
    fresh = runs[once][[*keys, "loss"]]
    pairs = runs[~once].merge(fresh.rename(columns={"loss": "fresh_loss"}), on=keys)
    columns = tuple(fresh[name].to_numpy(float) for name in (*keys, "loss"))
    law = fit_parametric_loss(*columns).law
    fits = fit_resamples(*columns, resample_counts(len(fresh), RESAMPLES, SEED), law)
    D = pairs["training_tokens"].to_numpy(float)
    lost = (pairs["loss"] - pairs["fresh_loss"]).to_numpy(float)
    rows = pairs.assign(
        passes=D / pairs["unique_tokens"],
        penalty=pairs["loss"] / pairs["fresh_loss"] - 1,
        worth=_worth(law.B, law.beta, D, lost),
        times_too_large=RATIO * pairs["parameters"] / pairs["unique_tokens"],
    ).drop(columns=["kept_by_authors", "source", "locator"])
    rows["effective_passes"] = rows["passes"] * rows["worth"]
    drawn = _worth(fits.B[:, None], fits.beta[:, None], D, lost)[fits.converged]
    found = {name: rows["passes"].between(*ends).to_numpy() for name, ends in ABOUT.items()}
    penalty = rows["penalty"].to_numpy()

    def mean(name: str) -> Estimate:
        values = penalty[found[name]]
        counts = resample_counts(len(values), RESAMPLES, SEED) / len(values)
        return Estimate.from_draws(values.mean(), counts @ values, n=len(values))

    worths = drawn[:, found["four"]]
    counts = resample_counts(worths.shape[1], len(worths), SEED) / worths.shape[1]
    drawn_means = (counts * worths).sum(axis=1)
    four = rows["worth"].to_numpy()[found["four"]]
    return MatchedRepeats(
        rows=rows.reset_index(drop=True),
        pairs=len(rows),
        fresh_runs=len(fresh),
        four_penalty=mean("four"),
        four_worst=float(penalty[found["four"]].max()),
        four_worth=Estimate.from_draws(four.mean(), drawn_means, n=len(four)),
        four_pairs=len(four),
        fifteen_penalty=mean("fifteen"),
        fifteen_lowest=float(penalty[found["fifteen"]].min()),
        fifteen_worst=float(penalty[found["fifteen"]].max()),
        forty_penalty=mean("forty"),
        forty_lowest=float(penalty[found["forty"]].min()),
        forty_worst=float(penalty[found["forty"]].max()),
        failed_fits=int((~fits.converged).sum()),
    )


def _worth(B, beta, D: np.ndarray, lost: np.ndarray) -> np.ndarray:
    """Fresh tokens that give the repeated loss, over D: (B D^-beta over that plus the loss lost)^(1 / beta).

    Where the repeated run beat the fresh one by more than its data term, there is no such number; it is
    capped at one and a half times.
    """
    term = B * D**-beta
    return np.minimum(term / np.maximum(term + lost, term / 100), 1.5 ** np.asarray(beta)) ** (
        1 / beta
    )
