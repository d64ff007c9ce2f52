"""How many tokens each scaling law wants for a model size, with what its authors or the bootstrap leave open

Five laws as draws of a power law of tokens in size. Twenty tokens a parameter and the printed constants have no spread.
Approaches 1 and 2 turn about the middle of the budgets of the digitised runs; their exponent is drawn from a normal distribution
in two halves, with the line's own exponent in the middle and the printed 10th and 90th percentiles where they are. The refit is its own bootstrap.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.scaling_laws import ParametricLaw, power_law_fit
from ..maths.stated_ranges import two_piece_normal
from ..maths.tokens_for_size import TokensForSize
from ..records import Estimate

SOURCES = ["hoffmann2022", "besiroglu2024"]
SEED = 100_000_000
RATIO = 20.0  # tokens a parameter, of Chinchilla in hoffmann2022, Table 1
SIZES = np.geomspace(1e9, 1e15, 49)  # parameters
NAMES = {
    "ratio_20": "20 tokens per parameter",
    "approach_1": "Hoffmann et al., approach 1",
    "approach_2": "Hoffmann et al., approach 2",
    "printed": "Hoffmann et al., printed constants",
    "refit": "this report's fit",
}


@dataclass(frozen=True)
class SizeLaw:
    """One law: `best` as fitted or printed, `draws` with fields of shape (R,), and whether they spread."""

    id: str
    name: str
    best: TokensForSize
    draws: TokensForSize
    has_interval: bool
    runs: int
    resample: np.ndarray | None = None  # the number of the fit behind each draw, where fits are few


@dataclass(frozen=True)
class SizeLaws:
    """`curves`: one row a law and size, tokens and compute with 95% intervals where there are any.

    `tenfold`: how many times the compute a model ten times as large calls for."""

    laws: tuple[SizeLaw, ...]
    unrounded: TokensForSize
    curves: pd.DataFrame
    tenfold_approach_1: Annotated[Estimate, "1"]
    tenfold_approach_2: Annotated[Estimate, "1"]
    tenfold_refit: Annotated[Estimate, "1"]
    largest_run: Annotated[float, "parameters"]
    largest_compute: Annotated[float, "FLOP"]


def analyse(
    text_stock, hoffmann_approaches, chinchilla_fit, fitted_runs, parametric_fits
) -> SizeLaws:
    generator = np.random.default_rng(SEED)
    shape = text_stock.draws
    published = {
        row.fit: TokensForSize.of_parametric(
            ParametricLaw(row.E, row.A, row.B, row.alpha, row.beta)
        )
        for row in parametric_fits.itertuples()
    }
    refit = TokensForSize.of_parametric(chinchilla_fit.draws)
    row = generator.integers(np.size(refit.exponent), size=shape)
    resampled = TokensForSize(
        np.ravel(refit.log_coefficient)[row], np.ravel(np.asarray(refit.exponent))[row]
    )
    ratio, printed = TokensForSize.of_ratio(RATIO), published["hoffmann2022_printed"]
    laws = (
        _fixed("ratio_20", ratio, shape),
        *(_turned(i, hoffmann_approaches, generator.standard_normal(shape)) for i in (1, 2)),
        _fixed("printed", printed, shape),
        SizeLaw(
            "refit",
            NAMES["refit"],
            TokensForSize.of_parametric(chinchilla_fit.law),
            resampled,
            True,
            int(fitted_runs.fitted),
            row,
        ),
    )
    return SizeLaws(
        laws=laws,
        unrounded=published["hoffmann2022_unrounded"],
        curves=pd.concat([_curve(law) for law in laws], ignore_index=True),
        **{f"tenfold_{law.id}": _tenfold(law) for law in laws if law.has_interval},
        largest_run=float(fitted_runs.N.max()),
        largest_compute=fitted_runs.highest_compute,
    )


def _fixed(id: str, law: TokensForSize, draws: int) -> SizeLaw:
    same = TokensForSize(np.full(draws, law.log_coefficient), np.full(draws, law.exponent))
    return SizeLaw(id, NAMES[id], law, same, False, 1)


def _turned(approach: int, approaches, normals: np.ndarray) -> SizeLaw:
    """An approach of Hoffmann et al. whose exponent is uncertain, turned about the pivot."""
    id = f"approach_{approach}"
    curve = approaches.curves[approaches.curves["law"].eq(NAMES[id])]
    line = power_law_fit(curve["training_compute_flop"], curve["parameters"])
    N = line.coefficient * approaches.pivot**line.exponent
    printed = getattr(approaches, f"{id}_exponent")
    exponents = two_piece_normal(line.exponent, printed.low, printed.high, printed.level, normals)
    best = TokensForSize.through(approaches.pivot, N, line.exponent)
    law = SizeLaw(id, NAMES[id], best, best, True, printed.n)
    return replace(law, draws=TokensForSize.through(approaches.pivot, N, exponents))


def _tenfold(law: SizeLaw) -> Estimate:
    draws = 10 ** (1 + law.draws.exponent)
    return Estimate.from_draws(10 ** (1 + law.best.exponent), draws, n=law.runs)


def _curve(law: SizeLaw) -> pd.DataFrame:
    curve = pd.DataFrame({"law": law.name, "parameters": SIZES})
    for quantity, method in (("training_tokens", "tokens"), ("training_compute_flop", "compute")):
        curve[quantity] = getattr(law.best, method)(SIZES)
        for end in ("low", "high"):
            curve[f"{quantity}_{end}"] = np.nan
    if law.has_interval:
        for i, N in enumerate(SIZES):
            tokens = percentile_interval(law.draws.tokens(N))
            ends = {"low": tokens.low, "high": tokens.high}
            for end, D in ends.items():
                curve.loc[i, f"training_tokens_{end}"] = D
                curve.loc[i, f"training_compute_flop_{end}"] = 6 * N * D
    return curve
