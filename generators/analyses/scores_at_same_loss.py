"""Whether a larger model does better than a smaller one at the same loss, checkpoint by checkpoint

Neighbouring sizes of Pythia on five tasks, at the same perplexity on LAMBADA, and the two OLMo 2 runs on their tasks, at the same bits per byte
of the right answers. The larger model's accuracy is read between its checkpoints, straight in the loss; checkpoints of the smaller that the larger
passed before its first are left out. For comparison, the same at the same number of tokens. Intervals resample whole tasks.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..records import Estimate

SOURCES = ["biderman2023", "bhagia2024"]
RESAMPLES, SEED = 4000, 76
PYTHIA, OLMO = "pythia", "OLMo"
OWN = "LAMBADA"  # its accuracy is left out: the loss is of the same words


@dataclass(frozen=True)
class SameLoss:
    """`rows`: the larger model's lead at the same loss and at the same tokens, a checkpoint of the smaller each."""

    rows: pd.DataFrame
    pythia_at_loss: Annotated[Estimate, "1"]
    pythia_at_tokens: Annotated[Estimate, "1"]
    olmo_at_loss: Annotated[Estimate, "1"]
    olmo_at_tokens: Annotated[Estimate, "1"]
    pythia_largest_task: Annotated[float, "1"]


def analyse(training_curves) -> SameLoss:
    rows = leads(training_curves.rows)
    pythia, olmo = of_family(rows, PYTHIA), of_family(rows, OLMO)
    by_task = pythia.groupby("task")["at_loss"].mean()
    return SameLoss(
        rows=rows,
        pythia_at_loss=mean_lead(pythia, "at_loss"),
        pythia_at_tokens=mean_lead(pythia, "at_tokens"),
        olmo_at_loss=mean_lead(olmo, "at_loss"),
        olmo_at_tokens=mean_lead(olmo, "at_tokens"),
        pythia_largest_task=float(by_task.loc[by_task.abs().idxmax()]),
    )


def leads(curves: pd.DataFrame, gaps: Collection[int] = (1,)) -> pd.DataFrame:
    """The larger model's lead for every two models of a family that lie so many sizes apart, by task."""
    curves = curves[curves["task"] != OWN]
    curves = curves.assign(family=curves["model"].str.split(" |-").str[0])
    frames = []
    for (family, task), group in curves.groupby(["family", "task"]):
        runs = [run for _, run in group.groupby("parameters")]
        for place, small in enumerate(runs):
            for gap in gaps:
                if place + gap < len(runs):
                    found = _leads(small, runs[place + gap])
                    frames.append(found.assign(family=family, task=task, sizes_apart=gap))
    return pd.concat(frames, ignore_index=True)


def of_family(rows: pd.DataFrame, family: str) -> pd.DataFrame:
    """The leads within one family."""
    return rows[rows["family"] == family]


def _leads(small: pd.DataFrame, large: pd.DataFrame) -> pd.DataFrame:
    """Accuracy of the larger less that of the smaller, wherever the larger has the same loss and tokens."""
    by_loss = large.sort_values("loss", kind="stable")
    loss, tokens = small["loss"].to_numpy(float), np.log(small["training_tokens"].to_numpy(float))
    known = (loss >= by_loss["loss"].min()) & (loss <= by_loss["loss"].max())
    in_time = np.log(large["training_tokens"].to_numpy(float))
    known &= (tokens >= in_time.min()) & (tokens <= in_time.max())
    accuracy = small["accuracy"].to_numpy(float)
    at_loss = np.interp(loss, by_loss["loss"].to_numpy(float), by_loss["accuracy"].to_numpy(float))
    at_tokens = np.interp(tokens, in_time, large["accuracy"].to_numpy(float))
    frame = pd.DataFrame(
        {
            "smaller": small["parameters"].iloc[0],
            "larger": large["parameters"].iloc[0],
            "loss": loss,
            "at_loss": at_loss - accuracy,
            "at_tokens": at_tokens - accuracy,
        }
    )
    return frame[known]


def mean_lead(rows: pd.DataFrame, column: str = "at_loss", by: str = "task") -> Estimate:
    """The mean over checkpoints, pairs and tasks; each resample draws whole tasks, or what `by` names."""
    counts = cluster_counts(rows[by].astype(str).tolist(), RESAMPLES, SEED)
    values = rows[column].to_numpy()
    draws = (counts @ values) / counts.sum(axis=1)
    return Estimate.from_draws(values.mean(), draws, n=rows[by].nunique())
