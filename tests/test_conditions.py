"""Conditions that words rest on are read from their text, and say what is so where they do not hold."""

from __future__ import annotations

import pytest

from generators.records import Estimate
from generators.records.conditions import Condition
from generators.records.numbers import Number

NUMBERS = {
    "a.b": Number("a.b", 2.0, "1", Estimate(2, 1, 3, 9), "a"),
    "a.c": Number("a.c", 5.0, "1", None, "a"),
}
VERDICTS = {"it_is": "mixed"}


@pytest.mark.parametrize(
    "text",
    ["a.b > 1.9", "a.b >= 2", "a.b.low > 0.5", "a.b.high <= 3", "a.b < a.c", "1 < a.b", "it_is is mixed",
     "a.c < 1e3"],
)  # fmt: skip
def test_a_condition_that_holds_says_nothing(text):
    assert Condition.of(text).broken(NUMBERS, VERDICTS) == ""


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("a.b > 2", "a.b = 2 and 2 = 2"),
        ("a.b.low > 1", "a.b.low = 1 and 1 = 1"),
        ("a.c < a.b", "a.c = 5 and a.b = 2"),
        ("it_is is supported", "it_is is mixed"),
    ],
)
def test_a_condition_that_does_not_hold_says_what_is_so(text, so):
    assert Condition.of(text).broken(NUMBERS, VERDICTS) == so


@pytest.mark.parametrize(
    "text", ["", "a.b", "a.b = 2", "1 < 2", "a.b > many", "it_is is nice", "a.b > 1 and a.c > 2"]
)
def test_what_states_no_condition_is_refused(text):
    with pytest.raises(ValueError):
        Condition.of(text)


def test_an_end_of_a_number_without_interval_is_refused():
    with pytest.raises(ValueError, match="no interval"):
        Condition.of("a.c.low > 1").broken(NUMBERS, VERDICTS)


def test_a_condition_names_its_numbers():
    assert Condition.of("a.b.low < a.c").numbers == ["a.b", "a.c"]
    assert Condition.of("it_is is mixed").numbers == []
