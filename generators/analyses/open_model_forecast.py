"""Scores of large open models on tasks called emergent, forecast from the small ones

The cut is the training compute of Llama 2 7B, the cut that the authors of the scores use as their example.
Four forecasts: S-curves in log compute, in the main axis of five benchmarks and in MMLU; and no change, the
mean of the upper quarter of the small models by compute. Resamples draw whole families, small and large apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.clusters import cluster_counts
from ..maths.forecasts import fit_logistic
from ..records import Estimate

CUT = 8.4e22  # FLOP, ruan2024, README of the upstream repository
BENCHMARKS = ["mmlu", "hellaswag", "winograd", "truthfulqa", "xwinograd"]
METHODS = ("training compute", "general ability", "MMLU alone", "no change")
TOLERANCE = 0.05
RESAMPLES, SEED = 1000, 65


@dataclass(frozen=True)
class OpenModelForecast:
    """`rows`: the mean absolute error of each task and method; `models`: each score above the cut."""

    rows: pd.DataFrame
    models: pd.DataFrame
    small_models: Annotated[int, "1"]
    large_models: Annotated[int, "1"]
    axis_share: Annotated[float, "1"]
    compute_error: Annotated[Estimate, "1"]
    ability_error: Annotated[Estimate, "1"]
    mmlu_error: Annotated[Estimate, "1"]
    no_change_error: Annotated[Estimate, "1"]
    compute_less_ability: Annotated[Estimate, "1"]
    no_change_less_ability: Annotated[Estimate, "1"]
    share_within_tolerance: Annotated[Estimate, "1"]
    mmlu_share_within_tolerance: Annotated[Estimate, "1"]


@dataclass(frozen=True)
class _Task:
    """The large models of a task, their forecasts (methods, 1 + R, models), and how often each is drawn."""

    large: pd.DataFrame
    forecasts: np.ndarray
    weights: np.ndarray


def analyse(emergent_task_scores, open_models_benchmarks) -> OpenModelForecast:
    scores = emergent_task_scores.rows.dropna(subset=["training_compute_flop"])
    scores = scores.assign(log_compute=np.log(scores["training_compute_flop"].astype(float)))
    below = scores["training_compute_flop"] <= CUT
    axis, share = _main_axis(open_models_benchmarks, set(scores[below]["model"]))
    scores = scores.merge(axis, on="model").merge(
        open_models_benchmarks[["model", "mmlu_accuracy"]], on="model"
    )
    absolute, inside, rows, models = [], [], [], []
    for task, part in scores.groupby("task", sort=False):
        found = _forecasts(part)
        large, weights = found.large, found.weights
        errors = found.forecasts - large["score"].to_numpy(float)  # (methods, 1 + R, models)
        mean = (weights * np.abs(errors)).sum(axis=-1) / weights.sum(axis=-1)
        absolute.append(mean)
        inside.append((weights * (np.abs(errors) <= TOLERANCE)).sum(axis=-1) / weights.sum(axis=-1))
        ends = percentile_interval(mean[:, 1:].T)
        rows.append(
            pd.DataFrame(
                {
                    "task": task,
                    "method": METHODS,
                    "error": mean[:, 0],
                    "error_low": ends.low,
                    "error_high": ends.high,
                    "models": len(large),
                }
            )
        )
        models.append(large.assign(forecast=found.forecasts[1, 0], error=errors[1, 0]))
    means, within = np.mean(absolute, axis=0), np.mean(inside, axis=0)  # tasks weigh alike
    n = len(absolute)
    return OpenModelForecast(
        rows=pd.concat(rows, ignore_index=True),
        models=pd.concat(models, ignore_index=True),
        small_models=int(scores[scores["training_compute_flop"] <= CUT]["model"].nunique()),
        large_models=int(scores[scores["training_compute_flop"] > CUT]["model"].nunique()),
        axis_share=share,
        compute_error=Estimate.from_resamples(means[0], n=n),
        ability_error=Estimate.from_resamples(means[1], n=n),
        mmlu_error=Estimate.from_resamples(means[2], n=n),
        no_change_error=Estimate.from_resamples(means[3], n=n),
        compute_less_ability=Estimate.from_resamples(means[0] - means[1], n=n),
        no_change_less_ability=Estimate.from_resamples(means[3] - means[1], n=n),
        share_within_tolerance=Estimate.from_resamples(within[1], n=n),
        mmlu_share_within_tolerance=Estimate.from_resamples(within[2], n=n),
    )


def _main_axis(table: pd.DataFrame, small: set[str]) -> tuple[pd.DataFrame, float]:
    """The first principal component of the standardised benchmarks, from the small models alone."""
    values = table[[f"{name}_accuracy" for name in BENCHMARKS]].astype(float)
    known = values[table["model"].isin(small)]
    scaled = (values - known.mean()) / known.std(ddof=0)
    variances, axes = np.linalg.eigh(np.cov(scaled[table["model"].isin(small)].T, ddof=0))
    first = axes[:, -1] * np.sign(axes[:, -1].sum())
    ability = pd.DataFrame({"model": table["model"], "ability": scaled.to_numpy() @ first})
    return ability, float(variances[-1] / variances.sum())


def _forecasts(part: pd.DataFrame) -> _Task:
    small = part[part["training_compute_flop"] <= CUT]
    large = part[part["training_compute_flop"] > CUT].reset_index(drop=True)
    counts = _with_sample(small["family"], SEED)
    chance, y = float(part["chance"].iloc[0]), small["score"].to_numpy(float)
    curves = [
        fit_logistic(small[axis], y, counts, chance).at(large[axis])
        for axis in ("log_compute", "ability", "mmlu_accuracy")
    ]
    top = (small["log_compute"] >= small["log_compute"].quantile(0.75)).to_numpy()
    drawn = counts * top
    last = (drawn @ y) / np.maximum(drawn.sum(axis=1), 1)
    last = np.where(drawn.sum(axis=1) > 0, last, y[top].mean())
    curves.append(np.repeat(last[:, None], len(large), axis=1))
    return _Task(large, np.stack(curves), _with_sample(large["family"], SEED + 1))


def _with_sample(families: pd.Series, seed: int) -> np.ndarray:
    return np.vstack([np.ones(len(families), int), cluster_counts(families, RESAMPLES, seed)])
