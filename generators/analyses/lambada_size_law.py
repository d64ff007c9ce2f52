"""How the final perplexity on LAMBADA falls with model size

A power law by least squares of log perplexity on log size, over all eight Pythia models and over the smaller and the larger four.
The interval of the law over all sizes resamples the sizes; those of the halves draw each perplexity from its published standard error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

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


def analyse(pythia_lambada) -> LambadaSizeLaw:
    last = pythia_lambada[pythia_lambada["step"].eq(pythia_lambada["step"].max())]
    last = last.sort_values("parameters", kind="stable")
    N, perplexity = last["parameters"].to_numpy(), last["perplexity"].to_numpy()
    errors = (last["perplexity_stderr"] / last["perplexity"]).to_numpy()
    fits = {law: power_law_fit(N[part], perplexity[part]) for law, part in LAWS.items()}
    predicted = fits["all sizes"].coefficient * N ** fits["all sizes"].exponent
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
        worst_factor=float(np.exp(np.abs(np.log(perplexity / predicted)).max())),
    )


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
