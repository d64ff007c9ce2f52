"""Seventeen tasks to guess: what smaller models score, what the largest scores, and this report's forecast of it

Ten tasks of OLMo 2 13B from the runs of at most 1.3 billion parameters, forecast by way of the loss on the task; seven tasks of
Llama 3.1 405B from open models of at most the training compute of Llama 2 7B, forecast by an S-curve in compute.
Intervals of forecasts resample the models behind them, those of scores are of their items.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, wilson_interval
from .ladder_forecast import CHANCE, LARGEST_FITTED, TARGETS, TASK_LOSS
from .open_model_forecast import CUT, forecasts, with_compute

OLMO, OPEN = "OLMo 2 13B", "Llama 3.1 405B"
LARGEST = TARGETS[-1]


@dataclass(frozen=True)
class GuessRounds:
    """`rounds`: a task each, with score and forecast and their ends; `points`: the scores of the other models and whether
    the forecast has seen them."""

    rounds: pd.DataFrame
    points: pd.DataFrame
    tasks: Annotated[int, "1"]
    mean_error: Annotated[float, "1"]
    outside: Annotated[int, "1"]


def analyse(
    olmo_run_ends, ladder_forecast, emergent_task_scores, open_models_benchmarks
) -> GuessRounds:
    known = open_models_benchmarks.dropna(subset=["mmlu_accuracy"])["model"]
    scores = with_compute(emergent_task_scores.rows)
    scores = scores[scores["model"].isin(known)]
    parts = [
        *(_olmo(part, ladder_forecast) for _, part in olmo_run_ends.groupby("task", sort=False)),
        *(_open(part) for _, part in scores.groupby("task", sort=False)),
    ]
    rounds = pd.DataFrame([part.round for part in parts])
    inside = rounds["accuracy"].between(rounds["forecast_low"], rounds["forecast_high"])
    return GuessRounds(
        rounds=rounds,
        points=pd.concat([part.points for part in parts], ignore_index=True),
        tasks=len(rounds),
        mean_error=float((rounds["forecast"] - rounds["accuracy"]).abs().mean()),
        outside=int((~inside).sum()),
    )


@dataclass(frozen=True)
class _Part:
    """One task."""

    round: pd.Series
    points: pd.DataFrame


def _olmo(part: pd.DataFrame, ladder) -> _Part:
    task = str(part["task"].iloc[0])
    last = part[part["run"] == LARGEST].iloc[0]
    curves = ladder.curves
    curve = curves[curves["task"].eq(task) & curves["method"].eq(TASK_LOSS)].iloc[
        -1
    ]  # at its compute
    ends = wilson_interval(round(last["accuracy"] * last["items"]), int(last["items"]))
    found = _round(task, OLMO, last["training_compute_flop"], last["accuracy"], CHANCE[task], ends)
    found |= _forecast(curve["accuracy"], curve["accuracy_low"], curve["accuracy_high"])
    seen = part["parameters"] < LARGEST_FITTED
    return _Part(
        pd.Series(found), _points(part.assign(seen=seen), task, LARGEST, "run", "accuracy")
    )


def _open(part: pd.DataFrame) -> _Part:
    task = str(part["task"].iloc[0])
    made = forecasts(part, axes=("log_compute",))
    at = int(made.large["training_compute_flop"].argmax())
    last, draws = made.large.iloc[at], made.forecasts[0, :, at]
    band = percentile_interval(draws[1:, None])
    ends = wilson_interval(round(last["score"] * last["items"]), int(last["items"]))
    found = _round(task, OPEN, last["training_compute_flop"], last["score"], last["chance"], ends)
    found |= _forecast(draws[0], np.ravel(band.low)[0], np.ravel(band.high)[0])
    seen = part["training_compute_flop"] <= CUT
    return _Part(
        pd.Series(found), _points(part.assign(seen=seen), task, last["model"], "model", "score")
    )


def _round(task, target, compute, accuracy, chance, ends) -> dict:
    return {
        "task": task,
        "target": target,
        "training_compute_flop": float(compute),
        "accuracy": float(accuracy),
        "accuracy_low": float(ends.low),
        "accuracy_high": float(ends.high),
        "chance": float(chance),
    }


def _forecast(value, low, high) -> dict:
    return {"forecast": float(value), "forecast_low": float(low), "forecast_high": float(high)}


def _points(part: pd.DataFrame, task: str, target: str, name: str, score: str) -> pd.DataFrame:
    rest = part[part[name] != target]
    return pd.DataFrame(
        {
            "task": task,
            "model": rest[name].to_numpy(),
            "training_compute_flop": rest["training_compute_flop"].to_numpy(float),
            "accuracy": rest[score].to_numpy(float),
            "seen": rest["seen"].to_numpy(bool),
        }
    )
