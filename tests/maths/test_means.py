"""Student's interval: a worked example, and its coverage on made-up data."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.means import mean_interval


def test_three_values_by_hand():
    ends = mean_interval([1.0, 2.0, 3.0])  # t of 2 degrees is 4.3027, the standard error 1/sqrt(3)
    assert (ends.low, ends.high) == pytest.approx((2 - 4.3027 / 3**0.5, 2 + 4.3027 / 3**0.5), 1e-4)


def test_covers_the_true_mean_as_often_as_it_says():
    draws = np.random.default_rng(5).normal(7, 2, size=(3, 20_000))
    ends = mean_interval(draws)
    assert np.mean((ends.low <= 7) & (ends.high >= 7)) == pytest.approx(0.95, abs=0.01)


def test_one_value_has_no_interval():
    with pytest.raises(ValueError, match="needs two values"):
        mean_interval([1.0])
