"""The choices of the back-tests: the preferred one is the page's own, and each other differs from it as it says."""

from __future__ import annotations

import pytest
from vintages import tracked

from generators.analyses import back_test_choices, back_tests


@pytest.fixture(scope="module")
def found():
    return back_test_choices.analyse(tracked())


def test_the_preferred_choice_is_that_of_the_back_tests(found):
    plain = back_tests.analyse(tracked())
    assert found.inside_90.value == pytest.approx(plain.inside_90.value)
    assert found.ratio_to_nothing.value == pytest.approx(plain.ratio_to_nothing.value)


def test_every_choice_is_among_the_ends(found):
    values = [found.inside_90.value, *(one.value for one in found.inside_90.others.values())]
    assert (min(values), max(values)) == (found.lowest_90, found.highest_90)
    assert found.choices == len(values) == found.rows["choice"].nunique()


def test_one_test_of_each_quantity_is_one_test_of_each(found):
    rows = found.rows.set_index(["choice", "quantity"])["tests"]
    quantities = back_tests.analyse(tracked()).quantities
    assert rows["one test of each quantity, the farthest", "inside_90"] == quantities
