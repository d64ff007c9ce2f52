"""Ten tasks of OLMo 2 7B and 13B, forecast from runs of at most 1.3 billion parameters

Directly: an S-curve of accuracy in log compute, from chance to one; or a power law of -log accuracy in compute, of accuracy
itself or of what it is above chance.
Task loss first: a power law with a floor of bits per byte of the right answers in compute, then an S-curve of
accuracy in bits per byte. Text loss first: the same with the loss on held-out text of C4.
All are fitted to the ends of the same small runs; resamples draw runs, and for means over tasks also tasks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.emergence import score_draws
from ..maths.forecasts import fit_floored_power, fit_logistic, fit_power
from ..records import Estimate

LARGEST_FITTED = 1.5e9  # parameters: the ladder of bhagia2024 ends at 1.3 billion
TARGETS = ("OLMo-2-7B", "OLMo-2-13B")
CHANCE = {  # one over the options; upstream's probability of the right option starts there
    "MMLU": 1 / 4,
    "HellaSwag": 1 / 4,
    "ARC-Easy": 1 / 4,
    "ARC-Challenge": 1 / 4,
    "BoolQ": 1 / 2,
    "CommonsenseQA": 1 / 5,
    "OpenBookQA": 1 / 4,
    "PIQA": 1 / 2,
    "Social IQa": 1 / 3,
    "WinoGrande": 1 / 2,
}
TOLERANCE = 0.05
RESAMPLES, SEED = 1000, 64
LEAST = 0.01  # above chance, as a share of the way to one: what a run at chance or below counts as
DIRECTLY, TASK_LOSS, KNOWN_LOSS, TEXT_LOSS, POWER, POWER_ABOVE_CHANCE = METHODS = (
    "directly",
    "task loss first",
    "from the task loss it reached",
    "text loss first",
    "directly, as a power law",
    "directly, as a power law above chance",
)


@dataclass(frozen=True)
class LadderForecast:
    """`rows`: task, target and method with forecast, outcome and error; `curves`: the fits along compute;
    `errors` by task in the order of `tasks`, of shape (tasks, methods, 1 + R, targets), the sample itself first."""

    rows: pd.DataFrame
    curves: pd.DataFrame
    tasks: list[str]
    errors: np.ndarray
    runs: Annotated[int, "runs"]
    reach: Annotated[float, "1"]
    fitted_compute_share: Annotated[float, "1"]
    direct_error: Annotated[Estimate, "1"]
    loss_first_error: Annotated[Estimate, "1"]
    known_loss_error: Annotated[Estimate, "1"]
    text_loss_first_error: Annotated[Estimate, "1"]
    power_error: Annotated[Estimate, "1"]
    power_above_chance_error: Annotated[Estimate, "1"]
    share_within_tolerance: Annotated[Estimate, "1"]
    direct_share_within_tolerance: Annotated[Estimate, "1"]
    power_share_within_tolerance: Annotated[Estimate, "1"]


@dataclass(frozen=True)
class _Task:
    """One task: errors of shape (methods, 1 + R, targets), their summary, and the curves."""

    errors: np.ndarray
    rows: pd.DataFrame
    curves: pd.DataFrame


def analyse(olmo_run_ends) -> LadderForecast:
    compute = olmo_run_ends.drop_duplicates("run").set_index("run")
    small = compute[compute["parameters"] < LARGEST_FITTED]
    counts = np.vstack(
        [np.ones(len(small), int), resample_counts(len(small), RESAMPLES, SEED)]
    )  # the first row is the sample itself
    parts = [
        _task(part.set_index("run"), small.index, counts)
        for _, part in olmo_run_ends.groupby("task", sort=False)
    ]
    errors = np.stack([part.errors for part in parts])  # (tasks, methods, 1 + R, targets)
    inside = (np.abs(errors) <= TOLERANCE).all(axis=-1).astype(float)
    absolute = np.abs(errors).mean(axis=-1)
    flop = compute["training_compute_flop"].astype(float)
    return LadderForecast(
        rows=pd.concat([part.rows for part in parts], ignore_index=True),
        curves=pd.concat([part.curves for part in parts], ignore_index=True),
        runs=len(small),
        reach=float(flop[TARGETS[1]] / flop[small.index].max()),
        fitted_compute_share=float(flop[small.index].sum() / flop[list(TARGETS)].sum()),
        tasks=[str(part.rows["task"].iloc[0]) for part in parts],
        errors=errors,
        direct_error=over_tasks(absolute[:, 0]),
        loss_first_error=over_tasks(absolute[:, 1]),
        known_loss_error=over_tasks(absolute[:, 2]),
        text_loss_first_error=over_tasks(absolute[:, 3]),
        power_error=over_tasks(absolute[:, 4]),
        power_above_chance_error=over_tasks(absolute[:, 5]),
        share_within_tolerance=over_tasks(inside[:, 1]),
        direct_share_within_tolerance=over_tasks(inside[:, 0]),
        power_share_within_tolerance=over_tasks(inside[:, 4]),
    )


def _task(part: pd.DataFrame, small: pd.Index, counts: np.ndarray) -> _Task:
    task, items = str(part["task"].iloc[0]), int(part["items"].iloc[0])
    C, accuracy, bits = (
        part[name].astype(float) for name in ("training_compute_flop", "accuracy", "bits_per_byte")
    )
    chance, ends = CHANCE[task], list(TARGETS)
    direct = fit_logistic(np.log(C[small]), accuracy[small], counts, chance)
    power = fit_floored_power(C[small], bits[small], counts)
    link = fit_logistic(bits[small], accuracy[small], counts, chance)
    text = part["c4_loss"].astype(float)
    text_power = fit_floored_power(C[small], text[small], counts)
    text_link = fit_logistic(text[small], accuracy[small], counts, chance)
    power_law = fit_power(C[small], -np.log(accuracy[small]), counts)
    above = np.maximum((accuracy[small] - chance) / (1 - chance), LEAST)
    above_law = fit_power(C[small], -np.log(above), counts)
    forecasts = np.stack(
        [
            direct.at(np.log(C[ends])),
            link.at(power.at(C[ends])),
            link.at(bits[ends]),
            text_link.at(text_power.at(C[ends])),
            np.exp(-power_law.at(C[ends])),
            chance + (1 - chance) * np.exp(-above_law.at(C[ends])),
        ]
    )
    outcomes = score_draws(accuracy[ends] * items, items, len(counts) - 1, SEED)
    errors = forecasts - np.vstack([accuracy[ends], outcomes])
    frames = []
    for i, method in enumerate(METHODS):
        interval = percentile_interval(errors[i, 1:])
        frames.append(
            pd.DataFrame(
                {
                    "task": task,
                    "target": ends,
                    "method": method,
                    "forecast": forecasts[i, 0],
                    "accuracy": accuracy[ends].to_numpy(),
                    "error": errors[i, 0],
                    "error_low": interval.low,
                    "error_high": interval.high,
                }
            )
        )
    along = np.geomspace(C.min(), C.max(), 40)
    lines = {
        DIRECTLY: direct.at(np.log(along)),
        TASK_LOSS: link.at(power.at(along)),
        POWER: np.exp(-power_law.at(along)),
    }
    curves = [_curve(task, method, along, line) for method, line in lines.items()]
    return _Task(errors, pd.concat(frames), pd.concat(curves))


def _curve(task: str, method: str, along: np.ndarray, line: np.ndarray) -> pd.DataFrame:
    band = percentile_interval(line[1:])
    return pd.DataFrame(
        {
            "task": task,
            "method": method,
            "training_compute_flop": along,
            "accuracy": line[0],
            "accuracy_low": band.low,
            "accuracy_high": band.high,
        }
    )


def over_tasks(values: np.ndarray) -> Estimate:
    """The mean over tasks of (tasks, 1 + R) values; each resample also draws tasks."""
    tasks = resample_counts(len(values), values.shape[1] - 1, SEED + 1)
    draws = (tasks * values[:, 1:].T).sum(axis=1) / len(values)
    return Estimate.from_draws(values[:, 0].mean(), draws, n=len(values))
