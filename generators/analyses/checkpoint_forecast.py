"""The last checkpoint of a training run, forecast from the checkpoints of its first quarter and of its first half

Directly: an S-curve of accuracy in log tokens, from chance to one. Loss first: a power law of the loss in tokens with a floor, then
an S-curve of accuracy in the loss. No change: the score of the last checkpoint seen. Resamples draw checkpoints of each
run and the items of the outcome; for means over runs and tasks they also draw runs and tasks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.clusters import cluster_counts
from ..maths.emergence import score_draws
from ..maths.forecasts import fit_floored_power, fit_logistic
from ..records import Estimate

CUTS = {"first quarter": 0.25, "first half": 0.5}  # of the training tokens of the last checkpoint
METHODS = ("directly", "loss first", "from the loss it reached", "no change")
TOLERANCE = 0.05
RESAMPLES, SEED = 300, 72


@dataclass(frozen=True)
class CheckpointForecast:
    """`rows`: run, task, cut and method with forecast, outcome and error; `errors` by cut, of shape (cases,
    methods, 1 + R), the sample itself first; `cases`: the last checkpoint of each run and task, in their order."""

    rows: pd.DataFrame
    cases: pd.DataFrame
    errors: dict[str, np.ndarray]
    forecasts: Annotated[int, "1"]
    quarter_direct_error: Annotated[Estimate, "1"]
    quarter_loss_first_error: Annotated[Estimate, "1"]
    quarter_known_loss_error: Annotated[Estimate, "1"]
    quarter_no_change_error: Annotated[Estimate, "1"]
    half_direct_error: Annotated[Estimate, "1"]
    half_loss_first_error: Annotated[Estimate, "1"]
    half_known_loss_error: Annotated[Estimate, "1"]
    half_no_change_error: Annotated[Estimate, "1"]
    quarter_direct_less_loss_first: Annotated[Estimate, "1"]
    half_no_change_less_loss_first: Annotated[Estimate, "1"]
    half_no_change_less_direct: Annotated[Estimate, "1"]
    quarter_share_within: Annotated[Estimate, "1"]
    half_share_within: Annotated[Estimate, "1"]
    quarter_direct_share_within: Annotated[Estimate, "1"]
    half_direct_share_within: Annotated[Estimate, "1"]
    quarter_no_change_share_within: Annotated[Estimate, "1"]
    half_no_change_share_within: Annotated[Estimate, "1"]
    half_direct_error_olmo: Annotated[Estimate, "1"]
    half_direct_error_pythia: Annotated[Estimate, "1"]
    half_loss_first_error_olmo: Annotated[Estimate, "1"]
    half_loss_first_error_pythia: Annotated[Estimate, "1"]
    half_direct_too_high_pythia: Annotated[float, "1"]
    half_loss_first_too_low: Annotated[float, "1"]
    ends_below_chance: Annotated[int, "1"]


def analyse(training_curves) -> CheckpointForecast:
    parts = [part for _, part in training_curves.rows.groupby(["model", "task"], sort=False)]
    last = pd.DataFrame([part.iloc[-1] for part in parts])
    weights = runs_drawn(last) * tasks_drawn(last)
    errors = {
        cut: np.stack([_errors(part, share) for part in parts]) for cut, share in CUTS.items()
    }  # (cases, methods, 1 + R)
    quarter, half = (np.abs(errors[cut]) for cut in CUTS)
    found = {}
    for name, cut in (("quarter", "first quarter"), ("half", "first half")):
        absolute = np.abs(errors[cut])
        inside = (absolute <= TOLERANCE).astype(float)
        for i, method in enumerate(("direct", "loss_first", "known_loss", "no_change")):
            found[f"{name}_{method}_error"] = mean_of_cases(absolute[:, i], weights)
        found[f"{name}_share_within"] = mean_of_cases(inside[:, 1], weights)
        found[f"{name}_direct_share_within"] = mean_of_cases(inside[:, 0], weights)
        found[f"{name}_no_change_share_within"] = mean_of_cases(inside[:, 3], weights)
    olmo = last["model"].str.startswith("OLMo").to_numpy()
    for maker, chosen in (("olmo", olmo), ("pythia", ~olmo)):
        for i, method in enumerate(("direct", "loss_first")):
            found[f"half_{method}_error_{maker}"] = mean_of_cases(
                half[chosen, i], weights[:, chosen]
            )
    signed = errors["first half"][:, :, 0]
    return CheckpointForecast(
        half_direct_too_high_pythia=float((signed[~olmo, 0] > 0).mean()),
        half_loss_first_too_low=float((signed[:, 1] < 0).mean()),
        ends_below_chance=int((last["accuracy"] < last["chance"]).sum()),
        cases=last.reset_index(drop=True),
        errors=errors,
        rows=pd.concat(
            [_rows(part, cut, errors[cut][i]) for cut in CUTS for i, part in enumerate(parts)],
            ignore_index=True,
        ),
        forecasts=len(parts),
        quarter_direct_less_loss_first=mean_of_cases(quarter[:, 0] - quarter[:, 1], weights),
        half_no_change_less_loss_first=mean_of_cases(half[:, 3] - half[:, 1], weights),
        half_no_change_less_direct=mean_of_cases(half[:, 3] - half[:, 0], weights),
        **found,
    )


def _errors(part: pd.DataFrame, share: float) -> np.ndarray:
    """Forecast less outcome of one run and task, shape (methods, 1 + R)."""
    D, accuracy, loss = (
        part[name].to_numpy(float) for name in ("training_tokens", "accuracy", "loss")
    )
    seen = D <= share * D[-1]
    chance, items = float(part["chance"].iloc[0]), int(part["items"].iloc[0])
    n = int(seen.sum())
    counts = np.vstack([np.ones(n, int), resample_counts(n, RESAMPLES, SEED + 2)])
    direct = fit_logistic(np.log(D[seen]), accuracy[seen], counts, chance)
    power = fit_floored_power(D[seen], loss[seen], counts)
    link = fit_logistic(loss[seen], accuracy[seen], counts, chance)
    forecasts = np.stack(
        [
            direct.at(np.log(D[-1:]))[:, 0],
            link.at(power.at(D[-1:]))[:, 0],
            link.at(loss[-1:])[:, 0],
            np.full(len(counts), accuracy[seen][-1]),
        ]
    )
    right = round(accuracy[-1] * items)
    outcomes = score_draws([right], [items], RESAMPLES, SEED + 3)[:, 0]
    return forecasts - np.concatenate([accuracy[-1:], outcomes])


def _rows(part: pd.DataFrame, cut: str, errors: np.ndarray) -> pd.DataFrame:
    ends = [percentile_interval(line[1:]) for line in errors]
    last = part.iloc[-1]
    return pd.DataFrame(
        {
            "model": last["model"],
            "parameters": last["parameters"],
            "task": last["task"],
            "cut": cut,
            "method": METHODS,
            "forecast": errors[:, 0] + float(last["accuracy"]),
            "accuracy": float(last["accuracy"]),
            "error": errors[:, 0],
            "error_low": [end.low for end in ends],
            "error_high": [end.high for end in ends],
        }
    )


def runs_drawn(cases: pd.DataFrame) -> np.ndarray:
    """How often each case is drawn when whole runs are."""
    return cluster_counts(cases["model"], RESAMPLES, SEED)


def tasks_drawn(cases: pd.DataFrame) -> np.ndarray:
    """How often each case is drawn when whole tasks are."""
    return cluster_counts(cases["group"], RESAMPLES, SEED + 1)


def mean_of_cases(values: np.ndarray, weights: np.ndarray) -> Estimate:
    """The mean over cases of (cases, 1 + R) values; each resample weighs the cases."""
    total = weights.sum(axis=1)
    drawn = (weights * values[:, 1:].T).sum(axis=1)[total > 0] / total[total > 0]
    return Estimate.from_draws(values[:, 0].mean(), drawn, n=len(values))
