"""At which training compute the abilities of Wei's table were seen

A list of what was judged emergent; it cannot say how often abilities emerge.
The spread is of the reports, so it mixes abilities with the sizes of model that happened to exist.
The table is complete, so nothing is resampled and its middle and spread have no interval.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Bracket

SOURCES = ["wei2022"]
LIST = "a complete list"
MIDDLE = (0.1, 0.9)  # the spread leaves out the lowest and the highest tenth


@dataclass(frozen=True)
class EmergentScales:
    """One row an ability, with its log10 of compute; and how far the scales lie apart."""

    rows: pd.DataFrame
    abilities: Annotated[int, "1"]
    few_shot: Annotated[int, "1"]
    lowest_compute: Annotated[float, "FLOP"]
    highest_compute: Annotated[float, "FLOP"]
    lowest_few_shot_compute: Annotated[float, "FLOP"]
    lowest_parameters: Annotated[float, "parameters"]
    highest_parameters: Annotated[float, "parameters"]
    median_compute: Annotated[Bracket, "FLOP"]
    spread_parameters: Annotated[Bracket, "1"]
    spread_compute: Annotated[Bracket, "1"]


def analyse(wei2022_table_1) -> EmergentScales:
    rows = wei2022_table_1[
        ["ability", "prompting", "model", "parameters", "training_compute_flop"]
    ].copy()
    few_shot = rows["prompting"] == "few-shot"
    C, N = rows["training_compute_flop"], rows["parameters"]
    return EmergentScales(
        rows=rows,
        abilities=len(rows),
        few_shot=int(few_shot.sum()),
        lowest_compute=float(C.min()),
        highest_compute=float(C.max()),
        lowest_few_shot_compute=float(C[few_shot].min()),
        lowest_parameters=float(N.min()),
        highest_parameters=float(N.max()),
        median_compute=_median(C.to_numpy(float)),
        spread_parameters=_spread(np.log10(N.to_numpy(float))),
        spread_compute=_spread(np.log10(C.to_numpy(float))),
    )


def _median(values: np.ndarray) -> Bracket:
    return Bracket.exact(float(np.median(values)), LIST, n=len(values))


def _spread(logs: np.ndarray) -> Bracket:
    """Decades between the ends of the middle eight tenths."""
    return Bracket.exact(float(np.diff(np.quantile(logs, MIDDLE))[0]), LIST, n=len(logs))
