"""Steps and smooth rises made up from known curves, and which model they are given back as."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit

from generators.maths.change_point import TENTH_TO_NINE_TENTHS, compare
from generators.maths.sharpness_scan import scan

SIZES = np.array([2e6, 16e6, 53e6, 125e6, 244e6, 422e6, 1e9, 2e9, 4e9, 8e9, 27e9, 128e9])
SERIES, ITEMS = 60, 200
STRONG = 6


def counts(chances, seed: int, items: int = ITEMS):
    n = np.full((SERIES, len(SIZES)), items)
    return np.random.default_rng(seed).binomial(n, chances), n


def rise(width: float, middle: float):
    """A logistic rise from 0.05 to 0.65 over `width` decades from its tenth to its nine tenths."""
    slope = TENTH_TO_NINE_TENTHS / width
    return 0.05 + 0.6 * expit(slope * (np.log10(SIZES) - np.log10(middle)))


@pytest.mark.parametrize("position", [5, 8])
def test_a_step_is_found_where_it_is(position):
    chances = np.where(np.arange(len(SIZES)) > position, 0.6, 0.05)
    found = compare(*counts(chances, 1), SIZES)
    assert (found.step_after == position).all()
    assert (found.bic_for_step > STRONG).all()


@pytest.mark.parametrize("width", [1.0, 2.0, 4.0])
@pytest.mark.parametrize("middle", [1e9, 2e10])
def test_a_smooth_rise_is_not_taken_for_a_step(width, middle):
    found = compare(*counts(rise(width, middle), 2), SIZES)
    assert (found.bic_for_step > STRONG).mean() < 0.02


def test_a_flat_score_is_not_taken_for_a_step():
    assert (compare(*counts(np.full(12, 0.3), 3), SIZES).bic_for_step < STRONG).all()


def test_a_step_at_the_last_size_is_hard_to_tell_from_a_rise_that_has_begun():
    last = np.where(np.arange(len(SIZES)) > 10, 0.17, 0.0)
    many = compare(*counts(last, 4, 2000), SIZES).bic_for_step
    few = compare(*counts(last, 4, 20), SIZES).bic_for_step
    assert (many > STRONG).all()
    assert (few > STRONG).mean() < 0.5


def test_the_smooth_model_reaches_the_likelihood_of_the_truth():
    good, n = counts(rise(2.0, 1e9), 5)
    p = rise(2.0, 1e9)
    truth = (good * np.log(p) + (n - good) * np.log(1 - p)).sum(axis=1)
    assert (compare(good, n, SIZES).smooth_log_likelihood > truth - 0.5).all()


def test_impossible_counts_are_refused():
    with pytest.raises(ValueError, match="successes"):
        compare([[3, 1]], [[2, 2]], [1, 2])
    with pytest.raises(ValueError, match="rising sizes"):
        compare([[1, 1]], [[2, 2]], [2, 1])


def test_the_scan_calls_few_smooth_rises_a_jump_and_finds_true_ones():
    smooth = scan(*counts(rise(2.0, 4e9), 6), SIZES, 2000, 0)
    step = scan(*counts(np.where(np.arange(12) > 6, 0.6, 0.05), 7), SIZES, 2000, 0)
    assert (smooth.no_jump < 0.05).mean() < 0.05
    assert (step.no_jump < 0.001).all()
    assert (step.no_rise < 0.001).all()
    assert (step.steepest_step == 6).all()


def test_the_scan_finds_no_rise_in_flat_scores():
    flat = scan(*counts(np.full(12, 0.3), 8), SIZES, 2000, 0)
    assert (flat.no_rise < 0.05).mean() < 0.15


def test_intervals_of_the_scan_hold_the_truth():
    found = scan(*counts(rise(3.0, 1e9), 9), SIZES, 2000, 0)
    truth = rise(3.0, 1e9)
    gain = truth[-1] - truth[: len(SIZES) // 3].mean()  # from the smallest third to the largest
    assert ((found.gain.low < gain) & (gain < found.gain.high)).mean() > 0.85
