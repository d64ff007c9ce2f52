"""Stated ranges: the draws have the middle and the ends that were stated."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.stated_ranges import lognormal_between, two_piece_normal

NORMALS = np.random.default_rng(1).standard_normal(200_000)


def test_a_lognormal_has_its_ends_and_its_middle():
    draws = lognormal_between(2.0, 8.0, 0.9, NORMALS)
    found = np.quantile(draws, [0.05, 0.5, 0.95])
    assert found == pytest.approx([2.0, 4.0, 8.0], rel=0.02)


def test_a_two_piece_normal_has_its_ends_and_its_middle():
    draws = two_piece_normal(0.497, 0.488, 0.502, 0.8, NORMALS)
    assert np.quantile(draws, [0.1, 0.5, 0.9]) == pytest.approx([0.488, 0.497, 0.502], abs=2e-4)


@pytest.mark.parametrize("range_", [(0.0, 1.0, 0.95), (2.0, 1.0, 0.95), (1.0, 2.0, 1.0)])
def test_an_impossible_range_is_refused(range_):
    with pytest.raises(ValueError, match="low < high"):
        lognormal_between(*range_, NORMALS)


def test_a_median_outside_its_range_is_refused():
    with pytest.raises(ValueError, match="between"):
        two_piece_normal(1.0, 2.0, 3.0, 0.95, NORMALS)
