"""How what is known of a value is written for people."""

from __future__ import annotations

import pytest

from generators.look import spelling
from generators.prose import formats
from generators.prose.plain_text import number_text
from generators.records import Choices, Measured, PartResult, Range, measured_verdict
from generators.records.estimates import ROUNDING, Bracket, Estimate
from generators.records.numbers import Number


def test_a_date_in_years_has_a_decimal_and_no_separator():
    found = Estimate(2028.62, 2027.02, 2030.96, 9, 0.9)
    assert formats.value_and_interval(found, "year") == "2028.6 (90% interval 2027.0 to 2031.0)"
    assert formats.unit_text("year") == ""
    assert spelling.plain(2018, "year") == "2018"


def test_choices_of_one_verdict_that_lie_apart_are_not_called_firm():
    part = Measured(
        id="a", statement="A", quantity="a", supports=Range(0, 1), rule="report", because="it is"
    )
    apart = Choices(Estimate(0, -0.1, 0.1, 9), {"other": Estimate(1, 0.9, 1.1, 9)}, "own")
    judged = measured_verdict(apart.default, part.supports, apart.others.values())
    result = PartResult(part, apart.default, "1", judged.verdict, judged.reason, apart)
    said = "2 of 2 choices of the analysis say so and the intervals of some do not touch"
    assert formats.conclusion(result).endswith(f"{said}, so nothing is decided.")


@pytest.mark.parametrize(
    ("found", "written"),
    [
        (Estimate(0.35, 0.32, 0.37, 9), "95% interval 0.32 to 0.37"),
        (Bracket(4, 3, 5, ROUNDING), "between 3 and 5, from rounding"),
        (Bracket.exact(137, "a count"), "no interval, a count"),
    ],
)
def test_what_is_known_is_written_in_plain_words(found, written):
    assert formats.interval(found) == written
    number = Number("a.b", found.value, "1", found, "a")
    assert number_text(number, ".1f") == f"{found.value:.1f} ({formats.interval(found, '.1f')})"
