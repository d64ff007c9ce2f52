"""How many training runs, and how far apart, tell the scaling laws apart

Made-up runs on a square grid of sizes (the largest ten billion parameters) and of tokens per parameter (about twenty), under this report's fit as
the truth. The noise of one run on log loss is the spread of the fit's own residuals, from their median absolute deviation; its interval resamples them. Widths
come from the information matrix (Gaussian noise, many runs); 300 refits to made-up runs check them where each interval of the exponent is short enough to compare.
Two laws are told apart when the 95% interval of optimal tokens per parameter at 10^26 FLOP spans less than a factor of three.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.design import covariance, exponent_slope, grid_of_runs, log_ratio_slope, refits
from ..maths.robust_fit import log_residuals
from ..maths.scaling_laws import ParametricLaw
from ..records import Estimate

SOURCES = ["hoffmann2022", "besiroglu2024"]
LARGEST, CENTRE, FRONTIER = 1e10, 20.0, 1e26  # parameters, tokens a parameter, FLOP
SIDES = (3, 4, 6, 8, 10, 12, 16, 20, 24, 32)  # runs are their squares
SPREADS = ((1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2))  # decades of size, of tokens a parameter
SIDE = 16  # of the grid whose widths are compared: about as many runs as the fit has
CHECKED = ((2, 2, 6), (3, 1, 6), (3, 2, 6))  # decades, decades, side
APART = 3.0  # the factor by which the ratios of the two laws differ at the frontier
DRAWS, SEED, Z95 = 300, 26, 1.959964
SIGMA_OF_MAD = 1.4826  # Gaussian standard deviation over median absolute deviation


@dataclass(frozen=True)
class DesignStudy:
    """`rows`: one a spread and number of runs, widths of 95% intervals; `checks`: the same from refits."""

    rows: pd.DataFrame
    checks: pd.DataFrame
    noise: Annotated[Estimate, "1"]
    one_decade_factor: Annotated[Estimate, "1"]
    two_decades_factor: Annotated[Estimate, "1"]
    three_decades_factor: Annotated[Estimate, "1"]
    runs_one_decade: Annotated[float, "runs"]
    runs_two_decades: Annotated[float, "runs"]
    runs_three_decades: Annotated[float, "runs"]
    worst_check: Annotated[float, "1"]
    compared_runs: Annotated[int, "runs"]


def analyse(chinchilla_fit, fitted_runs) -> DesignStudy:
    law = chinchilla_fit.law
    residuals = log_residuals(law, *fitted_runs.fitted_columns())
    counts = resample_counts(len(residuals), DRAWS, SEED)
    drawn = np.array([_noise(np.repeat(residuals, row)) for row in counts])
    ends = percentile_interval(drawn)
    noise = Estimate(_noise(residuals), ends.low, ends.high, len(residuals))
    rows = pd.DataFrame(
        [_row(law, *spread, side, noise.value) for spread in SPREADS for side in SIDES]
    )
    checks = pd.DataFrame([_check(law, *design, noise.value) for design in CHECKED])
    numbers: dict[str, Estimate | float] = {}
    for decades, name in ((1, "one_decade"), (2, "two_decades"), (3, "three_decades")):
        low, value, high = (
            _row(law, decades, 2, SIDE, sigma)["ratio_factor"]
            for sigma in (noise.low, noise.value, noise.high)
        )
        numbers[f"{name}_factor"] = Estimate(value, low, high, noise.n)
        # Widths fall with the square root of the number of runs.
        numbers[f"runs_{name}"] = float(SIDE**2 * (np.log(value) / np.log(APART)) ** 2)
    return DesignStudy(
        rows=rows,
        checks=checks,
        noise=noise,
        **numbers,
        worst_check=float(np.abs(checks["exponent_width"] / checks["expected"] - 1).max()),
        compared_runs=SIDE**2,
    )


def _noise(residuals: np.ndarray) -> float:
    return float(SIGMA_OF_MAD * np.median(np.abs(residuals - np.median(residuals))))


def _row(law: ParametricLaw, sizes: float, ratios: float, side: int, sigma: float) -> dict:
    """Widths of the 95% intervals of the exponent, and of the ratio at the frontier as a factor."""
    known = covariance(law, *grid_of_runs(side, LARGEST, sizes, CENTRE, ratios), sigma)
    by_exponent, by_ratio = exponent_slope(law), log_ratio_slope(law, FRONTIER)
    return {
        "decades_of_size": sizes,
        "decades_of_ratio": ratios,
        "runs": side**2,
        "exponent_width": float(2 * Z95 * np.sqrt(by_exponent @ known @ by_exponent)),
        "ratio_factor": float(np.exp(2 * Z95 * np.sqrt(by_ratio @ known @ by_ratio))),
    }


def _check(law: ParametricLaw, sizes: float, ratios: float, side: int, sigma: float) -> dict:
    grid = grid_of_runs(side, LARGEST, sizes, CENTRE, ratios)
    fits = refits(law, *grid, sigma, DRAWS, SEED)
    ends = percentile_interval(fits[:, 4] / (fits[:, 3] + fits[:, 4]))
    expected = _row(law, sizes, ratios, side, sigma)
    width = {"exponent_width": ends.high - ends.low, "expected": expected["exponent_width"]}
    return {"decades_of_size": sizes, "decades_of_ratio": ratios, "runs": side**2, **width}
