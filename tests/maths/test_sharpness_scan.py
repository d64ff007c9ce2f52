"""The scan of many series finds true jumps, calls few smooth rises one, and covers the truth."""

from __future__ import annotations

import numpy as np
from scipy.special import expit

from generators.maths.change_point import TENTH_TO_NINE_TENTHS
from generators.maths.sharpness_scan import scan

SIZES = np.array([2e6, 16e6, 53e6, 125e6, 244e6, 422e6, 1e9, 2e9, 4e9, 8e9, 27e9, 128e9])


SERIES, ITEMS = 60, 200


def counts(chances, seed: int, items: int = ITEMS):
    n = np.full((SERIES, len(SIZES)), items)
    return np.random.default_rng(seed).binomial(n, chances), n


def rise(width: float, middle: float):
    """A logistic rise from 0.05 to 0.65 over `width` decades from its tenth to its nine tenths."""
    slope = TENTH_TO_NINE_TENTHS / width
    return 0.05 + 0.6 * expit(slope * (np.log10(SIZES) - np.log10(middle)))


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
