"""Ranks at release: who was among the largest on the day."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.frontier import rank_at_release


def test_later_rows_do_not_push_back_earlier_ones():
    assert rank_at_release([0, 1, 2, 3], [1, 10, 100, 5]).tolist() == [1, 1, 1, 3]


def test_rows_of_one_day_count_for_each_other_and_equals_share_a_place():
    assert rank_at_release([0, 0, 0, 1], [5, 9, 9, 9]).tolist() == [3, 1, 1, 1]


def test_the_order_of_the_rows_does_not_matter():
    rng = np.random.default_rng(1)
    t, y = rng.integers(0, 30, 60), rng.lognormal(size=60)
    order = rng.permutation(60)
    assert (rank_at_release(t, y)[order] == rank_at_release(t[order], y[order])).all()


@pytest.mark.parametrize(("t", "y"), [([0, 1], [1.0]), ([0, 1], [1.0, np.nan]), ([[0]], [[1.0]])])
def test_what_cannot_be_ranked_is_refused(t, y):
    with pytest.raises(ValueError, match=r"equally long|finite"):
        rank_at_release(t, y)
