"""What a reader takes home: rows as CSV that no spreadsheet runs, and sizes for people."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from generators.publish import downloads


def rows(*cells: object) -> str:
    table = SimpleNamespace(columns=("a",), rows=[SimpleNamespace(cells=(one,)) for one in cells])
    return downloads.of_table(SimpleNamespace(table=table)).decode()


def test_rows_stand_under_the_names_of_their_columns_as_typed():
    assert rows("7.0e10", "a, b", "") == 'a\n7.0e10\n"a, b"\n""\n'


@pytest.mark.parametrize("formula", ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1"])
def test_what_a_spreadsheet_would_run_is_shown_as_text(formula):
    assert f"'{formula}" in rows(formula)


@pytest.mark.parametrize("number", ["-0.5", "+1e3"])
def test_a_number_with_a_sign_is_a_number(number):
    assert rows(number) == f"a\n{number}\n"


@pytest.mark.parametrize(
    ("length", "text"), [(999, "999 bytes"), (36_400, "36 kB"), (1_250_000, "1.2 MB")]
)
def test_a_size_is_written_for_people(length, text):
    assert downloads.size(b"x" * length) == text
