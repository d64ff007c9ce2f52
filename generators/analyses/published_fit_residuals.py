"""How well the published constants describe the runs they were fitted to

A residual is log L minus the log of the predicted loss, so a positive one means that the run did worse
than the law says. A law without bias leaves half of them above zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.robust_fit import HUBER_DELTA, huber, log_residuals
from ..maths.scaling_laws import ParametricLaw
from ..records import Estimate

SOURCES = ["besiroglu2024"]
RESAMPLES = 2000
SEED = 31
REPORT = "this report's fit"


@dataclass(frozen=True)
class Residuals:
    """Residuals of every law at every fitted run, and the bias of each law."""

    rows: pd.DataFrame
    printed_share_positive: Annotated[Estimate, "1"]
    unrounded_share_positive: Annotated[Estimate, "1"]
    refit_share_positive: Annotated[Estimate, "1"]
    printed_median: Annotated[Estimate, "1"]
    unrounded_median: Annotated[Estimate, "1"]
    refit_median: Annotated[Estimate, "1"]
    printed_objective_ratio: Annotated[Estimate, "1"]
    unrounded_objective_ratio: Annotated[Estimate, "1"]


def analyse(fitted_runs, parametric_fits, chinchilla_fit) -> Residuals:
    N, D, L = fitted_runs.fitted_columns()
    published = parametric_fits.set_index("fit")
    laws = {
        "printed": _law(published.loc["hoffmann2022_printed"]),
        "unrounded": _law(published.loc["hoffmann2022_unrounded"]),
        "refit": chinchilla_fit.law,
    }
    residuals = {name: np.asarray(log_residuals(law, N, D, L)) for name, law in laws.items()}
    counts = resample_counts(len(N), RESAMPLES, SEED)
    labels = {
        "printed": "Hoffmann et al., as printed",
        "unrounded": "Hoffmann et al., unrounded",
        "refit": REPORT,
    }
    rows = pd.concat(
        pd.DataFrame(
            {
                "law": labels[name],
                "parameters": N,
                "training_tokens": D,
                "loss": L,
                "residual": residuals[name],
            }
        )
        for name in laws
    )
    return Residuals(
        rows=rows.reset_index(drop=True),
        **{f"{name}_share_positive": Estimate.from_marks(residuals[name] > 0) for name in laws},
        **{f"{name}_median": _median(residuals[name], counts) for name in laws},
        **{
            f"{name}_objective_ratio": _ratio(residuals[name], residuals["refit"], counts)
            for name in ("printed", "unrounded")
        },
    )


def _law(row: pd.Series) -> ParametricLaw:
    return ParametricLaw(*(float(row[name]) for name in ("E", "A", "B", "alpha", "beta")))


def _median(residuals: np.ndarray, counts: np.ndarray) -> Estimate:
    ordered = np.sort(residuals)
    ranks = counts[:, np.argsort(residuals, kind="stable")].cumsum(axis=1)
    draws = ordered[(ranks >= (len(residuals) + 1) // 2).argmax(axis=1)]
    return Estimate.from_draws(np.median(residuals), draws, n=len(residuals))


def _ratio(residuals: np.ndarray, best: np.ndarray, counts: np.ndarray) -> Estimate:
    """Huber objective against that of the refit, both on the same resampled runs."""
    loss, best_loss = huber(residuals, HUBER_DELTA), huber(best, HUBER_DELTA)
    draws = (counts @ loss) / (counts @ best_loss)
    return Estimate.from_draws(loss.sum() / best_loss.sum(), draws, n=len(best))
