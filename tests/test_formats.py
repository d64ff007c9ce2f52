"""How what is known of a value is written for people."""

from __future__ import annotations

import pytest

from generators.model import Number
from generators.prose import formats
from generators.prose.plain_text import number_text
from generators.records.estimates import ROUNDING, Bracket, Estimate


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
