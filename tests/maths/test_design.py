"""What planned runs would tell: slopes against differences, widths against refits."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.design import (
    covariance,
    exponent_slope,
    grid_of_runs,
    log_ratio_slope,
    refits,
    slopes,
)
from generators.maths.scaling_laws import ParametricLaw

LAW = ParametricLaw(1.8172, 477.8, 2143.4, 0.3473, 0.3672)
THETA = np.array([np.log(LAW.A), np.log(LAW.B), np.log(LAW.E), LAW.alpha, LAW.beta])


def difference(quantity, k, h=1e-6):
    log_A, log_B, log_E, alpha, beta = THETA + h * np.eye(5)[k]
    above = quantity(ParametricLaw.from_log(log_E, log_A, log_B, alpha, beta))
    log_A, log_B, log_E, alpha, beta = THETA - h * np.eye(5)[k]
    return (above - quantity(ParametricLaw.from_log(log_E, log_A, log_B, alpha, beta))) / (2 * h)


@pytest.mark.parametrize("k", range(5))
def test_slopes_match_differences(k):
    N, D = grid_of_runs(3, 1e10, 2, 20, 1)
    expected = difference(lambda law: np.log(law.loss(N, D)), k)
    assert slopes(LAW, N, D)[:, k] == pytest.approx(expected, rel=1e-5, abs=1e-8)
    ratio = difference(lambda law: np.log(law.tokens_per_parameter(1e26)), k)
    assert log_ratio_slope(LAW, 1e26)[k] == pytest.approx(ratio, rel=1e-6, abs=1e-8)
    assert exponent_slope(LAW)[k] == pytest.approx(
        difference(lambda law: law.exponent_N, k), abs=1e-8
    )


def test_grids_have_the_spread_they_are_asked_for():
    N, D = grid_of_runs(5, 1e10, 2, 20, 1)
    assert (N.max(), N.min()) == pytest.approx((1e10, 1e8))
    assert ((D / N).max() / (D / N).min(), (D / N)[12]) == pytest.approx((10, 20))


def test_refits_recover_the_law_and_spread_as_the_information_says():
    N, D = grid_of_runs(12, 1e10, 3, 20, 2)
    fits = refits(LAW, N, D, 0.004, 300, seed=1)
    errors = np.sqrt(np.diag(covariance(LAW, N, D, 0.004)))
    assert np.abs(fits.mean(axis=0) - THETA) == pytest.approx(
        np.zeros(5), abs=4 * errors.max() / 17
    )
    assert fits.std(axis=0) == pytest.approx(errors, rel=0.2)


def test_four_times_the_runs_halve_the_error():
    few = covariance(LAW, *(np.tile(v, 1) for v in grid_of_runs(6, 1e10, 2, 20, 2)), 0.005)
    many = covariance(LAW, *(np.tile(v, 4) for v in grid_of_runs(6, 1e10, 2, 20, 2)), 0.005)
    assert np.sqrt(np.diag(few)) == pytest.approx(2 * np.sqrt(np.diag(many)), rel=1e-6)


def test_one_ratio_for_all_runs_leaves_the_optimal_ratio_unknown():
    fixed = covariance(LAW, *grid_of_runs(8, 1e10, 2, 20, 0.05), 0.005)
    spread = covariance(LAW, *grid_of_runs(8, 1e10, 2, 20, 2), 0.005)
    assert fixed[3, 3] > 100 * spread[3, 3]
