"""The lead of larger models at the same loss, for models further apart, other tasks and other resamples

Gaps are in sizes of the suite: the eight Pythia models, of which neighbours differ by a factor of about 2.5 on average.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..records import Choices, Estimate
from . import scores_at_same_loss as same

FAR = 5  # sizes apart and more
ABOVE_CHANCE = ["ARC-Easy", "PIQA", "SciQ"]  # tasks of Pythia on which most models leave chance
LEFT_OUT = {
    "the training loss itself": "not published with these checkpoints",
    "models of different makers": "the work asks for one corpus, tokeniser and architecture",
}


@dataclass(frozen=True)
class SameLossChoices:
    """Leads at the same loss by choice, and the largest by task among Pythia models far apart."""

    pythia_at_loss: Annotated[Choices, "1"]
    olmo_at_loss: Annotated[Choices, "1"]
    far: Annotated[int, "1"]
    far_on_arc_easy: Annotated[Estimate, "1"]


def analyse(training_curves) -> SameLossChoices:
    rows = same.leads(training_curves.rows, range(1, 8))
    pythia, near = same.of_family(rows, same.PYTHIA), rows[rows["sizes_apart"] == 1]
    neighbours, olmo = same.of_family(near, same.PYTHIA), same.of_family(near, same.OLMO)
    apart = pythia[pythia["sizes_apart"] >= FAR]
    pair = apart["smaller"].astype(str) + " " + apart["larger"].astype(str)
    mmlu = olmo["task"].str.startswith("MMLU")
    late = olmo["loss"] <= olmo.groupby("task")["loss"].transform("median")
    return SameLossChoices(
        pythia_at_loss=Choices(
            same.mean_lead(neighbours),
            {
                "two sizes apart and more": same.mean_lead(pythia[pythia["sizes_apart"] >= 2]),
                "three sizes apart and more": same.mean_lead(pythia[pythia["sizes_apart"] >= 3]),
                "five sizes apart and more": same.mean_lead(apart),
                "five sizes apart and more, pairs resampled": same.mean_lead(
                    apart.assign(pair=pair), by="pair"
                ),
                "tasks above chance": same.mean_lead(
                    neighbours[neighbours["task"].isin(ABOVE_CHANCE)]
                ),
                "tasks above chance, five sizes apart and more": same.mean_lead(
                    apart[apart["task"].isin(ABOVE_CHANCE)]
                ),
                "neighbours, sizes resampled": same.mean_lead(neighbours, by="smaller"),
            },
            "neighbouring sizes, five tasks, tasks resampled",
            LEFT_OUT,
        ),
        olmo_at_loss=Choices(
            same.mean_lead(olmo),
            {
                "the four parts of MMLU as one": same.mean_lead(
                    olmo.assign(group=olmo["task"].where(~mmlu, "MMLU")), by="group"
                ),
                "without MMLU": same.mean_lead(olmo[~mmlu]),
                "the second half of training": same.mean_lead(olmo[late]),
            },
            "every task a unit, all checkpoints, tasks resampled",
            LEFT_OUT,
        ),
        far=FAR,
        far_on_arc_easy=same.mean_lead(
            apart[apart["task"] == "ARC-Easy"].assign(pair=pair), by="pair"
        ),
    )
