"""What a script reads is what JSON can say, and nothing else."""

from __future__ import annotations

import math

import pytest

from generators.errors import ReportError
from generators.graph.script_data import through_json


def test_data_are_as_they_will_be_once_they_have_been_through_json():
    assert through_json({"a": (1, 2.5), 3: None}, "f.py") == {"a": [1, 2.5], "3": None}


@pytest.mark.parametrize("value", [math.nan, math.inf, {1}, object()])
def test_what_json_cannot_say_is_refused_with_the_name_of_the_file(value):
    with pytest.raises(ReportError, match="script_data is not JSON") as caught:
        through_json({"a": value}, "generators/figures/f.py")
    assert caught.value.problems[0].where == "generators/figures/f.py"
