"""What training on adds once the same text has been seen about forty times

Pairs of runs of the same size on the same unique text: one saw it thirty to sixty times, the other at least twice as often;
of the possible partners the one with the fewest passes counts. The change is the later loss over the earlier one, less one. Another set
of pairs starts at two to five passes. Intervals resample the pairs; the longest runs differ from the others in their warm-up and schedule, as every run has its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..records import Estimate

SOURCES = ["muennighoff2023"]
RESAMPLES, SEED = 4000, 74
BANDS = {"few": (2, 5), "forty": (30, 60)}  # passes
TWICE = 2


@dataclass(frozen=True)
class BeyondForty:
    """`rows`: one a pair. Negative changes are gains."""

    rows: pd.DataFrame
    few_change: Annotated[Estimate, "1"]
    forty_change: Annotated[Estimate, "1"]
    forty_lowest: Annotated[float, "1"]
    forty_highest: Annotated[float, "1"]
    forty_gaining: Annotated[int, "1"]
    forty_pairs: Annotated[int, "1"]
    forty_change_of_kept: Annotated[Estimate, "1"]


def analyse(repeated_data_runs) -> BeyondForty:
    runs = repeated_data_runs.assign(
        passes=repeated_data_runs["training_tokens"] / repeated_data_runs["unique_tokens"]
    )
    rows = pd.concat([_pairs(runs, *band).assign(band=name) for name, band in BANDS.items()])
    forty = rows[rows["band"] == "forty"]
    return BeyondForty(
        rows=rows.reset_index(drop=True),
        few_change=_median(rows[rows["band"] == "few"]),
        forty_change=_median(forty),
        forty_lowest=float(forty["change"].min()),
        forty_highest=float(forty["change"].max()),
        forty_gaining=int((forty["change"] < 0).sum()),
        forty_pairs=len(forty),
        forty_change_of_kept=_median(forty[forty["kept"]]),
    )


def _pairs(runs: pd.DataFrame, least: float, most: float) -> pd.DataFrame:
    """For each size and text, the run with most passes in the band beside the next with twice as many."""
    keys = ["parameters", "unique_tokens"]
    columns = [*keys, "passes", "loss", "kept_by_authors"]
    ordered = runs[columns].sort_values("passes", kind="stable")
    first = ordered[ordered["passes"].between(least, most)].drop_duplicates(keys, keep="last")
    pairs = first.merge(ordered, on=keys, suffixes=("", "_later"))
    pairs = pairs[pairs["passes_later"] >= TWICE * pairs["passes"]].sort_values(
        "passes_later", kind="stable"
    )
    pairs = pairs.drop_duplicates(keys)
    return pairs.assign(
        change=pairs["loss_later"] / pairs["loss"] - 1,
        kept=pairs["kept_by_authors"] & pairs["kept_by_authors_later"],
    )


def _median(pairs: pd.DataFrame) -> Estimate:
    values = pairs["change"].to_numpy()
    counts = resample_counts(len(values), RESAMPLES, SEED)
    drawn = np.repeat(np.tile(values, RESAMPLES), counts.ravel()).reshape(RESAMPLES, -1)
    return Estimate.from_draws(np.median(values), np.median(drawn, axis=1), n=len(values))
