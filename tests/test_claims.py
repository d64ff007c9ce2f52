"""A claim, its parts and its ranges refuse what makes no sense before it makes a verdict."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from generators.records import (
    Claim,
    Finding,
    Measured,
    Range,
    SaidIn,
)

SAID = (SaidIn("A talk"),)


def measured(id, supports=None):
    return Measured(
        id=id,
        statement="It is.",
        quantity="a ratio",
        measured_by=f"made_up.{id}",
        supports=supports or Range(0, 1),
        rule="report",
        because="Half.",
    )


def claim(*parts, kind="empirical", said_in=SAID, due=""):
    return Claim("It is so.", kind, said_in, parts, "Little.", due)


@pytest.mark.parametrize("ends", [(1, 0), (1, 1), (math.nan, 1), (0, math.nan)])
def test_a_range_refuses_what_makes_no_sense(ends):
    with pytest.raises(ValueError, match="low must be below high"):
        Range(*ends)


def test_a_range_that_supports_everything_is_refused():
    with pytest.raises(ValueError):
        Range()


def test_a_range_is_written_for_a_reader():
    texts = [str(r) for r in (Range(0.1, 5), Range(low=20), Range(high=0.05))]
    assert texts == ["0.1 to 5", "at least 20", "at most 0.05"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"parts": ()}, "at least one part"),
        ({"said_in": ()}, "one place where it was said"),
        ({"parts": (measured("a"), measured("a"))}, "two parts share an id: a, a"),
        ({"kind": "forecast"}, "has its `due`"),
        ({"kind": "forecast", "due": "2030-01-01"}, "has its `outcome`"),
        ({"due": "2030-01-01"}, "has its `due`"),
    ],
)
def test_a_claim_refuses_what_makes_no_sense(wrong, words):
    parts = wrong.pop("parts", (measured("a"),))
    with pytest.raises(ValueError, match=words):
        claim(*parts, **wrong)


@pytest.mark.parametrize(
    "misspelt",
    [
        lambda: Finding("kaplan2020", "Figure 1", "fro", "It says so."),
        lambda: replace(measured("a"), rule="papper"),
        lambda: claim(measured("a"), kind="emprical"),
        lambda: claim(measured("a"), kind="forecast", due="soon"),
    ],
    ids=["direction", "rule", "kind", "date"],
)
def test_a_misspelt_word_is_refused_before_it_makes_a_verdict(misspelt):
    with pytest.raises(ValueError):
        misspelt()


def test_what_a_measured_part_says_is_called_by_name():
    with pytest.raises(TypeError, match="positional"):
        Measured("ratio", "It is.", "a ratio", Range(0, 1), "report", "Half.")
