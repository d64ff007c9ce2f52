"""Rates of made-up growth come back, each in its own way of saying it."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.bootstrap import resample_counts
from generators.maths.rates import doubling_days, yearly_factor, yearly_rise

T = np.array([0.0, 0.3, 1.1, 2.4, 3.0])


def test_known_growth_comes_back_in_all_three_ways():
    assert yearly_factor(T, 7 * 2.5**T) == pytest.approx([2.5])
    assert doubling_days(T, 7 * 2 ** (T / 0.5)) == pytest.approx([365.25 / 2])
    assert yearly_rise(T, 130 + 15 * T) == pytest.approx([15])


def test_a_rise_is_least_squares_of_the_values_in_every_resample():
    y = np.array([131.0, 128, 150, 155, 149])
    counts = resample_counts(5, 20, 2)
    for row, found in zip(counts, yearly_rise(T, y, counts), strict=True):
        slope = np.polyfit(np.repeat(T, row), np.repeat(y, row), 1)[0]
        assert found == pytest.approx(slope)
