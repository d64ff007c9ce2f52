"""How well the printed constants describe their runs, and how many runs the printed interval would take, by other choices

Bias by the runs that are counted; closeness by the measure of misfit, each against the constants that are best by it among those at hand; and the runs needed by the fit whose interval is
taken. Intervals of a share are Wilson's, of a ratio those of 2,000 resamples of the runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.robust_fit import HUBER_DELTA, huber, log_residuals
from ..maths.scaling_laws import ParametricLaw, compute_6nd
from ..records import Bracket, Choices, Estimate
from ..records.estimates import Measurement

SOURCES = ["besiroglu2024", "hoffmann2022"]
RESAMPLES, SEED = 2000, 31
LEVEL = 0.8
PREFERRED = "the 240 runs"
OF_MISFIT = "Huber's loss"
OF_FIT = "this report's fit, rounding allowed for"


@dataclass(frozen=True)
class PublishedFitChoices:
    """Of the constants as printed: the share of runs above the law and the misfit over the best; and the runs
    that an interval as narrow as the printed one would take."""

    bias: Annotated[Choices, "1"]
    misfit: Annotated[Choices, "1"]
    runs_needed: Annotated[Choices, "runs"]


def analyse(
    fitted_runs,
    parametric_fits,
    chinchilla_fit,
    absolute_deviation_fit,
    published_fit_residuals,
    disputed_interval,
    other_fits,
) -> PublishedFitChoices:
    row = parametric_fits.set_index("fit").loc["hoffmann2022_printed"]
    printed = ParametricLaw(*(float(row[name]) for name in ("E", "A", "B", "alpha", "beta")))
    every = np.asarray(log_residuals(printed, fitted_runs.N, fitted_runs.D, fitted_runs.L))
    N, D, L = fitted_runs.fitted_columns()
    own = np.asarray(log_residuals(printed, N, D, L))
    C = compute_6nd(N, D)
    costly, large = np.median(C) <= C, np.median(N) <= N
    bias = Choices(
        published_fit_residuals.printed_share_positive,
        {
            "all 245 runs": Estimate.from_marks(every > 0),
            "the smaller half of the budgets": Estimate.from_marks(own[~costly] > 0),
            "the larger half of the budgets": Estimate.from_marks(own[costly] > 0),
            "the smaller half of the models": Estimate.from_marks(own[~large] > 0),
            "the larger half of the models": Estimate.from_marks(own[large] > 0),
        },
        PREFERRED,
    )
    counts = resample_counts(len(N), RESAMPLES, SEED)
    best = np.asarray(log_residuals(chinchilla_fit.law, N, D, L))
    absolute = np.asarray(log_residuals(absolute_deviation_fit.law, N, D, L))

    def ratio(loss: np.ndarray, least: np.ndarray) -> Estimate:
        drawn = (counts @ loss) / (counts @ least)
        return Estimate.from_draws(loss.sum() / least.sum(), drawn, n=len(N))

    misfit = Choices(
        published_fit_residuals.printed_objective_ratio,
        {
            "absolute deviations": ratio(np.abs(own), np.abs(absolute)),
            "squares": ratio(own**2, best**2),
            "Huber's loss, threshold ten times as high": ratio(
                huber(own, 10 * HUBER_DELTA), huber(best, 10 * HUBER_DELTA)
            ),
        },
        OF_MISFIT,
    )
    widest, face = disputed_interval.widest_printed, disputed_interval.printed_width
    n = len(N)
    own_width = disputed_interval.refit_width
    needed: dict[str, Measurement] = {
        "this report's fit, the print at face value": own_width.mapped(
            lambda width: n * (width / face) ** 2
        )
    }
    for label in ("absolute deviations", "without the smallest quarter of the models"):
        fit = other_fits.fits[label]
        ends = percentile_interval(np.ravel(fit.draws.exponent_N), LEVEL)
        runs = fit.runs * ((ends.high - ends.low) / widest) ** 2
        needed[label] = Bracket.exact(float(runs), "one width of resamples", fit.runs)
    return PublishedFitChoices(
        bias=bias,
        misfit=misfit,
        runs_needed=Choices(disputed_interval.runs_needed, needed, OF_FIT),
    )
