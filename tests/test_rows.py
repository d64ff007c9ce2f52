"""A file of CSV is read row by row as typed, and all that is wrong with its shape is told at once."""

from __future__ import annotations

from generators.sources.rows import Row, read_rows


def told(text: str, wanted: list[str]) -> list[tuple[str, str]]:
    return [(problem.where, problem.problem) for problem in read_rows(text, wanted, "t.csv")[1]]


def test_rows_keep_their_cells_as_typed_and_know_their_lines():
    rows, problems = read_rows('a,b\n1e3," x\ny"\n2,\n', ["a", "b"], "t.csv")
    assert rows == (Row(2, ("1e3", " x\ny")), Row(4, ("2", "")))
    assert not problems


def test_all_that_is_wrong_with_the_shape_is_told_at_once():
    assert told("a,a,d\n1,2,3\n\n1,2\n", ["a", "b"]) == [
        ("t.csv:1", "column 'a' stands there twice"),
        ("t.csv:1", "column 'd' is not in the sidecar"),
        ("t.csv:1", "column 'b' is missing"),
        ("t.csv:3", "is a blank line"),
        ("t.csv:4", "has 2 cells, the header has 3"),
    ]


def test_columns_in_another_order_are_told():
    assert told("b,a\n1,2\n", ["a", "b"]) == [("t.csv:1", "columns are in another order")]


def test_an_empty_file_and_an_open_quote_are_told_with_their_line():
    assert told("", ["a"]) == [("t.csv:1", "is empty")]
    assert told('a\n1\n"2\n', ["a"])[0][0] == "t.csv:3"
