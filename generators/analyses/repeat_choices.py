"""What repeated text costs, and what goes on after forty passes, under other choices of pairs and averages

The same runs as in the two analyses of pairs. The other choices are other bands of passes, the runs that the authors kept, the shortest runs, the median, pairs resampled by
model size, large and small models alone, and for the constant of repeated text the other fits of this report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..records import Choices, Estimate

SOURCES = ["muennighoff2023"]
RESAMPLES, SEED = 1000, 16
ENOUGH, LARGE = 1e9, 1e9  # tokens; parameters


@dataclass(frozen=True)
class RepeatChoices:
    """The cost of about four passes, the change after about forty, and the scale of repeated tokens."""

    four_penalty: Annotated[Choices, "1"]
    forty_change: Annotated[Choices, "1"]
    scale: Annotated[Choices, "1"]


def analyse(
    repeated_data_runs, matched_repeats, beyond_forty_passes, repetition_refit
) -> RepeatChoices:
    pairs = _pairs(repeated_data_runs)
    long = pairs[pairs["training_tokens"] >= ENOUGH]
    four = long[long["passes"].between(3, 5)]
    exact = long[long["passes"].between(3.5, 4.5)]
    wide = long[long["passes"].between(2, 6)]
    kept = four[four["kept"]]
    penalty = Choices(
        matched_repeats.four_penalty,
        {
            "3.5 to 4.5 passes": _mean(exact),
            "two to six passes": _mean(wide),
            "median in the place of the mean": _median(four["change"].to_numpy()),
            "runs that the authors kept": _mean(kept),
            "shorter runs as well": _mean(pairs[pairs["passes"].between(3, 5)]),
            "resampled by model size": _by_size(four),
        },
        "pairs with three to five passes, mean",
        {"other texts than C4": "the table of runs has no other with pairs"},
    )
    rows = beyond_forty_passes.rows
    forty = rows[rows["band"] == "forty"]
    large = forty["parameters"] >= LARGE
    change = Choices(
        beyond_forty_passes.forty_change,
        {
            "runs that the authors kept": beyond_forty_passes.forty_change_of_kept,
            "mean in the place of the median": _mean(forty),
            "models of a billion parameters and more": _median(forty[large]["change"].to_numpy()),
            "smaller models": _median(forty[~large]["change"].to_numpy()),
        },
        "pairs from thirty to sixty passes on, median",
        {"the best of all later runs": "a choice after the fact lowers the loss by itself"},
    )
    scale = Choices(
        repetition_refit.R_D,
        {
            "base law fitted to these runs": repetition_refit.R_D_own_base,
            "the same, with runs under a billion tokens": repetition_refit.R_D_with_short_runs,
        },
        "the published method",
        {"all runs, outliers in": "the valley has no floor there at all, as its figure shows"},
    )
    return RepeatChoices(four_penalty=penalty, forty_change=change, scale=scale)


def _pairs(runs: pd.DataFrame) -> pd.DataFrame:
    """Each repeated run beside the fresh one of its size and tokens."""
    once = runs["training_tokens"].eq(runs["unique_tokens"])
    keys = ["parameters", "training_tokens"]
    fresh = runs[once][[*keys, "loss", "kept_by_authors"]]
    pairs = runs[~once].merge(fresh, on=keys, suffixes=("", "_fresh"))
    return pairs.assign(
        passes=pairs["training_tokens"] / pairs["unique_tokens"],
        change=pairs["loss"] / pairs["loss_fresh"] - 1,
        kept=pairs["kept_by_authors"] & pairs["kept_by_authors_fresh"],
    )


def _mean(pairs: pd.DataFrame) -> Estimate:
    values = pairs["change"].to_numpy()
    counts = resample_counts(len(values), RESAMPLES, SEED) / len(values)
    return Estimate.from_draws(values.mean(), counts @ values, n=len(values))


def _median(values: np.ndarray) -> Estimate:
    generator = np.random.default_rng(SEED)
    drawn = np.median(generator.choice(values, (RESAMPLES, len(values))), axis=1)
    return Estimate.from_draws(np.median(values), drawn, n=len(values))


def _by_size(pairs: pd.DataFrame) -> Estimate:
    """The mean over pairs, with whole model sizes resampled."""
    values, sizes = pairs["change"].to_numpy(), pairs["parameters"].to_numpy()
    names, place = np.unique(sizes, return_inverse=True)
    counts = resample_counts(len(names), RESAMPLES, SEED)[:, place]
    kept = counts[counts.sum(axis=1) > 0]
    return Estimate.from_draws(values.mean(), kept @ values / kept.sum(axis=1), n=len(names))
