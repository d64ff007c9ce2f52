"""A trend with lasting errors: independent errors give the textbook's interval, lasting ones a wider and a true one."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import t as student

from generators.maths import dependent_trend
from generators.maths.dependent_trend import Forecast, forecast_trend


def series(rng: np.random.Generator, n: int, persistence: float, slope: float) -> np.ndarray:
    errors = [rng.normal() / np.sqrt(max(1 - persistence**2, 1e-2))]
    for _ in range(n - 1):
        errors.append(persistence * errors[-1] + rng.normal())
    return slope * np.arange(n) + np.array(errors)


def test_independent_errors_give_the_textbook_prediction_interval(monkeypatch):
    monkeypatch.setattr(dependent_trend, "PERSISTENCE", np.array([0.0]))
    y, ahead = series(np.random.default_rng(3), 20, 0.0, 0.2), 5
    x = np.arange(20)
    slope, intercept = np.polyfit(x, y, 1)
    left = y - intercept - slope * x
    scale = np.sqrt(left @ left / 18)
    far = (19 + ahead - x.mean()) ** 2 / ((x - x.mean()) ** 2).sum()
    half = student.ppf(0.95, 18) * scale * np.sqrt(1 + 1 / 20 + far)
    found = forecast_trend(y, ahead)
    centre = intercept + slope * (19 + ahead)
    assert found.quantile(0.5) == pytest.approx(centre)
    assert found.quantile(0.95) == pytest.approx(centre + half)


@pytest.mark.parametrize("persistence", [0.0, 0.5, 0.9, 1.0])
def test_intervals_of_90_percent_hold_about_nine_outcomes_in_ten_whatever_lasts(persistence):
    rng = np.random.default_rng(7)
    inside = []
    for _ in range(300):
        y = series(rng, 61, persistence, 0.1)
        found = forecast_trend(y[:49], 12)
        inside.append(0.05 < found.below(y[-1]) < 0.95)
    assert np.mean(inside) == pytest.approx(0.9, abs=0.07)


def test_lasting_errors_make_the_forecast_start_from_the_last_value():
    y = 0.1 * np.arange(60.0) + np.repeat([0, 0.5, -0.5, 0.3, -0.2, 1.5], 10)
    near, far = forecast_trend(y, 1).quantile(0.5), forecast_trend(y, 400).quantile(0.5)
    slope = np.polyfit(np.arange(60), y, 1)[0]
    assert near == pytest.approx(y[-1] + 0.1, abs=0.2)
    assert (far - y[-1]) / 400 == pytest.approx(slope, abs=0.03)


def test_quantile_and_probability_are_inverse():
    two = Forecast(np.array([0.0, 3.0]), np.array([1.0, 0.2]), np.array([0.7, 0.3]), 8.0)
    for share in (0.05, 0.25, 0.5, 0.75, 0.95):
        assert two.below(two.quantile(share)) == pytest.approx(share)
    with pytest.raises(ValueError, match="inside"):
        two.quantile(1.0)


@pytest.mark.parametrize("y", [[1, 2, 3], [1, 2, np.nan, 1, 4, 2], [1.0, 2, 3, 4, 5, 6, 7]])
def test_what_cannot_be_forecast_is_refused(y):
    with pytest.raises(ValueError, match="values"):
        forecast_trend(y, 3)
