"""How fast the smallest size of a billion bytes of Wikipedia falls

An exponential through the records under the limits of the prize by date of entry, all of them and those up to 2024. The baseline has no day and is left out of the
fits. Intervals resample records. A pending entry counts as a record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.growth import fit_growth, years_since
from ..records import Estimate

RESAMPLES, SEED = 2000, 47
CHARACTERS = 1e9
START = "2021-01-01"
DIFFERENT = 3  # records that a resample must hold


@dataclass(frozen=True)
class WikipediaRecords:
    """Rows with bits per character; yearly falls as shares of the size."""

    rows: pd.DataFrame
    fall: Annotated[Estimate, "1"]
    fall_to_2024: Annotated[Estimate, "1"]
    largest_step: Annotated[float, "1"]
    largest_share: Annotated[float, "1"]
    usual_step: Annotated[float, "1"]
    first_bits: Annotated[float, "bits/character"]
    last_bits: Annotated[float, "bits/character"]
    records: Annotated[int, "1"]


def analyse(wikipedia_compression_records) -> WikipediaRecords:
    table = wikipedia_compression_records.copy()
    table["bits_per_character"] = table["total_bytes"] * 8 / CHARACTERS
    prize = table[table["limits"].eq("prize")].sort_values(
        "total_bytes", ascending=False, kind="stable"
    )
    size = prize["total_bytes"].to_numpy(float)
    steps = 1 - size[1:] / size[:-1]
    dated = prize[prize["date"].notna()]
    return WikipediaRecords(
        rows=table.drop(columns=["source", "locator"]),
        fall=_fall(dated),
        fall_to_2024=_fall(dated[dated["year"] <= 2024]),
        largest_step=float(steps.max()),
        largest_share=float(np.log1p(-steps.max()) / np.log(size[-1] / size[0])),
        usual_step=float(np.median(steps)),
        first_bits=float(prize["bits_per_character"].iloc[0]),
        last_bits=float(prize["bits_per_character"].iloc[-1]),
        records=len(dated),
    )


def _fall(records: pd.DataFrame) -> Estimate:
    """By which share the size falls in a year."""
    t = years_since(START, [str(date)[:10] for date in records["date"]])
    size = records["total_bytes"].to_numpy(float)
    counts = resample_counts(len(size), RESAMPLES, SEED)
    counts = counts[(counts > 0).sum(axis=1) >= DIFFERENT]
    draws = 1 - fit_growth(t, size, counts).factor
    return Estimate.from_draws(1 - fit_growth(t, size).factor[0], draws, n=len(size))
