"""How the final perplexity on LAMBADA falls with model size

A power law by least squares of log perplexity on log size, over all eight Pythia models and over the smaller and the larger four.
It has no floor. The literature claims a power law of the loss, which is the logarithm of perplexity, above a floor: E + A / N^alpha,
fitted here as well, by least squares of the loss. Both are also fitted to sizes without embeddings, which are most of a small model.
The interval of the law over all sizes resamples the sizes; those of the halves draw each perplexity from its published standard error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from scipy.optimize import least_squares

from ..maths.bootstrap import resample_counts
from ..maths.scaling_laws import power_law_fit
from ..records import Estimate

SOURCES = ["biderman2023"]
DRAWS = 2000
SEED = 6
Z95 = 1.959964
LAWS = {"all sizes": slice(0, 8), "smaller half": slice(0, 4), "larger half": slice(4, 8)}


@dataclass(frozen=True)
class LambadaSizeLaw:
    """Final perplexities, the fitted lines, their exponents, and the worst miss of the line over all sizes."""

    rows: pd.DataFrame
    lines: pd.DataFrame
    exponent: Annotated[Estimate, "1"]
    exponent_small: Annotated[Estimate, "1"]
    exponent_large: Annotated[Estimate, "1"]
    worst_factor: Annotated[float, "1"]
    floor: Annotated[float, "nats"]
    floor_alpha: Annotated[float, "1"]
    floor_worst_factor: Annotated[float, "1"]
    outside_exponent_small: Annotated[float, "1"]
    outside_exponent_large: Annotated[float, "1"]
    outside_worst_factor: Annotated[float, "1"]
    outside_floor_worst_factor: Annotated[float, "1"]


def analyse(pythia_lambada, pythia_sizes) -> LambadaSizeLaw:
    last = pythia_lambada[pythia_lambada["step"].eq(pythia_lambada["step"].max())]
    last = last.sort_values("parameters", kind="stable")
    N, perplexity = last["parameters"].to_numpy(), last["perplexity"].to_numpy()
    errors = (last["perplexity_stderr"] / last["perplexity"]).to_numpy()
    fits = {law: power_law_fit(N[part], perplexity[part]) for law, part in LAWS.items()}
    predicted = fits["all sizes"].coefficient * N ** fits["all sizes"].exponent
    outside = last["model"].map(pythia_sizes.set_index("model")["outside_embeddings"])
    M = outside.to_numpy(float)
    above, above_outside = _with_floor(N, perplexity), _with_floor(M, perplexity)
    halves = {law: power_law_fit(M[LAWS[law]], perplexity[LAWS[law]]).exponent for law in LAWS}
    line = power_law_fit(M, perplexity)
    drawn = np.exp(np.random.default_rng(SEED).normal(np.log(perplexity), errors, (DRAWS, len(N))))
    return LambadaSizeLaw(
        rows=pd.DataFrame(
            {
                "parameters": N,
                "perplexity": perplexity,
                "perplexity_low": perplexity * np.exp(-Z95 * errors),
                "perplexity_high": perplexity * np.exp(Z95 * errors),
            }
        ),
        lines=pd.concat(
            pd.DataFrame(
                {
                    "law": law,
                    "parameters": N[part][[0, -1]],
                    "perplexity": fits[law].coefficient * N[part][[0, -1]] ** fits[law].exponent,
                }
            )
            for law, part in LAWS.items()
        ).reset_index(drop=True),
        exponent=_over_sizes(N, perplexity),
        exponent_small=_over_draws(N, drawn, fits["smaller half"].exponent, LAWS["smaller half"]),
        exponent_large=_over_draws(N, drawn, fits["larger half"].exponent, LAWS["larger half"]),
        worst_factor=_worst(perplexity, predicted),
        floor=above.floor,
        floor_alpha=above.alpha,
        floor_worst_factor=above.worst,
        outside_exponent_small=halves["smaller half"],
        outside_exponent_large=halves["larger half"],
        outside_worst_factor=_worst(perplexity, line.coefficient * M**line.exponent),
        outside_floor_worst_factor=above_outside.worst,
    )


@dataclass(frozen=True)
class _Floored:
    floor: float
    alpha: float
    worst: float


def _with_floor(N: np.ndarray, perplexity: np.ndarray) -> _Floored:
    """L = E + A / N^alpha for L the log perplexity, by least squares; A at a billion parameters."""
    L, x = np.log(perplexity), np.log(N / 1e9)

    def loss(theta: np.ndarray) -> np.ndarray:
        return np.asarray(theta[0] + np.exp(theta[1] - np.exp(theta[2]) * x))

    start = np.array([L.min() / 2, 0.0, np.log(0.5)])
    theta = least_squares(lambda theta: loss(theta) - L, start, xtol=1e-12, ftol=1e-12).x
    return _Floored(
        float(theta[0]), float(np.exp(theta[2])), _worst(perplexity, np.exp(loss(theta)))
    )


def _worst(perplexity: np.ndarray, predicted: np.ndarray) -> float:
    """The factor by which the law misses the point it misses most."""
    return float(np.exp(np.abs(np.log(perplexity / predicted)).max()))


def _over_sizes(N: np.ndarray, perplexity: np.ndarray) -> Estimate:
    """The exponent over all sizes; each resample draws as many sizes as there are."""
    counts = resample_counts(len(N), DRAWS, SEED)
    x, y = np.log(N), np.log(perplexity)
    counts = counts[(counts > 0).sum(axis=1) > 1]
    centre = (counts @ x) / len(N)
    covariance = (counts @ (x * y)) / len(N) - centre * (counts @ y) / len(N)
    slopes = covariance / ((counts @ x**2) / len(N) - centre**2)
    return Estimate.from_draws(power_law_fit(N, perplexity).exponent, slopes, n=len(N))


def _over_draws(N: np.ndarray, drawn: np.ndarray, exponent: float, part: slice) -> Estimate:
    """The exponent over some sizes, with the spread of the published errors."""
    x = np.log(N[part]) - np.log(N[part]).mean()
    return Estimate.from_draws(exponent, np.log(drawn[:, part]) @ x / (x @ x), n=x.size)
