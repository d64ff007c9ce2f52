"""Forecasts of the end of a training run under other ways, cases and resamples"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..records import Choices, Estimate
from . import checkpoint_forecast as forecast

MOVED = 0.02  # between the last checkpoint seen and the last of the run
PREFERRED = "by way of the loss, all runs and tasks, both resampled"
LEFT_OUT = {
    "another limit than five points": "the sentence of the part names it",
    "a curve that knows the learning rate": "no published form has been tried on these runs",
}
DIRECT, LOSS_FIRST, NO_CHANGE = 0, 1, 3  # places in forecast.METHODS


@dataclass(frozen=True)
class CheckpointChoices:
    """Shares within five points and leads over no change and the direct way, by choice."""

    half_share_within: Annotated[Choices, "1"]
    quarter_share_within: Annotated[Choices, "1"]
    half_no_change_less_loss_first: Annotated[Choices, "1"]
    quarter_direct_less_loss_first: Annotated[Choices, "1"]
    moved: Annotated[int, "1"]
    moved_share_within: Annotated[Estimate, "1"]


def analyse(checkpoint_forecast) -> CheckpointChoices:
    cases, errors = checkpoint_forecast.cases, checkpoint_forecast.errors
    quarter, half = (np.abs(errors[cut]) for cut in forecast.CUTS)
    runs, tasks = forecast.runs_drawn(cases), forecast.tasks_drawn(cases)
    pythia = cases["model"].str.startswith("pythia").to_numpy()
    every = np.ones(len(cases), bool)

    def choices(values: dict[str, np.ndarray], moved: np.ndarray) -> Choices:
        """Of values by way; the first way is the preferred one."""
        own, *_ = values.values()

        def mean(which: np.ndarray, weights: np.ndarray, of: np.ndarray = own) -> Estimate:
            return forecast.mean_of_cases(of[which], weights[:, which])

        others = {
            "whole runs resampled": mean(every, runs),
            "whole tasks resampled": mean(every, tasks),
            "Pythia alone": mean(pythia, runs * tasks),
            "OLMo 2 alone": mean(~pythia, runs * tasks),
            "scores that moved by two points or more since": mean(moved, runs * tasks),
        }
        for label, of in list(values.items())[1:]:
            others[label] = mean(every, runs * tasks, of)
        return Choices(mean(every, runs * tasks), others, PREFERRED, LEFT_OUT)

    def within(found: np.ndarray) -> dict[str, np.ndarray]:
        inside = (found <= forecast.TOLERANCE).astype(float)
        return {"": inside[:, LOSS_FIRST], "straight from the tokens": inside[:, DIRECT]}

    def lead(found: np.ndarray, other: int) -> dict[str, np.ndarray]:
        leads = {"": found[:, other] - found[:, LOSS_FIRST]}
        if other == NO_CHANGE:
            leads["straight from the tokens"] = found[:, other] - found[:, DIRECT]
        return leads

    moved_half, moved_quarter = (found[:, NO_CHANGE, 0] >= MOVED for found in (half, quarter))
    halves = choices(within(half), moved_half)
    return CheckpointChoices(
        half_share_within=halves,
        quarter_share_within=choices(within(quarter), moved_quarter),
        half_no_change_less_loss_first=choices(lead(half, NO_CHANGE), moved_half),
        quarter_direct_less_loss_first=choices(lead(quarter, DIRECT), moved_quarter),
        moved=int(moved_half.sum()),
        moved_share_within=halves.others["scores that moved by two points or more since"],
    )
