"""Who made language models in 2023, and who may have passed two trillion parameters by spring 2024

Counts of rows of a list that is not complete. Where sizes or shares of work are not known, a Bracket runs from what is known to what
cannot be excluded: a maker could have passed two trillion parameters only with the training compute for it, which a sparse model that
uses a tenth of them needs to see one token for each, 6 times 2e11 times 2e12.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import Bracket, Choices

YEAR = ("2023-01-01", "2023-12-31")
WINDOW = ("2023-10-01", "2024-03-31")  # late 2023 or early 2024
TWO_TRILLION = 2e12
USED = 0.1  # part of the parameters that a sparse model uses for one token
SPARSE = 6 * USED * TWO_TRILLION * TWO_TRILLION  # FLOP, at one token per parameter
DENSE = 6 * TWO_TRILLION * TWO_TRILLION / 2  # FLOP, at half a token per parameter, as MT-NLG
ENOUGH = 1e22  # FLOP, five times what GPT-2 is put at
POSSIBLE = "what is known and what cannot be excluded"


@dataclass(frozen=True)
class MakersOf2023:
    """Models and makers of 2023; makers with two trillion parameters in the window of the forecast."""

    models: Annotated[int, "1"]
    own_models: Annotated[Choices, "1"]
    makers: Annotated[Bracket, "1"]
    window_models: Annotated[int, "1"]
    sizes_not_given: Annotated[int, "1"]
    two_trillion_makers: Annotated[Choices, "1"]
    possible_makers: Annotated[int, "1"]
    makers_without_a_size: Annotated[int, "1"]
    largest_in_window: Annotated[float, "parameters"]


def analyse(language_models_2023) -> MakersOf2023:
    table = language_models_2023
    year = table[table["publication_date"].between(*YEAR)]
    own = year[year["base_model"].isna()]
    window = table[table["publication_date"].between(*WINDOW)]
    silent = window[window["parameters"].isna()]
    low, high = own["developer"].nunique(), year["developer"].nunique()
    able = _passed(window, silent[silent["training_compute_flop"] >= SPARSE])
    counts = {
        "one for each maker and day": Bracket.exact(
            len(own.drop_duplicates(["developer", "publication_date"])), "a count", n=len(own)
        ),
        "with a billion parameters or more": _counted(own["parameters"], 1e9),
        "with 10^22 FLOP or more": _counted(own["training_compute_flop"], ENOUGH),
    }
    return MakersOf2023(
        models=len(year),
        own_models=Choices(
            Bracket.exact(len(own), "a count", n=len(year)),
            counts,
            "every model without a base",
            {"one for each maker": "that is the other reading, a part of its own"},
        ),
        makers=Bracket(low, low, high, POSSIBLE, n=len(year)),
        window_models=len(window),
        sizes_not_given=len(silent),
        two_trillion_makers=Choices(
            able,
            {
                "with the compute for a dense one": _passed(
                    window, silent[silent["training_compute_flop"] >= DENSE]
                ),
                "with as much compute in any model before": _passed(
                    window, silent[silent["developer"].isin(_able(table))]
                ),
                "whatever the compute, if it has no base model": _passed(
                    window, silent[silent["base_model"].isna()]
                ),
            },
            "with the compute for a sparse one",
            {
                "makers whose next model was small": "it says little of the one before",
                "every model without a size": "among them are embedding models and small ones by name",
            },
        ),
        possible_makers=int(able.high),
        makers_without_a_size=silent["developer"].nunique(),
        largest_in_window=float(window["parameters"].max()),
    )


def _counted(values: pd.Series, least: float) -> Bracket:
    """Models of at least this much, to those whose value is not known."""
    known = int((values >= least).sum())
    return Bracket(known, known, known + int(values.isna().sum()), POSSIBLE, n=len(values))


def _able(table: pd.DataFrame) -> set[str]:
    """Makers with a model, up to the end of the window, of the compute that a sparse one needs."""
    until = table[table["publication_date"] <= WINDOW[1]]
    return set(until.loc[until["training_compute_flop"] >= SPARSE, "developer"].dropna())


def _passed(window: pd.DataFrame, silent: pd.DataFrame) -> Bracket:
    """Makers known to have passed, to those that cannot be excluded beside them."""
    known = set(window.loc[window["parameters"] >= TWO_TRILLION, "developer"].dropna())
    possible = known | set(silent["developer"].dropna())
    return Bracket(len(known), len(known), len(possible), POSSIBLE, n=len(window))
