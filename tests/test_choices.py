"""Choices of an analysis name the preferred one and at least one other, and stand for the preferred value."""

from __future__ import annotations

import pytest

from generators.records import Choices, Estimate

FOUND = Estimate(0.5, 0.4, 0.6, 9)


@pytest.mark.parametrize(
    ("others", "preferred"),
    [({}, "families"), ({"families": FOUND}, "families"), ({"a": FOUND}, "")],
)
def test_choices_need_another_and_a_name_for_the_preferred(others, preferred):
    with pytest.raises(ValueError):
        Choices(FOUND, others, preferred)


def test_choices_have_the_value_of_the_preferred_one():
    assert Choices(FOUND, {"models": Estimate(2, 1, 3, 9)}, "families").value == 0.5
