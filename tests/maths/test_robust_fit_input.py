"""Robust fits refuse what they cannot use, and say why."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.robust_fit import fit_parametric_loss, fit_resamples
from generators.maths.scaling_laws import ParametricLaw

GOOD = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])


@pytest.mark.parametrize(
    ("N", "D", "L", "message"),
    [
        ([0, *GOOD[1:]], GOOD, GOOD, r"N\[0\] is 0"),
        (GOOD, [*GOOD[:5], -1], GOOD, r"D\[5\] is -1"),
        (GOOD, GOOD, [*GOOD[:5], np.nan], r"L\[5\] is nan"),
        (GOOD, GOOD, [*GOOD[:5], np.inf], r"L\[5\] is inf"),
        (GOOD, GOOD[:5], GOOD, r"D has shape \(5,\)"),
        (GOOD[:4], GOOD[:4], GOOD[:4], "five points or more, got 4"),
    ],
)
def test_unusable_points_are_refused(N, D, L, message):
    with pytest.raises(ValueError, match=message):
        fit_parametric_loss(N, D, L)


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        (np.ones(5), "do not match 6 points"),
        (np.zeros(6), "positive sum"),
        (-np.ones(6), "not negative"),
        (np.ones((2, 6)), "got 2 rows"),
    ],
)
def test_unusable_weights_are_refused(weights, message):
    with pytest.raises(ValueError, match=message):
        fit_parametric_loss(GOOD, GOOD, GOOD, weights=weights)


@pytest.mark.parametrize("delta", [0, -1e-3, np.nan])
def test_unusable_delta_is_refused(delta):
    with pytest.raises(ValueError, match="delta must be positive"):
        fit_parametric_loss(GOOD, GOOD, GOOD, delta=delta)


def test_start_without_logarithms_is_refused():
    with pytest.raises(ValueError, match="positive E, A and B"):
        fit_resamples(GOOD, GOOD, GOOD, np.ones(6), ParametricLaw(1.0, -1.0, 1.0, 0.3, 0.3))


def test_points_of_one_size_do_not_determine_the_law():
    D = np.geomspace(1e9, 1e11, 60)
    L = ParametricLaw(E=1.8, A=480.0, B=2000.0, alpha=0.35, beta=0.37).loss(1e9, D)
    with pytest.raises(ValueError, match="do not determine"):
        fit_parametric_loss(np.full(60, 1e9), D, L)
