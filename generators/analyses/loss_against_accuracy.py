"""Within a family, does lower loss go with higher accuracy

Spearman's correlation of the loss on plain text with the accuracy on each task, in three families. Each family has its own text and its own tasks, so losses are
never compared between families. Intervals resample models; of the first Pythia models, whole models with all their checkpoints; of OLMo, sizes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.clusters import cluster_counts
from ..maths.rank_correlation import rank_correlation
from ..records import Estimate

RESAMPLES, SEED = 1000, 43
FEW = 3  # different models that a resample must hold
MEAN = "mean of its tasks"
NAMES = {
    "arc_challenge": "ARC-Challenge",
    "arc_easy": "ARC-Easy",
    "hellaswag": "HellaSwag",
    "lambada": "LAMBADA",
    "logiqa": "LogiQA",
    "openbookqa": "OpenBookQA",
    "piqa": "PIQA",
    "sciq": "SciQ",
    "winogrande": "WinoGrande",
    "wsc": "Winograd schemas",
}


@dataclass(frozen=True)
class LossAgainstAccuracy:
    """`points`: mean accuracy by loss; `rows`: one a family and task. Signs are turned, so that better goes with better."""

    points: pd.DataFrame
    rows: pd.DataFrame
    cerebras: Annotated[Estimate, "1"]
    pythia: Annotated[Estimate, "1"]
    olmo: Annotated[Estimate, "1"]
    weakest: Annotated[Estimate, "1"]
    pairs: Annotated[int, "1"]
    pairs_above_nine_tenths: Annotated[int, "1"]
    pairs_not_above_zero: Annotated[int, "1"]


def analyse(cerebras_gpt, pythia_wikitext, olmo_run_ends) -> LossAgainstAccuracy:
    olmo = olmo_run_ends.pivot(
        index=["run", "parameters", "c4_loss"], columns="task", values="accuracy"
    ).reset_index()
    sizes = olmo["parameters"].astype(str)
    families = {
        "Cerebras-GPT": (
            _tasks(cerebras_gpt),
            cerebras_gpt["pile_loss"],
            list(cerebras_gpt["model"]),
        ),
        "first Pythia": (
            _tasks(pythia_wikitext),
            pythia_wikitext["bits_per_byte"],
            list(pythia_wikitext["model"]),
        ),
        "OLMo ladder": (
            olmo.drop(columns=["run", "parameters", "c4_loss"]),
            olmo["c4_loss"],
            list(sizes),
        ),
    }
    found: dict[tuple[str, str], Estimate] = {}
    points = []
    for family, (tasks, loss, clusters) in families.items():
        tasks = tasks.assign(**{MEAN: tasks.mean(axis=1)})
        counts = cluster_counts(clusters, RESAMPLES, SEED)
        distinct = np.array(
            [len({c for c, k in zip(clusters, row, strict=True) if k}) for row in counts]
        )
        counts = counts[distinct >= FEW]
        for task in tasks:
            found[family, task] = _estimate(loss, tasks[task], counts)
        points.append(
            pd.DataFrame(
                {"family": family, "cluster": clusters, "loss": loss, "accuracy": tasks[MEAN]}
            )
        )
    single = {key: value for key, value in found.items() if key[1] != MEAN}
    return LossAgainstAccuracy(
        points=pd.concat(points, ignore_index=True),
        rows=pd.DataFrame(
            {
                "family": family,
                "task": task,
                "correlation": estimate.value,
                "low": estimate.low,
                "high": estimate.high,
                "models": estimate.n,
            }
            for (family, task), estimate in found.items()
        ),
        cerebras=found["Cerebras-GPT", MEAN],
        pythia=found["first Pythia", MEAN],
        olmo=found["OLMo ladder", MEAN],
        weakest=min(single.values(), key=lambda estimate: estimate.value),
        pairs=len(single),
        pairs_above_nine_tenths=sum(estimate.value > 0.9 for estimate in single.values()),
        pairs_not_above_zero=sum(estimate.low <= 0 for estimate in single.values()),
    )


def _tasks(table: pd.DataFrame) -> pd.DataFrame:
    columns = [c for c in table.columns if c.endswith("_accuracy")]
    return table[columns].rename(columns=lambda c: NAMES[c.removesuffix("_accuracy")])


def _estimate(loss: pd.Series, accuracy: pd.Series, counts: np.ndarray) -> Estimate:
    x, y = -loss.to_numpy(float), accuracy.to_numpy(float)
    draws = rank_correlation(x, y, counts)
    draws = draws[np.isfinite(draws)]  # a task may have one value throughout a resample
    ends = percentile_interval(draws)
    return Estimate(float(rank_correlation(x, y)), ends.low, ends.high, len(x))
