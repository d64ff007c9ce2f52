"""Curves of reinforcement learning: how much of the gain was still to come where a fit stopped, and where ceilings lie

R(C) = R0 + (A - R0) / (1 + (midpoint / C)^exponent), khatri2025scalerl, equation 1; shares of the gain need no R0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Bracket

FITTED = {
    "ScaleRL": 50_000,
    "ScaleRL-Scout": 16_000,
}  # GPU-hours used for the fit, khatri2025scalerl, Figure 1
PREDICTED = {"ScaleRL": 100_000, "ScaleRL-Scout": 45_000}  # and predicted to, the same
MARGIN = 0.02  # of a ceiling, as the authors give it
MATHS = "ScaleRL-math+code, code curve"  # the one curve of another task


@dataclass(frozen=True)
class RlCurves:
    """Shares of the gain along compute, and the ceilings of one recipe at other sizes, lengths and batches."""

    rows: pd.DataFrame
    ceilings: pd.DataFrame
    left_8b: Annotated[Bracket, "1"]
    tested_8b: Annotated[float, "1"]
    left_scout: Annotated[float, "1"]
    tested_scout: Annotated[float, "1"]
    ceiling_8b: Annotated[float, "1"]
    ceiling_scout: Annotated[float, "1"]
    ceiling_long: Annotated[float, "1"]
    lowest_ceiling: Annotated[float, "1"]
    by_size: Annotated[Bracket, "1"]
    largest_exponent: Annotated[float, "1"]
    smallest_exponent: Annotated[float, "1"]
    margin: Annotated[float, "1"]


def analyse(rl_compute_fits) -> RlCurves:
    fits = rl_compute_fits.set_index("run")
    compute = np.geomspace(1_000, 100_000, 81)
    rows = pd.concat([_curve(name, fits.loc[name], compute) for name in FITTED], ignore_index=True)
    maths = rl_compute_fits[rl_compute_fits["run"] != MATHS]
    own, scout = fits.loc["ScaleRL"], fits.loc["ScaleRL-Scout"]
    between = float(scout["ceiling"] - own["ceiling"])
    return RlCurves(
        rows=rows,
        ceilings=maths.assign(
            ceiling_low=maths["ceiling"] - MARGIN, ceiling_high=maths["ceiling"] + MARGIN
        ),
        left_8b=Bracket.exact(1 - share(own, FITTED["ScaleRL"]), "from printed constants"),
        tested_8b=_tested(own, "ScaleRL"),
        left_scout=1 - share(scout, FITTED["ScaleRL-Scout"]),
        tested_scout=_tested(scout, "ScaleRL-Scout"),
        ceiling_8b=float(own["ceiling"]),
        ceiling_scout=float(scout["ceiling"]),
        ceiling_long=float(fits.loc["ScaleRL-32k", "ceiling"]),
        lowest_ceiling=float(maths["ceiling"].min()),
        by_size=Bracket(
            between,
            between - 2 * MARGIN,
            between + 2 * MARGIN,
            "from the margins that the authors give",
        ),
        largest_exponent=float(maths["exponent"].max()),
        smallest_exponent=float(maths["exponent"].min()),
        margin=MARGIN,
    )


def share(fit: pd.Series, compute):
    """The share of the whole gain that is reached at a compute, in GPU-hours."""
    return 1 / (1 + (fit["midpoint"] / compute) ** fit["exponent"])


def _tested(fit: pd.Series, name: str) -> float:
    """The share of the gain between the end of the fit and the end of what was predicted from it."""
    return float(share(fit, PREDICTED[name]) - share(fit, FITTED[name]))


def _curve(name: str, fit: pd.Series, compute: np.ndarray) -> pd.DataFrame:
    ends = compute <= PREDICTED[name] * 1.0001
    rows = pd.DataFrame({"run": name, "gpu_hours": compute[ends]})
    return rows.assign(
        share=share(fit, rows["gpu_hours"]), fitted=rows["gpu_hours"] <= FITTED[name]
    )
