"""Whether sudden rises are commoner under all-or-nothing metrics, by what a critic would try

The series without a number of items are judged by value; a critic judges all so. Half of the continuous series are edit
distances of GPT-3 by interface, and the two sharpest series are of Pythia 2.8B, which does better than its larger sibling.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.step_excess import HALFWAY
from ..records import Choices, Estimate
from .every_series_sharpness import CHOICE, PARTIAL, RESAMPLES, SEED, difference


@dataclass(frozen=True)
class EverySeriesChoices:
    """By choice: the differences between classes of metric, and the share of multiple choice among the sudden."""

    above_continuous: Annotated[Choices, "1"]
    above_choice: Annotated[Choices, "1"]
    choice_among_concentrated: Annotated[Choices, "1"]


def analyse(every_series_sharpness) -> EverySeriesChoices:
    rising = every_series_sharpness.rows.query("rises")
    return EverySeriesChoices(
        above_continuous=_tried(every_series_sharpness.above_continuous, rising, PARTIAL),
        above_choice=_tried(every_series_sharpness.above_choice, rising, CHOICE),
        choice_among_concentrated=_among(every_series_sharpness.choice_among_concentrated, rising),
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


def _among(preferred: Estimate, rising: pd.DataFrame) -> Choices:
    sharp = rising[rising["concentrated"]]
    by_value = rising[rising["concentrated_by_value"]]
    close = sharp[sharp["smooth_reach"] <= HALFWAY]
    return Choices(
        preferred,
        {
            "lines of models resampled": _by_line(sharp),
            "every series judged by value": _by_line(by_value),
            "without GPT-3 and its line": _by_line(sharp[sharp["line"] != "GPT-3"]),
            "only families of close sizes": _by_line(close),
        },
        preferred="each series by itself, items where known",
        left_out={"BIG-G as well": "its share is a part of its own"},
    )


def _by_line(sharp: pd.DataFrame) -> Estimate:
    """The share of multiple choice; lines of models are resampled."""
    counts = cluster_counts(sharp["line"], RESAMPLES, SEED)
    marks = (sharp["metric_class"] == CHOICE).to_numpy(float)
    return Estimate.from_draws(marks.mean(), (counts @ marks) / counts.sum(axis=1), n=len(sharp))


def _of(rows: pd.DataFrame, other: str):
    return difference(rows, other, "concentrated")
