"""The picture of value by choice: every choice over one scale, with the range that would support the part."""

from __future__ import annotations

from generators.pages.choice_rows import choice_picture
from generators.records import Choices, Estimate, Measured, PartResult, Range

PART = Measured(
    id="error", statement="It errs little.", quantity="Error", supports=Range(high=1), rule="report",
    because="", measured_by="made_up.error",
)  # fmt: skip
OWN = Estimate(0.5, 0.25, 0.75, 9)


def picture(others, part=PART, **more):
    choices = Choices(OWN, others, "families", **more)
    return choice_picture(PartResult(part, OWN, "1", "supported", choices=choices))


def test_a_part_without_choices_has_no_picture():
    assert choice_picture(PartResult(PART, OWN, "1", "supported")) is None


def test_every_choice_stands_in_its_place_with_its_own_verdict():
    found = picture({"models": Estimate(1.5, 1.25, 1.75, 9)}, left_out={"seeds": "none published"})
    own, other = found.rows
    assert (own.label, own.preferred, own.verdict) == ("families", True, "supported")
    assert (other.label, other.preferred, other.verdict) == ("models", False, "refuted")
    assert own.low < own.value < own.high < other.low < other.value < other.high
    assert found.agreeing == 1
    assert found.left_out == (("seeds", "none published"),)


def test_a_range_without_an_end_reaches_the_edge_and_ends_where_it_should():
    found = picture({"models": Estimate(1.5, 1.25, 1.75, 9)})
    assert found.start == 0
    assert found.rows[0].high < found.start + found.width < found.rows[1].low


def test_nothing_stands_outside_the_picture():
    wide = Measured(**{**PART.__dict__, "supports": Range(-100, 0.1)})
    found = picture({"models": OWN}, part=wide)
    places = [place for row in found.rows for place in (row.low, row.value, row.high)]
    assert all(0 <= place <= 100 for place in [*places, found.start, found.start + found.width])
