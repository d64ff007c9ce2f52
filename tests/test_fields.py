"""A column of a table says its type and unit, and limits that its cells can meet."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generators.sources.fields import Field


def test_a_column_is_read_with_its_limits():
    limits = {"minimum": 1, "maximum": 2.5, "required": True}
    field = Field.model_validate(
        {"name": "loss", "type": "number", "unit": "nats/token", "constraints": limits}
    )
    assert (field.minimum, field.maximum, field.required, field.unique) == (1, 2.5, True, False)


def test_source_and_locator_are_always_required():
    assert Field.model_validate({"name": "source", "type": "citation"}).required
    assert Field.model_validate({"name": "locator", "type": "string"}).required
    assert not Field.model_validate({"name": "day", "type": "date"}).required


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": "1st"}, "is not a column name"),
        ({"type": "float"}, "is unknown"),
        ({"type": "number"}, "is a number without a unit"),
        ({"type": "number", "unit": "furlongs"}, "is unknown"),
        ({"name": "source"}, "must be citation"),
        ({"constraints": {"minimum": 1}}, "needs a number or an integer"),
        ({"type": "integer", "constraints": {"minimum": 2, "maximum": 1}}, "is below minimum = 2"),
        ({"constraints": {"enum": [1]}}, "is not a list of text"),
        ({"constraints": {"pattern": "("}}, "cannot be matched: unclosed group"),
        ({"constraints": {"most": 1}}, "is not a key of fields.constraints"),
    ],
)
def test_what_no_cell_could_meet_is_refused(wrong, said):
    with pytest.raises(ValidationError) as caught:
        Field.model_validate({"name": "label", "type": "string", **wrong})
    assert any(error["msg"].startswith(said) for error in caught.value.errors())
