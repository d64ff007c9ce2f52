"""The numbers of the report are the fields of results that carry a unit, and are known before they are computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from generators.records import Estimate
from generators.records.numbers import Number, number_types, numbers_of, unit_of

SOURCE = """
@dataclass(frozen=True)
class Growth:
    rate: Annotated[Estimate, "1/year"]
    models: Annotated[float, "models"]
    rows: pd.DataFrame


class Other:
    hidden: Annotated[float, "1"]


def analyse(runs) -> Growth: ...
"""


@dataclass(frozen=True)
class Growth:
    rate: Annotated[Estimate, "1/year"]
    models: Annotated[float, "models"]
    rows: list[int]


def test_every_field_with_a_unit_is_a_number_and_no_other():
    rate = Estimate(0.5, 0.4, 0.6, 9)
    assert numbers_of("growth", Growth(rate, 7, [1])) == {
        "growth.rate": Number("growth.rate", 0.5, "1/year", rate, "growth"),
        "growth.models": Number("growth.models", 7.0, "models", None, "growth"),
    }


def test_the_names_are_read_from_the_source_without_running_it():
    assert number_types("growth", SOURCE) == {"growth.rate": "Estimate", "growth.models": "float"}


def test_a_unit_is_written_in_the_annotation():
    assert unit_of("Annotated[float, 'nats/token']") == "nats/token"
    assert unit_of("float") is None
