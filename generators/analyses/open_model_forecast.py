"""Scores of large open models on tasks called emergent, forecast from the small ones

The cut is the training compute of Llama 2 7B, the cut that the authors of the scores use as their example.
Four forecasts: S-curves in log compute, in one axis of general ability and in MMLU; and no change, the
mean of the upper quarter of the small models by compute. The axis is the main one of those of five benchmarks that rise
with compute among the small models: one that falls would pull it the wrong way. Resamples draw whole families, small and large apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.clusters import cluster_counts
from ..maths.forecasts import fit_logistic
from ..maths.rank_correlation import rank_correlation
from ..records import Estimate

CUT = 8.4e22  # FLOP, ruan2024, README of the upstream repository
BENCHMARKS = ("mmlu", "hellaswag", "winograd", "truthfulqa", "xwinograd")  # known for every model
METHODS = ("training compute", "general ability", "MMLU alone", "no change")
AXES = ("log_compute", "ability", "mmlu_accuracy")
AT_ZERO = "phonetic transliteration"  # where most small models have nothing right
TOLERANCE = 0.05
RESAMPLES, SEED = 1000, 65


@dataclass(frozen=True)
class OpenModelForecast:
    """`rows`: the mean absolute error of each task and method; `of_six`: without `AT_ZERO`; `models`: each score above the cut; `loadings`:
    the weight of each benchmark in the axis of all five and its rank correlation with compute, small models."""

    rows: pd.DataFrame
    models: pd.DataFrame
    loadings: pd.DataFrame
    small_models: Annotated[int, "1"]
    large_models: Annotated[int, "1"]
    axis_share: Annotated[float, "1"]
    axis_benchmarks: Annotated[int, "1"]
    truthfulqa_loading: Annotated[float, "1"]
    truthfulqa_rank: Annotated[float, "1"]
    compute_ahead: Annotated[int, "1"]
    compute_addition_2: Annotated[float, "1"]
    ability_addition_2: Annotated[float, "1"]
    compute_addition_3: Annotated[float, "1"]
    ability_addition_3: Annotated[float, "1"]
    compute_error_of_six: Annotated[float, "1"]
    ability_error_of_six: Annotated[float, "1"]
    compute_error: Annotated[Estimate, "1"]
    ability_error: Annotated[Estimate, "1"]
    mmlu_error: Annotated[Estimate, "1"]
    no_change_error: Annotated[Estimate, "1"]
    compute_less_ability: Annotated[Estimate, "1"]
    no_change_less_ability: Annotated[Estimate, "1"]
    share_within_tolerance: Annotated[Estimate, "1"]
    compute_share_within_tolerance: Annotated[Estimate, "1"]
    mmlu_share_within_tolerance: Annotated[Estimate, "1"]


@dataclass(frozen=True)
class Axis:
    """The main axis of some benchmarks: each model's place on it, and what it is made of."""

    places: pd.DataFrame
    share: float
    loadings: dict[str, float]


@dataclass(frozen=True)
class Task:
    """The large models of a task, their forecasts (methods, 1 + R, models), and how often each is drawn."""

    large: pd.DataFrame
    forecasts: np.ndarray
    weights: np.ndarray

    @property
    def errors(self) -> np.ndarray:
        """Forecast less outcome."""
        return np.asarray(self.forecasts - self.large["score"].to_numpy(float))

    def mean(self, values: np.ndarray) -> np.ndarray:
        """The mean over the models drawn, of values shaped as the forecasts."""
        return np.asarray((self.weights * values).sum(axis=-1) / self.weights.sum(axis=-1))


def analyse(emergent_task_scores, open_models_benchmarks) -> OpenModelForecast:
    scores = with_compute(emergent_task_scores.rows)
    small = small_models(scores)
    kept = rising(open_models_benchmarks, small, BENCHMARKS)
    axis = main_axis(open_models_benchmarks, small, kept)
    scores = scores.merge(axis.places, on="model").merge(
        open_models_benchmarks[["model", "mmlu_accuracy"]], on="model"
    )
    tasks = {str(task): forecasts(part) for task, part in scores.groupby("task", sort=False)}
    absolute = np.stack([task.mean(np.abs(task.errors)) for task in tasks.values()])
    inside = [task.mean(np.abs(task.errors) <= TOLERANCE) for task in tasks.values()]
    means, within = absolute.mean(axis=0), np.mean(inside, axis=0)  # tasks weigh alike
    every = _loadings(open_models_benchmarks, small)
    turned = every.set_index("benchmark").loc["truthfulqa"]
    by_task = dict(zip(tasks, absolute[:, :2, 0].tolist(), strict=True))  # compute, ability
    addition = [by_task[f"{digits}-digit addition"] for digits in (2, 3)]
    six = np.mean([pair for task, pair in by_task.items() if task != AT_ZERO], axis=0)
    n = len(tasks)
    return OpenModelForecast(
        rows=_rows(tasks, absolute),
        models=pd.concat(
            [
                one.large.assign(forecast=one.forecasts[1, 0], error=one.errors[1, 0])
                for one in tasks.values()
            ],
            ignore_index=True,
        ),
        loadings=every,
        small_models=len(small),
        large_models=int(scores[scores["training_compute_flop"] > CUT]["model"].nunique()),
        axis_share=axis.share,
        axis_benchmarks=len(kept),
        truthfulqa_loading=float(turned["loading"]),
        truthfulqa_rank=float(turned["rank_with_compute"]),
        compute_ahead=sum(compute < ability for compute, ability in by_task.values()),
        compute_addition_2=addition[0][0],
        ability_addition_2=addition[0][1],
        compute_addition_3=addition[1][0],
        ability_addition_3=addition[1][1],
        compute_error_of_six=float(six[0]),
        ability_error_of_six=float(six[1]),
        compute_error=Estimate.from_resamples(means[0], n=n),
        ability_error=Estimate.from_resamples(means[1], n=n),
        mmlu_error=Estimate.from_resamples(means[2], n=n),
        no_change_error=Estimate.from_resamples(means[3], n=n),
        compute_less_ability=Estimate.from_resamples(means[0] - means[1], n=n),
        no_change_less_ability=Estimate.from_resamples(means[3] - means[1], n=n),
        share_within_tolerance=Estimate.from_resamples(within[1], n=n),
        compute_share_within_tolerance=Estimate.from_resamples(within[0], n=n),
        mmlu_share_within_tolerance=Estimate.from_resamples(within[2], n=n),
    )


def with_compute(rows: pd.DataFrame) -> pd.DataFrame:
    """The scores of models whose training compute is known, with its logarithm."""
    scores = rows.dropna(subset=["training_compute_flop"])
    return scores.assign(log_compute=np.log(scores["training_compute_flop"].astype(float)))


def small_models(scores: pd.DataFrame, cut: float = CUT) -> pd.Series:
    """The log compute of each model at or below the cut, by its name."""
    below = scores[scores["training_compute_flop"] <= cut].drop_duplicates("model")
    return below.set_index("model")["log_compute"]


def rising(table: pd.DataFrame, small: pd.Series, benchmarks: Sequence[str]) -> list[str]:
    """Those of the benchmarks whose accuracy rises with compute among the small models."""
    ranks = _ranks(table, small, benchmarks)
    return [name for name, rank in ranks.items() if rank > 0]


def main_axis(table: pd.DataFrame, small: pd.Series, benchmarks: Sequence[str]) -> Axis:
    """The first principal component of the standardised benchmarks, from the small models alone.

    Models that lack a benchmark have no place on it.
    """
    columns = [f"{name}_accuracy" for name in benchmarks]
    table = table.dropna(subset=columns)
    values = table[columns].astype(float)
    inside = table["model"].isin(small.index)
    scaled = (values - values[inside].mean()) / values[inside].std(ddof=0)
    variances, axes = np.linalg.eigh(np.atleast_2d(np.cov(scaled[inside].T, ddof=0)))
    first = axes[:, -1] * np.sign(axes[:, -1].sum())
    places = pd.DataFrame({"model": table["model"], "ability": scaled.to_numpy() @ first})
    loadings = dict(zip(benchmarks, first.tolist(), strict=True))
    return Axis(places, float(variances[-1] / variances.sum()), loadings)


def forecasts(
    part: pd.DataFrame,
    axes: Sequence[str] = AXES,
    cut: float = CUT,
    resamples: int = RESAMPLES,
) -> Task:
    """S-curves of one task in each of the axes, and no change, read off at the large models."""
    small = part[part["training_compute_flop"] <= cut]
    large = part[part["training_compute_flop"] > cut].reset_index(drop=True)
    counts = _with_sample(small["family"], resamples, SEED)
    chance, y = float(part["chance"].iloc[0]), small["score"].to_numpy(float)
    curves = [fit_logistic(small[axis], y, counts, chance).at(large[axis]) for axis in axes]
    top = (small["log_compute"] >= small["log_compute"].quantile(0.75)).to_numpy()
    drawn = counts * top
    last = (drawn @ y) / np.maximum(drawn.sum(axis=1), 1)
    last = np.where(drawn.sum(axis=1) > 0, last, y[top].mean())
    curves.append(np.repeat(last[:, None], len(large), axis=1))
    return Task(large, np.stack(curves), _with_sample(large["family"], resamples, SEED + 1))


def _ranks(table: pd.DataFrame, small: pd.Series, benchmarks: Sequence[str]) -> dict[str, float]:
    rows = table[table["model"].isin(small.index)].set_index("model")
    found = {}
    for name in benchmarks:
        known = rows[f"{name}_accuracy"].dropna().astype(float)
        found[name] = float(rank_correlation(small[known.index].to_numpy(), known.to_numpy()))
    return found


def _loadings(table: pd.DataFrame, small: pd.Series) -> pd.DataFrame:
    axis, ranks = main_axis(table, small, BENCHMARKS), _ranks(table, small, BENCHMARKS)
    return pd.DataFrame(
        {"benchmark": name, "loading": axis.loadings[name], "rank_with_compute": ranks[name]}
        for name in BENCHMARKS
    )


def _rows(tasks: dict[str, Task], absolute: np.ndarray) -> pd.DataFrame:
    frames = []
    for (name, task), errors in zip(tasks.items(), absolute, strict=True):
        ends = percentile_interval(errors[:, 1:].T)
        frames.append(
            pd.DataFrame(
                {
                    "task": name,
                    "method": METHODS,
                    "error": errors[:, 0],
                    "error_low": ends.low,
                    "error_high": ends.high,
                    "models": len(task.large),
                }
            )
        )
    return pd.concat(frames, ignore_index=True)


def _with_sample(families: pd.Series, resamples: int, seed: int) -> np.ndarray:
    return np.vstack([np.ones(len(families), int), cluster_counts(families, resamples, seed)])
