"""Who made language models in 2023, and who may have passed two trillion parameters by spring 2024

Counts of rows of a list that is not complete. Where sizes or shares of work are not known, a Bracket runs from what is known to what
cannot be excluded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..records import Bracket

YEAR = ("2023-01-01", "2023-12-31")
WINDOW = ("2023-10-01", "2024-03-31")  # late 2023 or early 2024
TWO_TRILLION = 2e12
POSSIBLE = "what is known and what cannot be excluded"


@dataclass(frozen=True)
class MakersOf2023:
    """Models and makers of 2023; makers with two trillion parameters in the window of the forecast."""

    models: Annotated[int, "1"]
    own_models: Annotated[int, "1"]
    makers: Annotated[Bracket, "1"]
    window_models: Annotated[int, "1"]
    sizes_not_given: Annotated[int, "1"]
    two_trillion_makers: Annotated[Bracket, "1"]
    largest_in_window: Annotated[float, "parameters"]


def analyse(language_models_2023) -> MakersOf2023:
    table = language_models_2023
    year = table[table["publication_date"].between(*YEAR)]
    own = year[year["base_model"].isna()]
    window = table[table["publication_date"].between(*WINDOW)]
    passed = window[window["parameters"] >= TWO_TRILLION]
    silent = window[window["parameters"].isna()]
    known = passed["developer"].nunique()
    possible = set(passed["developer"].dropna()) | set(silent["developer"].dropna())
    low, high = own["developer"].nunique(), year["developer"].nunique()
    return MakersOf2023(
        models=len(year),
        own_models=len(own),
        makers=Bracket(low, low, high, POSSIBLE, n=len(year)),
        window_models=len(window),
        sizes_not_given=len(silent),
        two_trillion_makers=Bracket(known, known, len(possible), POSSIBLE, n=len(window)),
        largest_in_window=float(window["parameters"].max()),
    )
