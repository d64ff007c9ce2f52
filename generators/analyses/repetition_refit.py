"""The constants of the law of repeated data, fitted again as its authors fitted them

The base law is held at the published constants, R*_D and R*_N minimise the summed Huber loss on log L, and the runs are the 182 that the
authors kept; the minimum is sought on a grid, so no valley is missed. The intervals are the middle 95% of 1,000 resamples of the runs, on
grid nodes 8% apart; the grid for R*_D ends at 10,000, which means that repeated tokens are as good as new. Other fits use all runs, or a base law
fitted to the kept runs with a billion tokens or more and at most two and a half passes; that base law is resampled together with the runs, 200 times, on nodes 26% apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.repeated_data import (
    GRID_D,
    GRID_N,
    effective_amount,
    fit_repetition,
    point_losses,
    repetition_of_laws,
    resampled_repetition,
)
from ..maths.robust_fit import fit_parametric_loss, fit_resamples, log_residuals
from ..maths.scaling_laws import ParametricLaw
from ..records import Estimate

SOURCES = ["muennighoff2023"]
RESAMPLES = 1000
BASE_RESAMPLES = 200
SEED = 182
ENOUGH = 1e9  # tokens; the shortest runs are mostly warm-up
FEW_PASSES = 2.5  # the authors' notebook has such a fit
PASSES = (2, 4, 16, 40)
CURVE = np.geomspace(1, 100, 41)  # passes
KEPT, ALL, OWN = "runs kept by the authors", "all runs", "kept runs, base law fitted to them"


@dataclass(frozen=True)
class RepetitionRefit:
    """`valley`: objective over its least by R*_D; `curves`: what passes are worth; the rest are single numbers."""

    valley: pd.DataFrame
    curves: pd.DataFrame
    R_D: Annotated[Estimate, "1"]
    R_N: Annotated[Estimate, "1"]
    R_D_own_base: Annotated[Estimate, "1"]
    R_N_own_base: Annotated[Estimate, "1"]
    R_D_with_short_runs: Annotated[Estimate, "1"]
    R_D_published: Annotated[float, "1"]
    R_N_published: Annotated[float, "1"]
    excess_of_published: Annotated[float, "1"]
    share_without_limit: Annotated[float, "1"]
    worth_of_2: Annotated[Estimate, "1"]
    worth_of_4: Annotated[Estimate, "1"]
    worth_of_16: Annotated[Estimate, "1"]
    worth_of_40: Annotated[Estimate, "1"]
    published_4: Annotated[float, "1"]
    published_16: Annotated[float, "1"]
    low_within_one_percent: Annotated[float, "1"]
    high_within_one_percent: Annotated[float, "1"]
    fresh_excess: Annotated[Estimate, "1"]
    kept: Annotated[int, "runs"]
    all_runs: Annotated[int, "runs"]


def analyse(repeated_data_runs, repetition_constants) -> RepetitionRefit:
    published = repetition_constants.set_index("quantity")["value"].astype(float)
    names = ["log_E", "log_A", "log_B", "alpha", "beta"]
    base = ParametricLaw.from_log(*(float(published[name]) for name in names))
    kept = repeated_data_runs[repeated_data_runs["kept_by_authors"]]
    long = kept[kept["training_tokens"] >= ENOUGH]
    fit, draws = _fitted(base, kept, SEED)
    own, own_draws = _own_base(long)
    own_fit = fit_repetition(own, _columns(long))
    with_short, short_draws = _own_base(kept)
    short_fit = fit_repetition(with_short, _columns(kept))
    valley = pd.concat(
        [_valley(base, kept, KEPT), _valley(base, repeated_data_runs, ALL), _valley(own, long, OWN)]
    )
    pair = [published["R_D"]], [published["R_N"]]
    as_published = float(point_losses(base, _columns(kept), *pair).sum())
    near = valley[(valley["fit"] == KEPT) & (valley["excess"] <= 0.01)]["R_D"]

    def worth(passes: float) -> Estimate:
        value = effective_amount(1, passes - 1, fit.R_D)
        drawn = effective_amount(1, passes - 1, draws[:, 0])
        return Estimate.from_draws(value, drawn, n=len(kept))

    fresh = kept[kept["training_tokens"].eq(kept["unique_tokens"])]
    missed = log_residuals(base, fresh["parameters"], fresh["training_tokens"], fresh["loss"])
    drawn = np.random.default_rng(SEED).choice(np.expm1(missed), (RESAMPLES, len(fresh)))
    return RepetitionRefit(
        valley=valley.reset_index(drop=True),
        curves=_curves(published["R_D"], fit.R_D, draws[:, 0]),
        R_D=Estimate.from_draws(fit.R_D, draws[:, 0], n=len(kept)),
        R_N=Estimate.from_draws(fit.R_N, draws[:, 1], n=len(kept)),
        R_D_own_base=Estimate.from_draws(own_fit.R_D, own_draws[:, 0], n=len(long)),
        R_N_own_base=Estimate.from_draws(own_fit.R_N, own_draws[:, 1], n=len(long)),
        R_D_with_short_runs=Estimate.from_draws(short_fit.R_D, short_draws[:, 0], n=len(kept)),
        R_D_published=float(published["R_D"]),
        R_N_published=float(published["R_N"]),
        excess_of_published=as_published / fit.objective - 1,
        share_without_limit=float((draws[:, 0] >= GRID_D[-1]).mean()),
        **{f"worth_of_{passes}": worth(passes) for passes in PASSES},
        published_4=float(effective_amount(1, 3, published["R_D"])),
        published_16=float(effective_amount(1, 15, published["R_D"])),
        low_within_one_percent=float(near.min()),
        high_within_one_percent=float(near.max()),
        fresh_excess=Estimate.from_draws(
            np.median(np.expm1(missed)), np.median(drawn, axis=1), n=len(fresh)
        ),
        kept=len(kept),
        all_runs=len(repeated_data_runs),
    )


def _columns(runs: pd.DataFrame) -> tuple[np.ndarray, ...]:
    names = ("parameters", "training_tokens", "unique_tokens", "loss")
    return tuple(runs[name].to_numpy(float) for name in names)


def _fitted(base: ParametricLaw, runs: pd.DataFrame, seed: int) -> tuple:
    columns = _columns(runs)
    draws = resampled_repetition(base, columns, resample_counts(len(runs), RESAMPLES, seed))
    return fit_repetition(base, columns), draws


def _own_base(runs: pd.DataFrame) -> tuple[ParametricLaw, np.ndarray]:
    """A base law of the runs with few passes, and R*_D and R*_N for resamples of law and runs together."""
    columns = _columns(runs)
    few = columns[1] <= FEW_PASSES * columns[2]
    fresh = [columns[k][few] for k in (0, 1, 3)]
    law = fit_parametric_loss(*fresh).law
    counts = resample_counts(len(runs), BASE_RESAMPLES, SEED)
    fits = fit_resamples(*fresh, counts[:, few], law)
    names = ("E", "A", "B", "alpha", "beta")
    laws = ParametricLaw(*(getattr(fits, name)[fits.converged][:, None] for name in names))
    return law, repetition_of_laws(laws, columns, counts[fits.converged])


def _valley(base: ParametricLaw, runs: pd.DataFrame, fit: str) -> pd.DataFrame:
    """The least objective at each R*_D, whatever R*_N, over the least of all."""
    objective = point_losses(base, _columns(runs), GRID_D, GRID_N).sum(axis=2)
    excess = objective.min(axis=1) / objective.min() - 1
    best = GRID_N[objective.argmin(axis=1)]
    return pd.DataFrame({"fit": fit, "R_D": GRID_D, "R_N": best, "excess": excess})


def _curves(published: float, refit: float, draws: np.ndarray) -> pd.DataFrame:
    ends = percentile_interval(effective_amount(1, CURVE - 1, draws[:, None]))
    rows = {"refit": (refit, ends.low, ends.high), "published": (published, np.nan, np.nan)}
    return pd.concat(
        pd.DataFrame(
            {
                "law": law,
                "passes": CURVE,
                "worth": effective_amount(1, CURVE - 1, R_D),
                "worth_low": low,
                "worth_high": high,
            }
        )
        for law, (R_D, low, high) in rows.items()
    ).reset_index(drop=True)
