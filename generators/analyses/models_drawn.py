"""The models of the picture that a reader can filter

Rows with a date and training compute from 2010 on; access in four groups, and countries and developers taken apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.growth import years_since

FIRST = 2010
FEWEST = 3  # models that a developer must have to stand in the list
GROUPS = {
    "Open weights (unrestricted)": "open weights",
    "Open weights (restricted use)": "open weights",
    "Open weights (non-commercial)": "open weights",
    "API access": "API or hosted only",
    "Hosted access (no API)": "API or hosted only",
    "Unreleased": "unreleased",
}
RUMOUR = "sparse, not confirmed"


@dataclass(frozen=True)
class ModelsDrawn:
    """What is drawn of each model, and how many rows are left out."""

    rows: pd.DataFrame
    drawn: Annotated[int, "1"]
    without_compute: Annotated[int, "1"]
    earlier: Annotated[int, "1"]
    first: Annotated[float, "year"]
    fewest: Annotated[int, "1"]


def analyse(language_models) -> ModelsDrawn:
    known = language_models.dropna(subset=["date", "training_compute_flop"])
    date = FIRST + years_since(f"{FIRST}-01-01", known["date"].astype(str).tolist())
    known = known.assign(date=date)
    rows = known[known["date"] >= FIRST].sort_values("date", kind="stable")
    access = rows["access"].astype(object)
    kept = rows[["model", "upstream_name", "date", "training_compute_flop"]].assign(
        access_group=access.map(GROUPS).where(access.notna(), "access not said"),
        kind_said=rows["kind"].astype(object).fillna("not said"),
        unsure=rows["confidence"].eq("Speculative") | rows["kind"].eq(RUMOUR),
        countries=_apart(rows["country"]),
        developers=_apart(rows["organisation"]),
    )
    return ModelsDrawn(
        rows=kept.reset_index(drop=True),
        drawn=len(kept),
        without_compute=len(language_models) - len(known),
        earlier=len(known) - len(kept),
        first=float(FIRST),
        fewest=FEWEST,
    )


def _apart(names: pd.Series) -> pd.Series:
    """Each name by itself; of long lists the table ends with a count such as "3 others", which is no name."""
    apart = names.astype(object).fillna("not said").str.split("; ")
    return apart.map(lambda each: [name for name in each if not name.endswith(" others")])
