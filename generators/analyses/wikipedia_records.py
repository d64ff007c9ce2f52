"""How fast the smallest size of a billion bytes of Wikipedia falls

An exponential through the accepted records under the limits of the prize by date of entry. They are a complete list, so nothing is resampled: each fall is what the list gives.
A pending entry is no record yet; it counts in one choice alone. The baseline has no day; where it counts it stands in the middle of 2019.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.growth import fit_growth, years_since
from ..records import Bracket, Choices

CHARACTERS = 1e9
START = "2021-01-01"
BASELINE_DAY = "2019-07-01"
BEFORE = 2024  # the last year before the largest step
LISTED = "a complete list of records"


@dataclass(frozen=True)
class WikipediaRecords:
    """Rows with bits per character; yearly falls as shares of the size."""

    rows: pd.DataFrame
    fall: Annotated[Choices, "1"]
    fall_to_2024: Annotated[Bracket, "1"]
    fall_since_2024: Annotated[Choices, "1"]
    fall_without_largest: Annotated[Bracket, "1"]
    largest_step: Annotated[float, "1"]
    largest_share: Annotated[float, "1"]
    usual_step: Annotated[float, "1"]
    first_bits: Annotated[float, "bits/character"]
    last_bits: Annotated[float, "bits/character"]
    pending_bits: Annotated[float, "bits/character"]
    records: Annotated[int, "1"]


def analyse(wikipedia_compression_records) -> WikipediaRecords:
    table = wikipedia_compression_records.copy()
    table["bits_per_character"] = table["total_bytes"] * 8 / CHARACTERS
    prize = table[table["limits"].eq("prize")].sort_values(
        "total_bytes", ascending=False, kind="stable"
    )
    accepted = prize[prize["status"].ne("pending")]
    size = accepted["total_bytes"].to_numpy(float)
    steps = 1 - size[1:] / size[:-1]
    dated = accepted[accepted["date"].notna()]
    largest = accepted["program"].iloc[int(steps.argmax()) + 1]
    later = dated[dated["year"] > BEFORE]
    last_before = dated[dated["year"] <= BEFORE].tail(1)
    return WikipediaRecords(
        rows=table.drop(columns=["source", "locator"]),
        fall=Choices(
            _fitted(dated),
            {
                "from the first record to the last": _between(dated),
                "from the baseline on": _fitted(_with_baseline(accepted)),
                "the pending entry too": _fitted(prize[prize["date"].notna()]),
            },
            "a line through the logarithms of accepted records",
        ),
        fall_to_2024=_fitted(dated[dated["year"] <= BEFORE]),
        fall_since_2024=Choices(
            _between(pd.concat([last_before, later])),
            {
                "a line through the logarithms": _fitted(pd.concat([last_before, later])),
                "to the pending entry": _between(
                    pd.concat([last_before, prize[prize["status"].eq("pending")]])
                ),
            },
            "from the last record of 2024 to the last accepted",
            {"without the largest step": "it was awarded; the caveat has the fall without it"},
        ),
        fall_without_largest=_fitted(dated[dated["program"].ne(largest)]),
        largest_step=float(steps.max()),
        largest_share=float(np.log1p(-steps.max()) / np.log(size[-1] / size[0])),
        usual_step=float(np.median(steps)),
        first_bits=float(accepted["bits_per_character"].iloc[0]),
        last_bits=float(accepted["bits_per_character"].iloc[-1]),
        pending_bits=float(prize["bits_per_character"].iloc[-1]),
        records=len(dated),
    )


def _with_baseline(accepted: pd.DataFrame) -> pd.DataFrame:
    dates = accepted["date"].astype(str).where(accepted["date"].notna(), BASELINE_DAY)
    return accepted.assign(date=dates)


def _years(records: pd.DataFrame) -> np.ndarray:
    return years_since(START, [str(date)[:10] for date in records["date"]])


def _fitted(records: pd.DataFrame) -> Bracket:
    """By which share the size falls in a year, along a line through all records."""
    factor = fit_growth(_years(records), records["total_bytes"].to_numpy(float)).factor[0]
    return Bracket.exact(float(1 - factor), LISTED, len(records))


def _between(records: pd.DataFrame) -> Bracket:
    """The same from the first row to the last."""
    t, size = _years(records), records["total_bytes"].to_numpy(float)
    fall = 1 - (size[-1] / size[0]) ** (1 / (t[-1] - t[0]))
    return Bracket.exact(float(fall), LISTED, len(records))
