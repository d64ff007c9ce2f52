"""Weighted least squares of all resamples at once agree with NumPy's, one after the other."""

from __future__ import annotations

import numpy as np

from generators.maths.weighted_least_squares import coefficients

RANDOM = np.random.default_rng(5)
DESIGN = np.column_stack([np.ones(12), RANDOM.normal(size=(12, 2))])
Y = DESIGN @ [1.0, -2.0, 0.5] + RANDOM.normal(scale=0.1, size=12)


def test_one_sample_agrees_with_numpy():
    expected = np.linalg.lstsq(DESIGN, Y, rcond=None)[0]
    np.testing.assert_allclose(coefficients(DESIGN, Y), [expected], rtol=1e-9)


def test_a_count_is_as_many_rows():
    counts = RANDOM.multinomial(12, np.full(12, 1 / 12), size=20)
    expected = [
        np.linalg.lstsq(DESIGN.repeat(row, axis=0), Y.repeat(row), rcond=None)[0] for row in counts
    ]
    np.testing.assert_allclose(coefficients(DESIGN, Y, counts), expected, rtol=1e-7)


def test_a_resample_that_fixes_no_coefficients_has_none():
    counts = np.zeros((2, 12))
    counts[0, :2], counts[1] = 6, 1
    found = coefficients(DESIGN, Y, counts)
    assert np.isnan(found[0]).all() and np.isfinite(found[1]).all()
