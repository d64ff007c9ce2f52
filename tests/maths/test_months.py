"""Months as numbers lead back to their names."""

from __future__ import annotations

import pytest

from generators.maths.months import month_of, name_of


@pytest.mark.parametrize(("text", "month"), [("2020-01", 0), ("2021-03-15", 14), ("2019-12", -1)])
def test_a_month_has_a_number_and_the_number_its_name(text, month):
    assert month_of(text) == month
    assert name_of(month) == text[:7]
