"""The trend over all sizes, and how common an effect is, on counts whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.trends import found, rising_chance, share_of_effects

SIZES = np.arange(12.0)


def counts(slopes, n, seed=1):
    chance = np.clip(0.3 + np.asarray(slopes)[:, None] * (SIZES - SIZES.mean()), 0, 1)
    return np.random.default_rng(seed).binomial(n, chance), np.full(chance.shape, n)


def test_p_values_of_flat_series_are_spread_evenly():
    p = rising_chance(*counts(np.zeros(4000), 80), SIZES)
    assert np.quantile(p, [0.1, 0.5, 0.9]) == pytest.approx([0.1, 0.5, 0.9], abs=0.03)


def test_one_noisy_small_model_does_not_hide_a_rise():
    # fact_checker of BIG-G: chance at eleven sizes, the smallest of them lucky, then the largest rises
    good = [[89, 79, 79, 79, 78, 78, 80, 81, 88, 94, 76, 113]]
    assert rising_chance(good, np.full((1, 12), 165), SIZES)[0] < 0.05


def test_a_fall_is_no_rise_and_a_series_without_any_right_answer_tells_nothing():
    p = rising_chance([[9, 5, 1], [0, 0, 0]], np.full((2, 3), 10), [1, 2, 3])
    assert p[0] > 0.99
    assert p[1] == 1


def test_the_share_of_effects_is_recovered_however_few_the_items():
    slopes = np.r_[np.zeros(1200), np.full(2800, 0.02)]
    for n in (40, 400):
        p = rising_chance(*counts(slopes, n), SIZES)
        assert share_of_effects(p) == pytest.approx(0.7, abs=0.06)
    # counting finds measures the number of items instead
    few, many = (found(rising_chance(*counts(slopes, n), SIZES), 0.05).mean() for n in (10, 400))
    assert few < 0.6 < many


def test_finds_are_false_as_often_as_allowed():
    slopes = np.r_[np.zeros(2000), np.full(2000, 0.03)]
    finds = found(rising_chance(*counts(slopes, 100), SIZES), 0.05)
    assert finds[:2000].sum() / finds.sum() < 0.05
    assert finds[2000:].mean() > 0.9


def test_without_a_small_p_value_there_is_no_find():
    assert not found([0.5, 0.9], 0.05).any()


@pytest.mark.parametrize("call", [lambda: found([0.1], 1), lambda: share_of_effects([0.1], 0)])
def test_a_rate_or_limit_outside_zero_to_one_is_refused(call):
    with pytest.raises(ValueError, match="between 0 and 1"):
        call()


def test_impossible_counts_are_refused():
    with pytest.raises(ValueError, match="0 <= successes"):
        rising_chance([[3, 1]], [[2, 2]], [1, 2])
    with pytest.raises(ValueError, match="do not go with"):
        rising_chance([[1, 1]], [[2, 2]], [1, 2, 3])
