"""What arithmetic leaves of zero is zero to people, and what is truly small stays."""

from __future__ import annotations

import math

from generators.look.zeros import with_zeros


def column(*values):
    return [value for (value,) in with_zeros([(value,) for value in values])]


def test_what_is_left_of_a_subtraction_is_zero_in_a_column_that_runs_through_zero():
    assert column(-0.048, 4.16e-17, 0.048) == [-0.048, 0, 0.048]
    assert column(-2.2e-16, 0.1, 0.4) == [0, 0.1, 0.4]


def test_small_chances_stay():
    assert column(3.7e-26, 0.5, 0.9997) == [3.7e-26, 0.5, 0.9997]


def test_small_differences_of_small_things_stay():
    assert column(-3e-17, 1e-17, 2e-17) == [-3e-17, 1e-17, 2e-17]


def test_what_is_no_number_is_left_alone():
    values = column(None, "1e-17", True, math.inf, -1.0, 1e-17, 3)
    assert values == [None, "1e-17", True, math.inf, -1.0, 0, 3]


def test_a_figure_without_rows_has_none():
    assert with_zeros([]) == []
