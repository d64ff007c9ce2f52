"""Power laws with and without a break are found again from points that follow them."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.broken_power import fit_broken, fit_power

X = np.geomspace(1e8, 1e11, 40)


def broken(x):
    return 0.5 + 3.0 * (x / 1e8) ** -0.02 * (1 + (x / 3e9) ** (1 / 0.3)) ** (-0.4 * 0.3)


def test_a_power_law_with_a_floor_is_forecast():
    y = 1.2 + 40 * X**-0.15
    seen = X < 1e10
    curve = fit_power(X[seen], y[seen])
    assert curve.predict(X) == pytest.approx(y, rel=0.02)  # the floor is one of a grid
    assert curve.at is None


def test_a_break_is_placed_and_forecast_past_it():
    y = broken(X)
    seen = X < 3e10
    curve = fit_broken(X[seen], y[seen])
    assert np.log(3e9) == pytest.approx(curve.at, abs=0.6)
    errors = [
        np.abs(np.log(fit(X[seen], y[seen]).predict(X[~seen]) / y[~seen])).max()
        for fit in (fit_broken, fit_power)
    ]
    assert errors[0] < 0.05 < errors[1]


def test_the_broken_law_contains_the_unbroken_one():
    y = 40 * X**-0.15
    assert fit_broken(X, y).predict(X) == pytest.approx(y, rel=1e-6)


def test_too_few_points_or_none_above_zero_are_refused():
    with pytest.raises(ValueError, match="six"):
        fit_power(X[:5], X[:5])
    with pytest.raises(ValueError, match="above zero"):
        fit_power(X, X - X)
