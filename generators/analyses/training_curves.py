"""Accuracy and a loss at every checkpoint of ten training runs, one row a run, task and checkpoint

For OLMo 2 the loss is the bits per byte of the right options of the task; for Pythia the logarithm of the perplexity on the last
words of LAMBADA, for all tasks, because no other loss was published. Checkpoints of less than a billion tokens are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

CHANCE = {  # one over the options; LAMBADA has none
    "LAMBADA": 0.0,
    "ARC-Easy": 1 / 4,
    "ARC-Challenge": 1 / 4,
    "PIQA": 1 / 2,
    "SciQ": 1 / 4,
    "WinoGrande": 1 / 2,
    "HellaSwag": 1 / 4,
    "CommonsenseQA": 1 / 5,
}
MMLU_CHANCE = 1 / 4
LAMBADA_ITEMS = 5153  # implied by the published standard errors
FIRST = 1e9  # tokens: the warm-up is over and the losses have begun to fall
COLUMNS = [
    "model", "parameters", "task", "group", "chance", "items", "training_tokens", "accuracy", "loss"
]  # fmt: skip


@dataclass(frozen=True)
class TrainingCurves:
    """`rows` by model, task and checkpoint; `group` is the task, or MMLU for its four parts."""

    rows: pd.DataFrame
    runs: Annotated[int, "runs"]
    curves: Annotated[int, "1"]


def analyse(olmo_checkpoints, pythia_checkpoints, pythia_lambada) -> TrainingCurves:
    olmo = olmo_checkpoints[olmo_checkpoints["stage"].eq("inside a run")]
    olmo = olmo.rename(columns={"cloze_accuracy": "accuracy", "bits_per_byte": "loss"})
    keys = ["model", "training_tokens"]
    losses = pythia_lambada.assign(loss=np.log(pythia_lambada["perplexity"].astype(float)))
    pythia = pythia_checkpoints.merge(losses[[*keys, "loss"]], on=keys, validate="many_to_one")
    lambada = losses.assign(task="LAMBADA", items=LAMBADA_ITEMS)
    rows = pd.concat([olmo, pythia, lambada], ignore_index=True)
    rows = rows[rows["training_tokens"] >= FIRST]
    mmlu = rows["task"].str.startswith("MMLU")
    rows = rows.assign(
        group=rows["task"].where(~mmlu, "MMLU"),
        chance=rows["task"].map(CHANCE).where(~mmlu, MMLU_CHANCE),
    )[COLUMNS].sort_values(["parameters", "task", "training_tokens"], kind="stable")
    return TrainingCurves(
        rows=rows.reset_index(drop=True),
        runs=rows["model"].nunique(),
        curves=len(rows.drop_duplicates(["model", "task"])),
    )
