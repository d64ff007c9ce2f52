"""Pearson's correlation of a sample and of its resamples."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.linear_correlation import linear_correlation


def test_correlation_of_resamples_is_that_of_rows_repeated():
    random = np.random.default_rng(4)
    x, y = random.normal(size=(2, 12))
    counts = random.multinomial(12, np.full(12, 1 / 12), size=5)
    found = linear_correlation(x, y, counts)
    for row, value in zip(counts, found, strict=True):
        expected = np.corrcoef(np.repeat(x, row), np.repeat(y, row))[0, 1]
        assert value == pytest.approx(expected)
    assert linear_correlation(x, 3 - 2 * x) == pytest.approx(-1)
    assert np.isnan(linear_correlation(x, np.ones(12)))
    with pytest.raises(ValueError, match="equally long"):
        linear_correlation(x, y[:3])
