"""Residuals of laws that are off by a known factor."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from generators.analyses import published_fit_residuals as analysis
from generators.maths.bootstrap import resample_counts, wilson_interval
from generators.maths.scaling_laws import ParametricLaw

LAW = ParametricLaw(1.8, 480.0, 2000.0, 0.35, 0.37)
N_RUNS = 41  # odd, so that every resample has one run in its middle
PRINTED, UNROUNDED = 0.010, -0.004  # by how much the log of their losses is too high
DELTA = 1e-3


def off(by: float) -> ParametricLaw:
    """The law with every loss e^by times as high."""
    return replace(LAW, **{name: getattr(LAW, name) * np.exp(by) for name in ("E", "A", "B")})


def size(residuals: np.ndarray) -> np.ndarray:
    """Half the square up to the threshold, a straight line beyond it."""
    r = np.abs(residuals)
    return np.where(r <= DELTA, r**2 / 2, DELTA * (r - DELTA / 2))


@pytest.fixture(scope="module")
def residuals() -> np.ndarray:
    lopsided = 0.018 * np.linspace(0, 1, N_RUNS) ** 2 - 0.012  # so that the mean is not the median
    return np.random.default_rng(4).permutation(lopsided)


@pytest.fixture(scope="module")
def found(residuals):
    generator = np.random.default_rng(1)
    N, D = 10 ** generator.uniform(8, 10, N_RUNS), 10 ** generator.uniform(9, 11, N_RUNS)
    runs = SimpleNamespace(fitted_columns=lambda: (N, D, LAW.loss(N, D) * np.exp(residuals)))
    published = pd.DataFrame(
        [
            {"fit": "hoffmann2022_unrounded", **vars(off(UNROUNDED))},
            {"fit": "hoffmann2022_printed", **vars(off(PRINTED))},
        ]
    )
    return analysis.analyse(runs, published, SimpleNamespace(law=LAW))


@pytest.mark.parametrize(
    ("name", "by"), [("printed", PRINTED), ("unrounded", UNROUNDED), ("refit", 0.0)]
)
def test_a_law_that_promises_too_much_has_positive_residuals(found, residuals, name, by):
    shifted = residuals - by
    share, median = getattr(found, f"{name}_share_positive"), getattr(found, f"{name}_median")
    positive = int((shifted > 0).sum())
    ends = wilson_interval(positive, N_RUNS)
    assert (share.value, share.low, share.high) == pytest.approx(
        (positive / N_RUNS, ends.low, ends.high)
    )
    counts = resample_counts(N_RUNS, analysis.RESAMPLES, analysis.SEED)
    drawn = [np.median(np.repeat(shifted, row)) for row in counts]
    expected = (np.median(shifted), *np.quantile(drawn, [0.025, 0.975]))
    assert (median.value, median.low, median.high) == pytest.approx(expected, abs=1e-9)
    assert share.n == median.n == N_RUNS


def test_the_objective_is_that_of_hoffmann_equation_3_over_that_of_the_refit(found, residuals):
    for name, by in (("printed", PRINTED), ("unrounded", UNROUNDED)):
        ratio = getattr(found, f"{name}_objective_ratio")
        expected = size(residuals - by).sum() / size(residuals).sum()
        assert ratio.value == pytest.approx(expected)
        drawn = [
            (row @ size(residuals - by)) / (row @ size(residuals))
            for row in resample_counts(N_RUNS, analysis.RESAMPLES, analysis.SEED)
        ]  # both on the same runs
        assert (ratio.low, ratio.high) == pytest.approx(tuple(np.quantile(drawn, [0.025, 0.975])))


def test_rows_hold_every_run_once_a_law(found, residuals):
    rows = found.rows.groupby("law")["residual"]
    assert rows.size().tolist() == [N_RUNS] * 3
    printed = found.rows[found.rows["law"].str.endswith("printed")]["residual"]
    assert printed.to_numpy() == pytest.approx(residuals - PRINTED, abs=1e-12)
