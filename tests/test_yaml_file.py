"""A YAML file is read as plain values with their lines; whatever else YAML allows is a problem with a line."""

from __future__ import annotations

import datetime

import pytest

from generators.errors import ReportError
from generators.sources.yaml_file import read_yaml

QUOTE = 'put it in "quotes" if it is text'
# the file; the messages, without its name
FAULTS = {
    "day that does not exist": (
        "a: 1\nb: 2026-02-30\n",
        f"2: 2026-02-30 is not a day\n  {QUOTE}",
    ),
    "doubling aliases": (
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "1: &a names a value\n  write it wherever it is meant",
        "2: &b names a value\n  write it wherever it is meant",
        "2: *a repeats a value\n  write the value itself",
        "2: *a repeats a value\n  write the value itself",
        "3: *b repeats a value\n  write the value itself",
        "3: *b repeats a value\n  write the value itself",
    ),
    "alias of the value it stands in": (
        "a: &a [*a]\n",
        "1: &a names a value\n  write it wherever it is meant",
        "1: *a repeats a value\n  write the value itself",
    ),
    "whole number above 64 bits": (
        "a: 9223372036854775808\n",
        f"1: 9223372036854775808 is not a whole number of 64 bits\n  {QUOTE}",
    ),
    "whole number too long to print": (
        f"a: 0x{'7' * 5000}\n",
        f"1: 0x{'7' * 98}… is not a whole number of 64 bits\n  {QUOTE}",
    ),
    "sum of a thousand parts": (
        f"a: {'1:' * 1000}1\n",
        f"1: {'1:' * 50}… is not a whole number of 64 bits\n  {QUOTE}",
    ),
    "no number": ("a: .nan\n", f"1: .nan is not a finite number\n  {QUOTE}"),
    "number above all": ("a: 1.0e+400\n", f"1: 1.0e+400 is not a finite number\n  {QUOTE}"),
    "tag": (
        "a: !!float abc\nb: !x []\n",
        f"1: !!float is a tag, and none is needed\n  leave it out; {QUOTE}",
        f"2: !x is a tag, and none is needed\n  leave it out; {QUOTE}",
    ),
    "sign of a value": ("a: =\n", f"1: = is not a value\n  {QUOTE}"),
    "keys that are no text": (
        "{1: x, ~: x, 2026-02-30: x, [a]: x, *b : x}\n",
        '1: the key 1 is not text\n  put it in "quotes"',
        '1: the key ~ is not text\n  put it in "quotes"',
        f"1: 2026-02-30 is not a day\n  {QUOTE}",
        '1: the key … is not text\n  put it in "quotes"',
        "1: *b repeats a value\n  write the value itself",
    ),
    "merged mapping": ("<<: {a: 1}\n", f"1: << is not a value\n  {QUOTE}"),
    "key given twice": ("a: 1\nb: 2\na: 3\n", "3: a is given twice\n  keep one of them"),
    "second document": ("a: 1\n---\nb: 2\n", "3: is a second document\n  remove '---'"),
    "nesting in brackets": (
        "\n" + "[" * 100_000,
        "2: is more than 20 levels deep\n  close a bracket",
    ),
    "nesting in lists": ("- " * 30 + "a", "1: is more than 20 levels deep\n  close a bracket"),
    "nesting in keys": ("? " * 30 + "a", "1: is more than 20 levels deep\n  close a bracket"),
    "fault after a fault": (
        "a: *b\nb: 'x\n",
        "1: *b repeats a value\n  write the value itself",
        "2: is not valid YAML: found unexpected end of stream",
    ),
    "control character": (
        "é: 1\na: \0\n",
        "2: is not valid YAML: control characters are not allowed",
    ),
    "tab": (
        "a:\n\tb: 1\n",
        "2: is not valid YAML: found character '\\t' that cannot start any token",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_no_plain_value_is_named_with_its_line(tmp_path, fault):
    text, *expected = FAULTS[fault]
    path = tmp_path / "x.yml"
    path.write_text(text, encoding="utf-8")
    try:
        problems = read_yaml(path, "x").problems
    except ReportError as error:
        problems = list(error.problems)
    assert [str(problem) for problem in problems] == [f"x:{message}" for message in expected]


def test_plain_values_are_read_with_the_lines_of_their_keys(tmp_path):
    path = tmp_path / "x.yml"
    path.write_text('a: [1, 2.5]\nb:\n  - {c: 2026-11-22, "1": "2"}\n  - yes\n  -\n', "utf-8")
    found = read_yaml(path, "x")
    day = datetime.date(2026, 11, 22)
    assert found.content == {"a": [1, 2.5], "b": [{"c": day, "1": "2"}, True, None]}
    assert found.problems == []
    assert [found.lines.at(*path) for path in ((), ("a", 1), ("b",), ("b", 0, "c"), ("b", 2))] == [
        *("x:1", "x:1", "x:2", "x:3", "x:5")
    ]
    assert found.lines.at("b", 1, "none", "there") == "x:4"
