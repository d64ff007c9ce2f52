"""The forecast of open models from one axis of general ability, under other axes, cuts and resamples

Every axis but one is the main one of benchmarks that rise with compute among the small models, of as many as the choice names;
that of all eight holds TruthfulQA, which falls, as a critic would: among so many it turns nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Choices, Estimate
from . import open_model_forecast as forecast

PREFERRED = "five benchmarks known for every model, less those that fall with compute"
EIGHT = (*forecast.BENCHMARKS, "arc_challenge", "gsm8k", "humaneval")
RESAMPLES = 200
LEFT_OUT = {
    "an axis of five with TruthfulQA": (
        "its accuracy falls with compute among the small models, so that it turns the axis: of five benchmarks one "
        "would decide alone; the error of that axis stands in the chapter"
    ),
    "several components, as in the cited work": "the sentence is about one axis",
    "no benchmarks, but compute": "compared in a part of its own",
}


@dataclass(frozen=True)
class OneAxisChoices:
    """Error, share within five points and lead over no change, by choice; `turned` are axes with TruthfulQA."""

    error: Annotated[Choices, "1"]
    share_within_tolerance: Annotated[Choices, "1"]
    no_change_less_ability: Annotated[Choices, "1"]
    with_truthfulqa_five: Annotated[Estimate, "1"]
    with_truthfulqa_eight: Annotated[Estimate, "1"]


def analyse(emergent_task_scores, open_models_benchmarks, open_model_forecast) -> OneAxisChoices:
    rows, table = forecast.with_compute(emergent_task_scores.rows), open_models_benchmarks

    def under(
        benchmarks: Sequence[str] = forecast.BENCHMARKS,
        cut: float = forecast.CUT,
        families: bool = True,
        without: str = "",
        as_they_are: bool = False,
    ) -> list[Estimate]:
        scores = rows if families else rows.assign(family=rows["model"])
        small = forecast.small_models(scores, cut)
        kept = benchmarks if as_they_are else forecast.rising(table, small, benchmarks)
        places = forecast.main_axis(table, small, kept).places
        scores = scores[scores["task"] != without].merge(places, on="model")
        return _measured(scores, cut)

    five = forecast.BENCHMARKS
    eight = under(EIGHT, as_they_are=True)
    found = {
        "of all eight benchmarks, where TruthfulQA drowns": eight,
        "with ARC-Challenge": under((*five, "arc_challenge")),
        "of eight benchmarks, those that rise": under(EIGHT),
        "the same without GSM8K": under([name for name in EIGHT if name != "gsm8k"]),
        "MMLU alone": under(["mmlu"]),
        "small is half as much compute": under(cut=forecast.CUT / 2),
        "small is twice as much compute": under(cut=forecast.CUT * 2),
        "models resampled, not families": under(families=False),
        "without phonetic transliteration": under(without="phonetic transliteration"),
    }

    def choices(default: Estimate, place: int) -> Choices:
        others = {label: values[place] for label, values in found.items()}
        return Choices(default, others, PREFERRED, LEFT_OUT)

    return OneAxisChoices(
        error=choices(open_model_forecast.ability_error, 0),
        share_within_tolerance=choices(open_model_forecast.share_within_tolerance, 1),
        no_change_less_ability=choices(open_model_forecast.no_change_less_ability, 2),
        with_truthfulqa_five=under(as_they_are=True)[0],
        with_truthfulqa_eight=eight[0],
    )


def _measured(scores: pd.DataFrame, cut: float) -> list[Estimate]:
    """Mean absolute error, share within five points, and lead over no change; tasks weigh alike."""
    tasks = [
        forecast.forecasts(part, ("ability",), cut, RESAMPLES)
        for _, part in scores.groupby("task", sort=False)
    ]
    off = np.mean([task.mean(np.abs(task.errors)) for task in tasks], axis=0)
    within = np.mean(
        [task.mean(np.abs(task.errors) <= forecast.TOLERANCE) for task in tasks], axis=0
    )
    n = len(tasks)
    return [Estimate.from_resamples(draws, n=n) for draws in (off[0], within[0], off[1] - off[0])]
