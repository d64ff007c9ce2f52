"""The forecasts of the OLMo ladder under other curves, losses, tasks and resamples"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..records import Choices, Estimate
from . import ladder_forecast as ladder

WAYS = "an S-curve straight from compute against the same by way of the task loss"
LEFT_OUT = {
    "size and text apart": "the direct way has no published form of both, and would need one",
    "checkpoints inside the small runs": "they carry a learning rate that has not come down",
}


@dataclass(frozen=True)
class LadderChoices:
    """How much the direct way errs more, and how many tasks are within five points, by choice."""

    direct_less_loss_first: Annotated[Choices, "1"]
    share_within_tolerance: Annotated[Choices, "1"]


def analyse(ladder_forecast) -> LadderChoices:
    errors = np.abs(ladder_forecast.errors)  # (tasks, methods, 1 + R, targets)
    at = {method: errors[:, place] for place, method in enumerate(ladder.METHODS)}
    places = {name: place for place, name in enumerate(ladder_forecast.tasks)}
    several = [place for name, place in places.items() if ladder.CHANCE[name] < 0.5]
    direct, by_loss = at[ladder.DIRECTLY], at[ladder.TASK_LOSS]

    def lead(one: np.ndarray, other: np.ndarray, tasks: Sequence[int] | slice = slice(None)):
        return ladder.over_tasks((one - other)[tasks].mean(axis=-1))

    def share(way: np.ndarray, tasks: Sequence[int] | slice = slice(None)) -> Estimate:
        return ladder.over_tasks((way <= ladder.TOLERANCE).all(axis=-1).astype(float)[tasks])

    return LadderChoices(
        direct_less_loss_first=Choices(
            lead(direct, by_loss),
            {
                "directly by a power law of -log accuracy": lead(at[ladder.POWER], by_loss),
                "the same of what is above chance": lead(at[ladder.POWER_ABOVE_CHANCE], by_loss),
                "by way of the loss on general text": lead(direct, at[ladder.TEXT_LOSS]),
                "a power law against the loss on general text": lead(
                    at[ladder.POWER], at[ladder.TEXT_LOSS]
                ),
                "tasks of three options and more": lead(direct, by_loss, several),
                "the 7B model alone": lead(direct[..., :1], by_loss[..., :1]),
                "the 13B model alone": lead(direct[..., 1:], by_loss[..., 1:]),
                "the ten tasks as a whole, runs resampled": _fixed(
                    (direct - by_loss).mean(axis=-1)
                ),
            },
            WAYS,
            LEFT_OUT,
        ),
        share_within_tolerance=Choices(
            share(by_loss),
            {
                "by way of the loss on general text": share(at[ladder.TEXT_LOSS]),
                "directly by an S-curve": share(direct),
                "directly by a power law of -log accuracy": share(at[ladder.POWER]),
                "the same of what is above chance": share(at[ladder.POWER_ABOVE_CHANCE]),
                "by way of the loss, tasks of three options and more": share(by_loss, several),
                "by way of the loss, the 7B model alone": share(by_loss[..., :1]),
                "by way of the loss, the 13B model alone": share(by_loss[..., 1:]),
            },
            "an S-curve by way of the task loss, both large models",
            LEFT_OUT,
        ),
    )


def _fixed(values: np.ndarray) -> Estimate:
    """The mean over tasks of (tasks, 1 + R) values, where only the runs and the items are drawn."""
    return Estimate.from_resamples(values.mean(axis=0), n=len(values))
