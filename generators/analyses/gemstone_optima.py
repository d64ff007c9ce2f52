"""The best split among 22 models of many shapes, by the lower hull of their training curves and by a parametric loss

The preferred way is the authors' first: the checkpoints on the lower convex hull of log loss over log compute, 6ND with embeddings, and a power
law through their sizes. Intervals resample the models, 200 times (100 for the parametric fits), since the checkpoints of a model are one run; the hull of a resample is that of the
models in it. The parametric fits take every checkpoint at ten billion tokens or a multiple.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.isoflop import lower_hull
from ..maths.robust_fit import fit_parametric_loss, fit_resamples
from ..maths.scaling_laws import ParametricLaw, compute_6nd
from ..records import Choices, Estimate

SOURCES = ["mcleish2025"]
RESAMPLES, REFITS, SEED = 200, 100, 22
EMBEDDING = (
    2 * 50_304
)  # parameters for each unit of width, upstream file plotters/plotting_utils.py
UP_TO = 1.0e11  # tokens; beyond, only the main series goes on
COARSE = 2385  # steps, ten billion tokens
PREFERRED = "hull, main series up to 100 billion tokens"
STARTS = ParametricLaw(
    *np.meshgrid([1.8], [300.0], [3000.0, 1e6], [0.3], [0.4, 0.6], indexing="ij")
)


@dataclass(frozen=True)
class GemstoneOptima:
    """Exponent of model size, and tokens per parameter at the compute of Chinchilla."""

    exponent: Annotated[Choices, "1"]
    ratio: Annotated[Choices, "tokens/parameter"]
    models: Annotated[int, "1"]
    lowest_exponent: Annotated[float, "1"]
    highest_exponent: Annotated[float, "1"]


def analyse(gemstones_checkpoints, hoffmann_approaches) -> GemstoneOptima:
    C = hoffmann_approaches.chinchilla_compute
    table = gemstones_checkpoints
    table = table.assign(outside=table["parameters"] - EMBEDDING * table["width"])
    main = table[table["series"] == "main"]
    short = main[main["training_tokens"] <= UP_TO * 1.001]
    whole = main[main["step"] % COARSE == 0]
    cooled = table[table["series"] == "cooled down"]
    slower = table[table["series"] == "half the learning rate"]
    found = {
        PREFERRED: _hull(short, "parameters", C),
        "hull, without embeddings": _hull(short, "outside", C),
        "hull, main series to its end": _hull(whole, "parameters", C),
        "hull, half the learning rate": _hull(slower, "parameters", C),
        "hull, cooled-down runs": _hull(cooled, "parameters", C),
        "parametric loss, main series": _parametric(whole, "parameters", C),
        "parametric loss, cooled-down runs": _parametric(cooled, "parameters", C),
    }
    exponents = {label: one[0] for label, one in found.items()}
    values = [one.value for one in exponents.values()]
    return GemstoneOptima(
        exponent=_choices(exponents),
        ratio=_choices({label: one[1] for label, one in found.items()}),
        models=table["model"].nunique(),
        lowest_exponent=min(values),
        highest_exponent=max(values),
    )


def _choices(found: dict[str, Estimate]) -> Choices:
    others = {label: one for label, one in found.items() if label != PREFERRED}
    return Choices(found[PREFERRED], others, PREFERRED)


def _hull(rows: pd.DataFrame, size: str, C: float) -> tuple[Estimate, Estimate]:
    """Only points on the hull of their own model can lie on that of all, so each is found once."""
    N, D = rows[size].to_numpy(float), rows["training_tokens"].to_numpy(float)
    x, y = np.log(compute_6nd(N, D)), np.log(rows["loss"].to_numpy(float))
    names = rows["model"].to_numpy()
    own = []
    for name in np.unique(names):
        places = np.flatnonzero(names == name)
        own.append(places[lower_hull(x[places], y[places])])

    def fitted(places: np.ndarray) -> tuple[float, float]:
        kept = places[lower_hull(x[places], y[places])]
        centred = x[kept] - x[kept].mean()
        exponent = centred @ np.log(N[kept]) / (centred @ centred)
        log_N = np.log(N[kept]).mean() + exponent * (np.log(C) - x[kept].mean())
        return float(exponent), float(C / 6 / np.exp(2 * log_N))

    drawn = [fitted(np.concatenate(own))]
    for counts in resample_counts(len(own), RESAMPLES, SEED):
        drawn.append(fitted(np.concatenate([own[k] for k in np.flatnonzero(counts)])))
    exponents, ratios = np.array(drawn).T
    n = len(own)
    return Estimate.from_resamples(exponents, n=n), Estimate.from_resamples(ratios, n=n)


def _parametric(rows: pd.DataFrame, size: str, C: float) -> tuple[Estimate, Estimate]:
    columns = tuple(rows[name].to_numpy(float) for name in (size, "training_tokens", "loss"))
    law = fit_parametric_loss(*columns, starts=STARTS).law
    names, place = np.unique(rows["model"].to_numpy(), return_inverse=True)
    counts = resample_counts(len(names), REFITS, SEED)[:, place]
    fits = fit_resamples(*columns, counts, law)
    exponents = np.ravel(fits.law.exponent_N)[fits.converged]
    ratios = np.ravel(fits.law.tokens_per_parameter(np.array([C])))[fits.converged]
    n = len(names)
    return (
        Estimate.from_draws(law.exponent_N, exponents, n=n),
        Estimate.from_draws(law.tokens_per_parameter(C), ratios, n=n),
    )
