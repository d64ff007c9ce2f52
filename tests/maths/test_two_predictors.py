"""A plane through points: known slopes come back, for the sample and for resamples."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.bootstrap import resample_counts
from generators.maths.two_predictors import fit_plane

RNG = np.random.default_rng(7)
U, V = RNG.normal(24, 1, 60), RNG.normal(1, 2, 60)
Y = 5 + 3 * U - 2 * V


def test_recovers_both_slopes_whatever_the_level():
    plane = fit_plane(U, V, Y)
    assert (plane.level[0], plane.first[0], plane.second[0]) == pytest.approx((5, 3, -2))
    assert plane.at(U, V)[0] == pytest.approx(Y)


def test_a_resample_is_the_fit_of_its_rows():
    noisy = Y + RNG.normal(0, 1, 60)
    counts = resample_counts(60, 4, 8)
    rows = np.repeat(np.arange(60), counts[2])
    one = fit_plane(U[rows], V[rows], noisy[rows])
    assert fit_plane(U, V, noisy, counts).first[2] == pytest.approx(one.first[0])


def test_rows_in_one_line_fix_no_plane():
    assert np.isnan(fit_plane(U, 2 * U, Y).first[0])


def test_lists_of_other_lengths_are_refused():
    with pytest.raises(ValueError, match="equally long"):
        fit_plane(U, V[1:], Y)
    with pytest.raises(ValueError, match="finite"):
        fit_plane(U, V, np.where(U > 24, np.nan, Y))
