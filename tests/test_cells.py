"""Every fault of a cell is named with its line, its column, its value as typed, and the way out."""

from __future__ import annotations

import pytest
from small_reports import messages, replace, write_report

UNKNOWN = "leave it empty if unknown"
# what is broken: old and new cell, the place and the problem, what to do
CELLS = {
    "wrong type": ("2.31", "low", "2: loss = 'low' is not a number", "write 7.0e10"),
    "too high": (
        "7.0e10",
        "7.0e20",
        "2: parameters = '7.0e20' is out of range",
        "allowed: at least 1e+06, at most 1e+13",
    ),
    "too low": ("2.1,", "-2.1,", "3: loss = '-2.1' is out of range", "allowed: at least 0"),
    "whole number too high": (
        "200",
        "2000",
        "3: steps = '2000' is out of range",
        "allowed: at most 1000",
    ),
    "nan": ("2.31", "nan", "2: loss = 'nan' is not finite", UNKNOWN),
    "inf": ("2.31", "inf", "2: loss = 'inf' is not finite", UNKNOWN),
    "minus infinity": ("2.31", "-Infinity", "2: loss = '-Infinity' is not finite", UNKNOWN),
    "too large for a float": ("2.31", "1e999", "2: loss = '1e999' is not finite", UNKNOWN),
    "not available": ("2.31", "N/A", "2: loss = 'N/A' is not finite", UNKNOWN),
    "suffix": ("7.0e10", "70B", "2: parameters = '70B' has a suffix", "write '70.0e9'"),
    "thousands": (
        "100,true",
        '"1,000",true',
        "2: steps = '1,000' has thousands separators",
        "write '1000'",
    ),
    "space before": (
        "7.0e10",
        " 7.0e10",
        "2: parameters = ' 7.0e10' has a stray space",
        "write '7.0e10'",
    ),
    "space after": ("first", "first ", "2: label = 'first ' has a stray space", "write 'first'"),
    "misspelt citation": (
        "first,hoffmann2022",
        "first,hofman2022",
        "2: source = 'hofman2022' is not a key in references.bib",
        "did you mean 'hoffmann2022'?",
    ),
    "unknown citation": (
        "first,hoffmann2022",
        "first,zipf1949",
        "2: source = 'zipf1949' is not a key in references.bib",
        "known: hoffmann2022, kaplan2020",
    ),
    "missing citation": (
        "first,hoffmann2022",
        "first,",
        "2: source = '' is missing",
        "name a key of references.bib",
    ),
    "missing locator": (
        "Table 3",
        "",
        "2: locator = '' is missing",
        "name the table, figure or page in the source",
    ),
    "required cell empty": ("a3,", ",", "4: run = '' is missing", "this column may not be empty"),
    "HTML": (
        "first",
        "<b>first",
        "2: label = '<b>first' contains HTML, which is shown as text, never run",
        "write plain text",
    ),
    "HTML entity": (
        "first",
        "&lt;first",
        "2: label = '&lt;first' contains HTML, which is shown as text, never run",
        "write plain text",
    ),
    "formula": (
        "first",
        "=1+1",
        "2: label = '=1+1' would run as a formula in a spreadsheet",
        "do not start it with '='",
    ),
    "enum": (
        "small",
        "medium",
        "2: size = 'medium' is out of range",
        "allowed: one of small, large",
    ),
    "pattern": (
        "a3,",
        "A3,",
        "4: run = 'A3' is out of range",
        "allowed: text that matches [a-z][0-9]+",
    ),
    "boolean": ("true", "yes", "2: finished = 'yes' is not a boolean", "write true or false"),
    "date": (
        "2022-03-29",
        "29.3.2022",
        "2: day = '29.3.2022' is not a date",
        "write it as 2026-11-22",
    ),
    "no such day": (
        "2022-03-29",
        "2022-02-30",
        "2: day = '2022-02-30' is not a date",
        "write it as 2026-11-22",
    ),
    "fraction": (
        "100",
        "100.5",
        "2: steps = '100.5' is not a whole number",
        "write '100' if that is what it is",
    ),
}


@pytest.mark.parametrize("fault", CELLS)
def test_a_broken_cell_is_named_with_its_line_its_column_and_its_value(tmp_path, fault):
    old, new, problem, hint = CELLS[fault]
    replace(write_report(tmp_path) / "data/runs.csv", old, new)
    assert messages(tmp_path) == [f"data/runs.csv:{problem}\n  {hint}"]


def test_a_value_that_must_be_unique_is_named_in_both_rows(tmp_path):
    replace(write_report(tmp_path) / "data/runs.csv", "second", "first")
    text = "label = 'first' is out of range\n  allowed: different in every row"
    assert messages(tmp_path) == [f"data/runs.csv:{line}: {text}" for line in (2, 3)]


def test_the_hint_for_a_whole_number_is_a_whole_number(tmp_path):
    replace(write_report(tmp_path) / "data/runs.csv", "100", "many")
    (message,) = messages(tmp_path)
    assert message.startswith("data/runs.csv:2: steps = 'many' is not an integer")
    assert "7.0e10" not in message


def test_digits_of_another_script_are_not_a_number(tmp_path):
    replace(write_report(tmp_path) / "data/runs.csv", "2.31", "２.31")
    assert messages(tmp_path) == ["data/runs.csv:2: loss = '２.31' is not a number\n  write 7.0e10"]
