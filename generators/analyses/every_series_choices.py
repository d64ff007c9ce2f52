"""Whether sudden rises are commoner under all-or-nothing metrics, by what a critic would try

The series without a number of items are judged by value; a critic judges all so. Half of the continuous series are edit
distances of GPT-3 by interface, and the two sharpest series are of Pythia 2.8B, which does better than its larger sibling.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.step_excess import HALFWAY
from ..records import Choices
from .every_series_sharpness import CHOICE, PARTIAL, difference


@dataclass(frozen=True)
class EverySeriesChoices:
    """The differences between classes of metric under each choice."""

    above_continuous: Annotated[Choices, "1"]
    above_choice: Annotated[Choices, "1"]


def analyse(every_series_sharpness) -> EverySeriesChoices:
    rising = every_series_sharpness.rows.query("rises")
    return EverySeriesChoices(
        above_continuous=_tried(every_series_sharpness.above_continuous, rising, PARTIAL),
        above_choice=_tried(every_series_sharpness.above_choice, rising, CHOICE),
    )


def _tried(preferred, rising: pd.DataFrame, other: str) -> Choices:
    sharper = rising["concentrated"] & (rising["excess"] > rising["smooth_reach"])
    by_family = rising.assign(line=rising["cluster"])
    return Choices(
        preferred,
        {
            "families of one line resampled apart": difference(by_family, other, "concentrated"),
            "every series judged by value": difference(rising, other, "concentrated_by_value"),
            "without edit distances": _of(rising[rising["metric"] != "token edit distance"], other),
            "without the Pythia models": _of(rising[rising["line"] != "Pythia"], other),
            "without GPT-3 and its line": _of(rising[rising["line"] != "GPT-3"], other),
            "only families of close sizes": _of(rising[rising["smooth_reach"] <= HALFWAY], other),
            "only steps sharper than a smooth rise can look": _of(
                rising.assign(concentrated=sharper), other
            ),
        },
        preferred="lines of models resampled, items where known",
        left_out={
            "the difference within each line": "four lines have both kinds, too few to resample",
            "the same tasks only": "a limit of the claim asks it of the same answers",
        },
    )


def _of(rows: pd.DataFrame, other: str):
    return difference(rows, other, "concentrated")
