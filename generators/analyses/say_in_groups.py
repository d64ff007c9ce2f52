"""What is left of easy and hard for models that had no say in which questions are which

For three tasks the groups were made three times, by models below three limits of compute. A model between the lowest and
the highest limit had no say in the first grouping and one in the last; the same model on the same questions, so all that
differs is how the groups were made. What is lost of the distance from the easiest to the hardest third is regression to
the mean. Whole families are resampled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..records import Choices, Estimate

SOURCES = ["wu2025"]
RESAMPLES, SEED = 2000, 132
ROUNDED = 1.001  # limits are printed with four digits
THIRDS = [f"third_{i}" for i in range(1, 4)]
OVERTRAINED = "phi|Qwen1.5-0.5B|Qwen1.5-1.8B|Qwen1.5-4B|stablelm-2-1_6b"  # never had a say


@dataclass(frozen=True)
class SayInGroups:
    """`rows`: task, with and without a say, and the distance between the outer thirds."""

    rows: pd.DataFrame
    mmlu_kept: Annotated[Choices, "1"]
    arithmetic_kept: Annotated[Choices, "1"]
    parsinlu_kept: Annotated[Choices, "1"]
    mean_kept: Annotated[Choices, "1"]
    mmlu_models: Annotated[int, "1"]
    greatest_share: Annotated[float, "1"]


def analyse(choice_tasks_by_third, choice_tasks_by_compute) -> SayInGroups:
    known = choice_tasks_by_compute[
        ["task", "model", "family", "training_compute_flop", "brier_loss"]
    ]
    rows = choice_tasks_by_third.merge(known, on=["task", "model"], validate="many_to_one")
    rows = rows[~rows["model"].str.contains(OVERTRAINED)]
    limits = rows.groupby("task")["grouped_below_flop"].unique().map(sorted)
    tasks = {task: ends for task, ends in limits.items() if len(ends) > 1}
    cases = {task: _Case(rows[rows["task"] == task], *ends) for task, ends in tasks.items()}
    short = {"mmlu": "mmlu", "arithmetic": "arithmetic", "parsinlu qa mc": "parsinlu"}
    draws = {task: {label: case.kept(label) for label in _TRIED} for task, case in cases.items()}
    fields = {
        f"{short[task]}_kept": _choices(found, cases[task].n) for task, found in draws.items()
    }
    mean = {label: np.mean([draws[task][label] for task in cases], axis=0) for label in _TRIED}
    return SayInGroups(
        rows=pd.DataFrame([row for task, case in cases.items() for row in case.rows(task)]),
        **fields,
        mean_kept=_choices(mean, sum(case.n for case in cases.values())),
        mmlu_models=cases["mmlu"].n,
        greatest_share=max(case.share_of_the_most() for case in cases.values()),
    )


_TRIED = (
    "all models between the limits",
    "the middle limit for the lowest",
    "the hardest third alone",
    "the easiest third alone",
)


def _choices(draws: dict[str, np.ndarray], n: int) -> Choices:
    found = {label: _estimate(values, n) for label, values in draws.items()}
    preferred = _TRIED[0]
    return Choices(
        found.pop(preferred),
        found,
        preferred=preferred,
        left_out={"tenths of the questions": "published for one limit only"},
    )


def _estimate(draws: np.ndarray, n: int) -> Estimate:
    known = draws[1:][np.isfinite(draws[1:])]  # a resample may have no model between the limits
    return Estimate.from_draws(float(draws[0]), known, n=n)


class _Case:
    """One task: the models between its limits, under each grouping, with weights of resamples."""

    def __init__(self, rows: pd.DataFrame, low: float, middle: float, high: float) -> None:
        compute = rows["training_compute_flop"]
        under = rows[compute <= high * ROUNDED]
        between = under[under["training_compute_flop"] > low * ROUNDED]
        self.limits = (low, middle, high)
        self.makers = under[under["grouped_below_flop"] == high]
        self.by_limit = {
            limit: part.sort_values("model", kind="stable").reset_index(drop=True)
            for limit, part in between.groupby("grouped_below_flop")
        }
        self.models = self.by_limit[high]
        self.n = len(self.models)
        counts = cluster_counts(self.models["family"], RESAMPLES, SEED)
        self.weights = np.vstack([np.ones(self.n), counts]).astype(float)

    def kept(self, label: str) -> np.ndarray:
        """The share of the distance that stays without a say, shape (R,)."""
        low, middle, _ = self.limits
        weights, without = self.weights, self.by_limit[low]
        if label == _TRIED[1]:
            above = (self.models["training_compute_flop"] > middle * ROUNDED).to_numpy(float)
            weights, without = weights * above, self.by_limit[middle]
        weigh = {_TRIED[2]: (1, 0), _TRIED[3]: (0, 1)}.get(label, (1, 1))
        return np.asarray(
            _mean(_distance(without, weigh), weights)
            / _mean(_distance(self.models, weigh), weights)
        )

    def rows(self, task: str) -> list[dict[str, float | str]]:
        """The distance by grouping for the figure."""
        out: list[dict[str, float | str]] = []
        for limit, said in zip(self.limits[::2], ("had no say", "had a say"), strict=True):
            draws = _mean(_distance(self.by_limit[limit], (1, 1)), self.weights)
            found = _estimate(draws, self.n)
            out.append(
                {
                    "task": task,
                    "models": said,
                    "distance": found.value,
                    "distance_low": found.low,
                    "distance_high": found.high,
                }
            )
        return out

    def share_of_the_most(self) -> float:
        """What a say is worth here, as a share of the most that it can be worth."""
        low = self.limits[0]
        lost = _distance(self.models, (1, 1)).mean() - _distance(self.by_limit[low], (1, 1)).mean()
        away = self.makers[THIRDS].mean() - self.makers[THIRDS].mean().mean()
        mean = self.models["brier_loss"].to_numpy(float)
        most = (mean * (1 - mean)).mean() / (len(self.makers) * float((away**2).mean()))
        return float(lost / (most * (away.iloc[0] - away.iloc[-1])))


def _distance(rows: pd.DataFrame, weigh: tuple[int, int]) -> np.ndarray:
    """From the mean to the hardest third, from the easiest to the mean, or both together."""
    values = rows[THIRDS].to_numpy(float)
    mean = values.mean(axis=1)
    return np.asarray(weigh[0] * (values[:, 0] - mean) + weigh[1] * (mean - values[:, -1]))


def _mean(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(weights @ values / weights.sum(axis=1))
