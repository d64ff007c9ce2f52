"""Forecasts of over-trained models by the authors' own law and choice of runs

Their law is the parametric one with a single exponent, L = E + a N^-eta + b D^-eta, fitted by least squares to five runs a text: four sizes at
twenty tokens a parameter, and the smallest at 320 [@gadre2024, scaling/laws.py and scaling/shared.py in the repository]. It is asked for every run on its text with 80 tokens a
parameter or more that has not been fitted. The intervals draw the fitted losses from their published intervals and resample the forecast runs.
Other recipes are the same law on runs with 10 to 40 tokens a parameter, this report's law of five constants on those, and the authors' recipe with parameters counted without embeddings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..records import Choices, Estimate

SOURCES = ["gadre2024"]
DRAWS, SEED, Z95 = 1000, 640, 1.959964
LARGEST_FITTED = 5e8  # parameters: the authors fit four sizes, the largest with 412 million
FAR = 4.0  # multiplier of twenty tokens a parameter
ETAS = np.linspace(0.05, 0.8, 151)
PREFERRED = "the authors' law, on their five runs a text"
OVER_TRAINED = ("RedPajama", 1.0e9, 32.0)
LARGER = ("RedPajama", 5.0e9, 1.0)
LEFT_OUT = {
    "fits to all runs": "they are no forecast",
    "other recipes": "a part of their own: the sentence says that there is one that works",
    "other evaluation texts": "seven more are published upstream; this table has the large C4 set",
}


@dataclass(frozen=True)
class OvertrainingByAuthorsLaw:
    """Mean absolute error over the over-trained runs; the error for the two large runs of the abstract; and the mean
    by other recipes."""

    far_error: Annotated[Choices, "1"]
    other_recipes: Annotated[Choices, "1"]
    over_trained: Annotated[Estimate, "1"]
    larger: Annotated[Estimate, "1"]
    forecast: Annotated[int, "runs"]


def analyse(overtraining_runs, overtraining_fits) -> OvertrainingByAuthorsLaw:
    five_runs, outside, near_runs, targets, names = [], [], [], {}, []
    for place, (data, runs) in enumerate(overtraining_runs.groupby("training_data")):
        small = runs["parameters"] < LARGEST_FITTED
        five = small & (runs["multiplier"] == 1)
        five |= (runs["multiplier"] == 16) & (runs["parameters"] == runs["parameters"].min())
        near = small & runs["multiplier"].between(0.5, 2.0)
        far = (runs["multiplier"] >= FAR).to_numpy()
        kept = far & ~five.to_numpy()
        found = _errors(runs, five, SEED + place)
        five_runs.append(found[:, kept])
        without = 2 * runs["parameters_without_input"] - runs["parameters"]
        outside.append(_errors(runs.assign(parameters=without), five, SEED + place)[:, kept])
        near_runs.append(_errors(runs, near, SEED + place)[:, far])
        names.append(str(data))
        for target in (OVER_TRAINED, LARGER):
            at = (runs["parameters"] >= target[1]) & (runs["multiplier"] == target[2])
            if target[0] == data:
                targets[target] = Estimate.from_resamples(found[:, at.to_numpy()][:, 0], n=5)
    every = np.hstack(five_runs)
    others = {
        "median in the place of the mean": _median_size(every),
    } | {f"{name} alone": _mean_size(one) for name, one in zip(names, five_runs, strict=True)}
    return OvertrainingByAuthorsLaw(
        far_error=Choices(_mean_size(every), others, PREFERRED, LEFT_OUT),
        other_recipes=Choices(
            overtraining_fits.far_error,
            {
                "the authors' law, on small runs near twenty": _mean_size(np.hstack(near_runs)),
                "the authors' law and runs, parameters without embeddings": _mean_size(
                    np.hstack(outside)
                ),
            },
            "five constants, on runs of every size near twenty",
        ),
        over_trained=targets[OVER_TRAINED],
        larger=targets[LARGER],
        forecast=every.shape[1],
    )


def _errors(runs: pd.DataFrame, fitted: pd.Series, seed: int) -> np.ndarray:
    """Forecast over measured loss, less one, for every run; the first row as measured, then drawn losses."""
    known = runs[fitted]
    error = (known["loss_high"] - known["loss_low"]).to_numpy() / (2 * Z95)
    noise = np.random.default_rng(seed).standard_normal((DRAWS, len(known)))
    L = np.vstack([known["loss"], known["loss"].to_numpy() + noise * error])
    best = np.full(len(L), np.inf)
    forecast = np.empty((len(L), len(runs)))
    for eta in ETAS:
        design, inverse = _terms(known, eta), np.linalg.pinv(_terms(known, eta))
        constants = L @ inverse.T
        misfit = ((L - constants @ design.T) ** 2).sum(axis=1)
        better = misfit < best
        best = np.where(better, misfit, best)
        forecast[better] = constants[better] @ _terms(runs, eta).T
    return np.asarray(forecast / runs["loss"].to_numpy() - 1)


def _terms(runs: pd.DataFrame, eta: float) -> np.ndarray:
    """E, N^-eta and D^-eta, in units that keep them near one."""
    N, D = (runs[name].to_numpy(float) for name in ("parameters", "training_tokens"))
    return np.column_stack([np.ones(len(N)), (N / 1e8) ** -eta, (D / 2e9) ** -eta])


def _mean_size(errors: np.ndarray) -> Estimate:
    """The mean absolute error; each draw also resamples the forecast runs."""
    sizes = np.abs(errors)
    counts = resample_counts(sizes.shape[1], len(sizes) - 1, SEED) / sizes.shape[1]
    drawn = (counts * sizes[1:]).sum(axis=1)
    return Estimate.from_draws(sizes[0].mean(), drawn, n=sizes.shape[1])


def _median_size(errors: np.ndarray) -> Estimate:
    sizes = np.abs(errors)
    picked = np.random.default_rng(SEED).integers(
        sizes.shape[1], size=(len(sizes) - 1, sizes.shape[1])
    )
    drawn = np.median(np.take_along_axis(sizes[1:], picked, axis=1), axis=1)
    return Estimate.from_draws(np.median(sizes[0]), drawn, n=sizes.shape[1])
