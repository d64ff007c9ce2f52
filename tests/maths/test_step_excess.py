"""The excess of a step over a straight line, on series whose shape is known."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.step_excess import (
    largest_excess_step,
    scan_excess,
    smooth_reach,
    step_excess,
    straight_shares,
)

UNEVEN = np.array([3.5e8, 1.3e9, 6.7e9, 1.75e11])  # the last step is more than half of the range
EVEN = 10.0 ** np.arange(6, 14)


@pytest.mark.parametrize("sizes", [UNEVEN, EVEN])
def test_a_straight_line_has_no_excess_whatever_the_sizes(sizes):
    assert step_excess(0.1 + 0.2 * np.log(sizes), sizes) == pytest.approx(0, abs=1e-12)
    assert straight_shares(sizes).sum() == pytest.approx(1)


@pytest.mark.parametrize("sizes", [UNEVEN, EVEN])
@pytest.mark.parametrize("position", [0, 1, 2])
def test_a_single_jump_has_an_excess_of_one_at_any_step(sizes, position):
    scores = np.where(np.arange(len(sizes)) > position, 0.9, 0.1)
    assert largest_excess_step(scores, sizes) == position
    assert step_excess(scores, sizes)[position] == pytest.approx(1)


def test_half_of_the_gain_in_a_long_step_is_no_excess():
    scores = np.array([0.0, 0.2, 0.48, 1.0])  # the raw share of the last step is above one half
    assert step_excess(scores, UNEVEN)[-1] < 0


def test_the_units_of_score_and_size_do_not_matter():
    scores = np.random.default_rng(1).random((20, 4)).cumsum(axis=1)
    assert step_excess(5 - 3 * scores, 1e-6 * UNEVEN) == pytest.approx(step_excess(scores, UNEVEN))


def test_no_gain_has_no_excess_and_does_not_stop_the_others():
    excess = step_excess([[0.2, 0.5, 0.3, 0.2], [0.0, 0.0, 0.0, 0.4]], UNEVEN)
    assert np.isnan(excess[0]).all()
    assert excess[1, 2] == pytest.approx(1)


def test_the_scan_tells_jumps_from_straight_rises_and_flat_scores():
    generator = np.random.default_rng(2)
    truths = [np.where(np.arange(8) > 4, 0.7, 0.1), np.linspace(0.1, 0.7, 8), np.full(8, 0.3)]
    scores = generator.binomial(400, np.repeat(truths, 30, axis=0)) / 400
    noise = generator.normal(0, 0.02, (4000, *scores.shape))
    found = scan_excess(scores + noise, scores, EVEN)
    jump, straight, flat = slice(0, 30), slice(30, 60), slice(60, 90)
    assert (found.not_concentrated[jump] < 0.001).all()
    assert (found.step[jump] == 4).all()
    assert ((found.excess.low[jump] < 1) & (found.excess.high[jump] > 1)).mean() > 0.8
    assert (found.not_concentrated[straight] > 0.9).all()
    assert (found.no_rise[straight] < 0.001).all()
    assert (found.no_rise[flat] < 0.001).mean() < 0.1


def test_a_smooth_rise_looks_sharper_where_sizes_lie_far_apart():
    dense = 10.0 ** np.linspace(6, 12, 40)
    assert smooth_reach(dense, 2.0) < 0.15
    assert smooth_reach(EVEN, 2.0) < smooth_reach(EVEN, 1.0)
    assert smooth_reach(10.0 ** np.array([6.0, 9.0, 12.0]), 2.0) > 0.5


def test_sizes_must_rise():
    with pytest.raises(ValueError, match="rising order"):
        straight_shares([1, 3, 2])
