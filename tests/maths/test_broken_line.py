"""A line with a break: known slopes and jumps come back, and a straight line is not called broken."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.bootstrap import resample_counts
from generators.maths.broken_line import find_break, fit_broken, jumps_at

T = np.linspace(0, 10, 41)
BENT = 1 + 0.5 * T + np.where(T >= 6, 2.0 + 1.5 * (T - 6), 0)


def test_recovers_slopes_and_jump():
    fit = fit_broken(T, BENT, 6)
    assert (fit.before[0], fit.after[0], fit.jump[0]) == pytest.approx((0.5, 2.0, 2.0))
    assert fit.at(T)[0] == pytest.approx(BENT)


def test_a_joined_line_has_no_jump():
    y = np.where(T < 4, T, 4 + 3 * (T - 4))
    fit = fit_broken(T, y, 4, jump=False)
    assert (fit.before[0], fit.after[0], fit.jump[0]) == pytest.approx((1.0, 3.0, 0.0))


def test_counts_weigh_rows_as_if_they_stood_there_so_often():
    counts = resample_counts(len(T), 3, 1)
    noisy = BENT + np.random.default_rng(1).normal(0, 0.3, len(T))
    many = fit_broken(T, noisy, 6, counts)
    rows = np.repeat(np.arange(len(T)), counts[1])
    one = fit_broken(T[rows], noisy[rows], 6)
    assert many.jump[1] == pytest.approx(one.jump[0])
    assert many.after[1] == pytest.approx(one.after[0])


def test_a_resample_that_fixes_no_line_is_nan():
    counts = np.ones((1, len(T)))
    counts[0, T < 6] = 0
    assert np.isnan(fit_broken(T, BENT, 6, counts).before[0])


def test_finds_the_break_and_not_in_a_straight_line():
    noise = np.random.default_rng(2).normal(0, 0.2, len(T))
    bent = find_break(T, np.where(T < 4, T, 4 + 3 * (T - 4)) + noise, T, 400, 3)
    assert abs(bent.at - 4) < 0.6 and bent.bic_gain > 6 and bent.chance < 0.01
    straight = find_break(T, T + noise, T, 400, 3)
    assert straight.bic_gain < 0 and straight.chance > 0.05


def test_chance_is_even_under_a_straight_line():
    draws = np.random.default_rng(4).normal(0, 1, (60, 15))
    t = np.arange(15.0)
    chances = [find_break(t, t + one, t, 200, 5).chance for one in draws]
    assert 0.35 < np.mean(chances) < 0.65


def test_a_bent_curve_shows_a_jump_wherever_it_is_cut():
    jumps = jumps_at(T, np.exp(T / 3), T)
    assert np.isnan(jumps[0]) and np.nanmin(jumps[15:35]) < 0 < np.nanmax(np.abs(jumps))


@pytest.mark.parametrize("at", [-1.0, 11.0])
def test_a_break_outside_the_times_is_refused(at):
    with pytest.raises(ValueError, match="either side"):
        fit_broken(T, BENT, at)


def test_lists_of_other_lengths_are_refused():
    with pytest.raises(ValueError, match="equally long"):
        fit_broken(T, BENT[1:], 6)
    with pytest.raises(ValueError, match="no break"):
        find_break(T, BENT, [-5.0], 10, 1)
    with pytest.raises(ValueError, match="finite"):
        fit_broken(T, np.where(T > 9, np.nan, BENT), 6)
