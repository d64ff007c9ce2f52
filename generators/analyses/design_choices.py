"""How well runs over one, two decades of size would fix the ratio, under other suppositions of the simulation

The factor from end to end of the 95% interval of tokens per parameter at 10^26 FLOP, from the information matrix as in the study itself.
Other suppositions are another truth, another size of the noise, fewer and more runs, one decade of tokens per parameter, and a larger largest model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.design import covariance, grid_of_runs, log_ratio_slope
from ..maths.robust_fit import log_residuals
from ..maths.scaling_laws import ParametricLaw
from ..records import Choices, Estimate

SOURCES = ["hoffmann2022", "besiroglu2024"]
LARGEST, CENTRE, FRONTIER, Z95 = 1e10, 20.0, 1e26, 1.959964
SIDE = 16
PREFERRED = "256 runs, this report's fit and its noise, two decades of tokens per parameter"
LEFT_OUT = {
    "another form of the law": "the interval is that of this form's constants and has no meaning under another"
}


@dataclass(frozen=True)
class DesignChoices:
    """The factor with one and with two decades of size."""

    one_decade: Annotated[Choices, "1"]
    two_decades: Annotated[Choices, "1"]


def analyse(chinchilla_fit, other_fits, design_study, fitted_runs) -> DesignChoices:
    law, noise = chinchilla_fit.law, design_study.noise
    deviation = float(np.std(log_residuals(law, *fitted_runs.fitted_columns())))
    over = deviation / noise.value
    fits = other_fits.fits

    def choices(decades: float, default: Estimate) -> Choices:
        def factor(law: ParametricLaw, **other) -> Estimate:
            given = {
                "sizes": decades,
                "ratios": 2.0,
                "side": SIDE,
                "largest": LARGEST,
                "times": 1.0,
            }
            return noise.mapped(lambda sigma: _factor(law, sigma, **(given | other)))

        others = {
            "144 runs": factor(law, side=12),
            "400 runs": factor(law, side=20),
            "one decade of tokens per parameter": factor(law, ratios=1.0),
            "noise by the standard deviation": factor(law, times=over),
            "largest model of a hundred billion": factor(law, largest=1e11),
            "truth without the smallest quarter of the models": factor(
                fits["without the smallest quarter of the models"].law
            ),
        }
        return Choices(default, others, PREFERRED, LEFT_OUT)

    return DesignChoices(
        one_decade=choices(1.0, design_study.one_decade_factor),
        two_decades=choices(2.0, design_study.two_decades_factor),
    )


def _factor(
    law: ParametricLaw,
    sigma: float,
    sizes: float,
    ratios: float,
    side: int,
    largest: float,
    times: float,
) -> float:
    known = covariance(law, *grid_of_runs(side, largest, sizes, CENTRE, ratios), sigma * times)
    slope = log_ratio_slope(law, FRONTIER)
    return float(np.exp(2 * Z95 * np.sqrt(slope @ known @ slope)))
