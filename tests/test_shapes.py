"""What stands in YAML takes its shape, or every fault is told with its line and a way out."""

from __future__ import annotations

from typing import Annotated

import pytest

from generators.sources.shapes import Day, List, Said, Shape, Text, shaped
from generators.sources.yaml_file import read_yaml


class Model(Shape):
    name: Text
    day: Day = ""
    tags: Annotated[tuple[Text, ...], List] = ()
    size: Annotated[str, Said("is unknown", "write one", known=("small", "large"))] = "small"


@pytest.fixture
def read(tmp_path):
    def read(text: str):
        (tmp_path / "m.yml").write_text(text, encoding="utf-8")
        found, problems = shaped(read_yaml(tmp_path / "m.yml", "m.yml"), {"model": Model})
        return found, [str(problem) for problem in problems]

    return read


def test_a_value_takes_its_shape_and_spaces_are_joined(read):
    found, problems = read("name: Two  words\nday: 2026-11-22\ntags: [a, b]\n")
    assert problems == []
    assert (found.name, found.day, found.tags, found.size) == (
        "Two words",
        "2026-11-22",
        ("a", "b"),
        "small",
    )


def test_every_fault_is_told_at_once_with_its_line_and_the_way_out(read):
    found, problems = read("day: soon\ntag: x\ntags: [1]\nsize: smal\n")
    assert found is None
    assert sorted(problems) == [
        "m.yml:1: day = 'soon' is not a date\n  write it as 2026-11-22, without quotes",
        "m.yml:1: model has no 'name'\n  add 'name: …'",
        "m.yml:2: 'tag' is not a key of model\n  did you mean 'tags'?",
        "m.yml:3: tags = 1 is not text\n  quote it",
        "m.yml:4: size = 'smal' is unknown\n  did you mean 'small'?; write one",
    ]


def test_a_long_value_is_cut_in_a_message(read):
    _, (problem,) = read(f"name: a\nday: {'x' * 500}\n")
    assert len(problem) < 250
