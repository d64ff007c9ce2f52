"""A running record is the largest so far, and the middle of the k largest waits for the k-th."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.running_records import middle_of_largest


def test_the_record_is_the_largest_up_to_each_time():
    found = middle_of_largest([3, 1, 2, 5], [4, 7, 1, 9], [0, 1, 2.5, 4, 5])
    assert found == pytest.approx([np.nan, 7, 7, 7, 9], nan_ok=True)


def test_the_middle_of_the_three_largest_waits_for_a_third():
    found = middle_of_largest([1, 2, 3, 4], [5, 1, 3, 9], [2, 3, 4], k=3)
    assert found == pytest.approx([np.nan, 3, 5], nan_ok=True)


def test_neither_ever_falls():
    rng = np.random.default_rng(4)
    for k in (1, 4):
        found = middle_of_largest(rng.uniform(0, 9, 50), rng.normal(size=50), np.arange(10), k)
        assert (np.diff(found[~np.isnan(found)]) >= 0).all()


def test_missing_values_are_refused():
    with pytest.raises(ValueError, match="finite"):
        middle_of_largest([1, 2], [1, np.nan], [2])
