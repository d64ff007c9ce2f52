"""Exponential growth recovers what made-up data were made with."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.bootstrap import resample_counts
from generators.maths.growth import fit_growth, years_since
from generators.maths.scaling_laws import power_law_fit

T = np.linspace(-4, 5, 30)


def test_recovers_known_growth_without_noise():
    fit = fit_growth(T, 3e5 * 2.4**T)
    assert fit.factor == pytest.approx(2.4)
    assert fit.at([0, 1]) == pytest.approx(np.array([[3e5, 7.2e5]]))
    assert fit.time_of(3e5 * 2.4**6.5) == pytest.approx(6.5)


def test_years_count_leap_days():
    assert years_since("2020-01-01", ["2020-01-01", "2024-01-01"]) == pytest.approx([0, 4])
    assert years_since("2020-01-01", ["2019-12-31"])[0] == pytest.approx(-1 / 365.25)


def test_is_a_power_law_in_the_exponential_of_time():
    y = np.exp(np.random.default_rng(1).normal(size=30))
    assert fit_growth(T, y).log_factor[0] == pytest.approx(power_law_fit(np.exp(T), y).exponent)


def test_a_count_is_a_row_repeated():
    y = np.exp(np.random.default_rng(2).normal(size=30))
    counts = resample_counts(30, 5, 3)
    fit = fit_growth(T, y, counts)
    for row, slope in zip(counts, fit.log_factor, strict=True):
        again = fit_growth(np.repeat(T, row), np.repeat(y, row))
        assert again.log_factor[0] == pytest.approx(slope)


def test_bootstrap_of_the_slope_has_its_textbook_error():
    noise = np.random.default_rng(4).normal(0, 0.5, 30)
    fit = fit_growth(T, np.exp(noise + 0.9 * T), resample_counts(30, 4000, 5))
    textbook = 0.5 / np.sqrt(((T - T.mean()) ** 2).sum())
    assert fit.log_factor.std() == pytest.approx(textbook, rel=0.35)  # noise of one sample of 30


@pytest.mark.parametrize(
    ("t", "y", "message"),
    [
        ([1, 2], [1, 0], "positive"),
        ([1, 1], [1, 2], "different times"),
        ([1, 2, 3], [1, 2], "equally long"),
    ],
)
def test_says_what_it_cannot_fit(t, y, message):
    with pytest.raises(ValueError, match=message):
        fit_growth(t, y)


def test_a_falling_line_reaches_nothing():
    with pytest.raises(ValueError, match="does not rise"):
        fit_growth([0, 1], [2, 1]).time_of(5)
