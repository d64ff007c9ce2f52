"""Whether the loss of over-trained models follows from runs near twenty tokens a parameter

For each training dataset the parametric loss is fitted to its runs with 10 to 40 tokens a parameter and asked for those with
80 to 640. The runs with 5 are left out, because the warm-up of the learning rate fills much of them; what happens with them is computed too.
Intervals resample the fitted runs (300 fits, those without a strict minimum dropped) and, with them, the runs that are forecast.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.robust_fit import fit_parametric_loss, fit_resamples
from ..maths.scaling_laws import ParametricLaw, compute_6nd
from ..records import Estimate

SOURCES = ["gadre2024"]
RESAMPLES = 300
SEED = 104
NEAR = (0.5, 2.0)  # multipliers of twenty tokens a parameter
FAR = 4.0
CHEAPER = 300  # gadre2024, abstract: forecasts from 300 times less compute
TARGETS = {
    "over_trained": ("RedPajama", 1.0e9, 32.0),
    "larger": ("RedPajama", 5.0e9, 1.0),
}  # training data, least size, multiplier: the two forecasts of gadre2024, abstract
STARTS = ParametricLaw(
    *np.meshgrid([1.5, 1.9], [300.0], [300.0], [0.25, 0.35], [0.2, 0.3, 0.4], indexing="ij")
)


@dataclass(frozen=True)
class OvertrainingFits:
    """`rows`: one a run, with forecast and error; `curves`: the fitted laws at each size; the rest are single numbers."""

    rows: pd.DataFrame
    curves: pd.DataFrame
    far_error: Annotated[Estimate, "1"]
    farthest_error: Annotated[Estimate, "1"]
    worst_error: Annotated[float, "1"]
    bias: Annotated[float, "1"]
    with_shortest_runs: Annotated[Estimate, "1"]
    over_trained: Annotated[Estimate, "1"]
    larger: Annotated[Estimate, "1"]
    fitted: Annotated[int, "runs"]
    forecast: Annotated[int, "runs"]
    failed_fits: Annotated[int, "1"]
    doubling_gain: Annotated[float, "1"]
    farthest_bias: Annotated[Estimate, "1"]


def analyse(overtraining_runs) -> OvertrainingFits:
    near = overtraining_runs["multiplier"].between(*NEAR)
    rows, curves, draws, failed = [], [], [], 0
    short_rows, short_draws = [], []
    for place, (data, runs) in enumerate(overtraining_runs.groupby("training_data")):
        law, fits, lost = _fit(runs[near.loc[runs.index]], SEED + place)
        rows.append(_forecast(runs, law))
        draws.append(_errors(runs, fits))
        curves.append(_curves(runs, law, data))
        failed += lost
        law, fits, _ = _fit(runs[runs["multiplier"] <= NEAR[1]], SEED + place)
        short_rows.append(_forecast(runs, law))
        short_draws.append(_errors(runs, fits))
    table = pd.concat(rows, ignore_index=True)
    far = (table["multiplier"] >= FAR).to_numpy()
    farthest = (table["multiplier"] == table["multiplier"].max()).to_numpy()
    least = min(len(errors) for errors in [*draws, *short_draws])
    drawn = np.hstack([errors[:least] for errors in draws])
    short_drawn = np.hstack([errors[:least] for errors in short_draws])
    short = pd.concat(short_rows, ignore_index=True)["error"].to_numpy()
    error = table["error"].to_numpy()
    return OvertrainingFits(
        rows=table,
        curves=pd.concat(curves, ignore_index=True),
        far_error=_mean_size(error[far], drawn[:, far]),
        farthest_error=_mean_size(error[farthest], drawn[:, farthest]),
        worst_error=float(np.abs(error[far]).max()),
        bias=float(error[far].mean()),
        with_shortest_runs=_mean_size(short[far], short_drawn[:, far]),
        **{name: _target(overtraining_runs, *target) for name, target in TARGETS.items()},
        fitted=int(near.sum()),
        forecast=int(far.sum()),
        failed_fits=failed,
        doubling_gain=_doubling_gain(overtraining_runs),
        farthest_bias=_mean(error[farthest], drawn[:, farthest]),
    )


def _doubling_gain(runs: pd.DataFrame) -> float:
    """The median share of the loss that a doubling of the tokens takes off, from 80 tokens a parameter on."""
    keys = ["training_data", "parameters"]
    half = runs.assign(multiplier=2 * runs["multiplier"])[[*keys, "multiplier", "loss"]]
    pairs = runs.merge(half, on=[*keys, "multiplier"], suffixes=("", "_before"))
    pairs = pairs[pairs["multiplier"] > FAR]
    return float((1 - pairs["loss"] / pairs["loss_before"]).median())


def _columns(runs: pd.DataFrame) -> tuple[np.ndarray, ...]:
    return tuple(runs[name].to_numpy(float) for name in ("parameters", "training_tokens", "loss"))


def _fit(runs: pd.DataFrame, seed: int) -> tuple[ParametricLaw, ParametricLaw, int]:
    """The law, its converged draws, and how many resamples had none."""
    columns = _columns(runs)
    law = fit_parametric_loss(*columns, starts=STARTS).law
    fits = fit_resamples(*columns, resample_counts(len(runs), RESAMPLES, seed), law)
    names = ("E", "A", "B", "alpha", "beta")
    kept = ParametricLaw(*(getattr(fits, name)[fits.converged][:, None] for name in names))
    return law, kept, int((~fits.converged).sum())


def _forecast(runs: pd.DataFrame, law: ParametricLaw) -> pd.DataFrame:
    N, D, L = _columns(runs)
    forecast = law.loss(N, D)
    names = ["run", "training_data", "parameters", "training_tokens", "multiplier", "loss"]
    return runs[names].assign(forecast=forecast, error=forecast / L - 1)


def _errors(runs: pd.DataFrame, draws: ParametricLaw) -> np.ndarray:
    N, D, L = _columns(runs)
    return draws.loss(N, D) / L - 1


def _mean_size(error: np.ndarray, drawn: np.ndarray) -> Estimate:
    """The mean absolute error."""
    return _mean(np.abs(error), np.abs(drawn))


def _mean(error: np.ndarray, drawn: np.ndarray) -> Estimate:
    """The mean error; each draw also resamples the forecast runs."""
    counts = resample_counts(len(error), len(drawn), SEED) / len(error)
    ends = percentile_interval((counts * drawn).sum(axis=1))
    value = float(error.mean())
    return Estimate(value, min(ends.low, value), max(ends.high, value), len(error))


def _curves(runs: pd.DataFrame, law: ParametricLaw, data: str) -> pd.DataFrame:
    ratio = np.geomspace(5, 640, 36)
    sizes = np.sort(runs["parameters"].unique())
    N, ratios = (grid.ravel() for grid in np.meshgrid(sizes, ratio, indexing="ij"))
    loss = law.loss(N, N * ratios)
    columns = {"parameters": N, "tokens_per_parameter": ratios, "loss": loss}
    return pd.DataFrame(columns).assign(training_data=data)


def _target(runs: pd.DataFrame, data: str, least_size: float, multiplier: float) -> Estimate:
    """The error for one large run from runs with at most 1/300 of its compute."""
    runs = runs[runs["training_data"] == data]
    C = compute_6nd(runs["parameters"], runs["training_tokens"])
    large = runs["parameters"] >= least_size
    target = (large & (runs["multiplier"] == multiplier)).to_numpy()
    cheap = (float(C[target][0]) / CHEAPER >= C) & (runs["multiplier"] >= NEAR[0])
    law, draws, _ = _fit(runs[cheap], SEED)
    ends = percentile_interval(_errors(runs[target], draws)[:, 0])
    value = float(_forecast(runs[target], law)["error"].iloc[0])
    return Estimate(value, min(ends.low, value), max(ends.high, value), int(cheap.sum()))
