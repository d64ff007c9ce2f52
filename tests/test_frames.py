"""Cells as typed become a frame with the types that the sidecar promises."""

from __future__ import annotations

from generators.sources.fields import Field
from generators.sources.frames import frame, value

FIELDS = [
    Field.model_validate({"name": "loss", "type": "number", "unit": "1"}),
    Field.model_validate({"name": "steps", "type": "integer"}),
    Field.model_validate({"name": "done", "type": "boolean"}),
    Field.model_validate({"name": "label", "type": "string"}),
]


def types(rows) -> list[str]:
    return [str(dtype) for dtype in frame(FIELDS, rows).dtypes]


def test_columns_have_the_types_of_their_fields():
    found = frame(FIELDS, [("7.0e10", "3", "true", "007"), ("1", "4", "false", "b")])
    assert found.to_dict("list") == {
        "loss": [7e10, 1.0],
        "steps": [3, 4],
        "done": [True, False],
        "label": ["007", "b"],
    }
    assert types([("1", "2", "true", "a")])[:3] == ["float64", "int64", "bool"]


def test_an_empty_cell_is_missing_and_leaves_whole_numbers_whole():
    assert frame(FIELDS, [("", "", "", "")]).isna().all(axis=None)
    assert types([("1", "2", "true", "a"), ("", "", "", "")])[:3] == ["float64", "Int64", "boolean"]


def test_a_cell_is_read_by_its_type():
    assert [value(type, "1") for type in ("number", "integer", "string")] == [1.0, 1, "1"]
    assert value("number", "") is None
