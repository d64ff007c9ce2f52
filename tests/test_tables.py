"""Every fault of a table file ends as a line that says where, what, and what to do."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_reports import CSV, messages, replace, write, write_report

from generators.sources.references import read_references
from generators.sources.tables import read_table

HEADER = "run,day,parameters,loss,steps,finished,size,label,source,locator"
PROMISED = f"the sidecar promises it; expected: {HEADER}"
COMMA = 'a comma inside a cell? put the cell in "quotes"'


def without_column(index: int) -> str:
    lines = [line.split(",") for line in CSV.replace('"Figure 1, left"', "Figure 1").splitlines()]
    return "\n".join(",".join(c[:index] + c[index + 1 :]) for c in lines) + "\n"


# what is broken: (old, new) in data/runs.csv, or the whole new file; the message
FILES = {
    "missing column": (
        without_column(3),
        f"data/runs.csv:1: column 'loss' is missing\n  {PROMISED}",
    ),
    "misspelt column": (
        CSV.replace("parameters", "paramters"),
        f"data/runs.csv:1: column 'parameters' is missing\n  {PROMISED}",
        "data/runs.csv:1: column 'paramters' is not in the sidecar\n  did you mean 'parameters'?",
    ),
    "doubled column": (
        CSV.replace("label,source", "loss,source"),
        f"data/runs.csv:1: column 'label' is missing\n  {PROMISED}",
        "data/runs.csv:1: column 'loss' stands there twice",
    ),
    "columns in another order": (
        CSV.replace("run,day", "day,run"),
        f"data/runs.csv:1: columns are in another order\n  expected: {HEADER}",
    ),
    "byte order mark": (
        b"\xef\xbb\xbf" + CSV.encode(),
        "data/runs.csv:1: starts with a byte order mark\n  save without BOM",
    ),
    "Windows line ends": (
        CSV.replace("\n", "\r\n"),
        "data/runs.csv:1: has Windows line ends (CRLF)\n  save with LF line ends",
    ),
    "latin-1": (
        CSV.replace("second", "zweitgrößte").encode("latin-1"),
        "data/runs.csv:3: byte 0xf6 is not UTF-8\n  save it as UTF-8",
    ),
    "NUL": (
        CSV.replace("second", "sec\0ond"),
        "data/runs.csv:3: has a NUL byte\n  remove it; was the file cut off while it was written?",
    ),
    "unclosed quote": (
        CSV.replace('left"', "left"),
        "data/runs.csv:3: is not CSV: unexpected end of data\n  close the quotes",
    ),
    "empty file": ("", "data/runs.csv:1: is empty\n  the first line names the columns"),
    "row too short": (
        CSV.replace(",Section 2", ""),
        f"data/runs.csv:4: has 9 cells, the header has 10\n  {COMMA}",
    ),
    "row too long": (
        CSV.replace("Section 2", "Section 2, page 3"),
        f"data/runs.csv:4: has 11 cells, the header has 10\n  {COMMA}",
    ),
    "doubled primary key": (
        CSV.replace("a3,", "a1,"),
        "data/runs.csv:2: run = 'a1' stands there twice\n"
        "  the primary key must differ from that of line 4",
        "data/runs.csv:4: run = 'a1' stands there twice\n"
        "  the primary key must differ from that of line 2",
    ),
}


def test_the_small_report_has_no_fault(tmp_path):
    assert messages(write_report(tmp_path)) == []


@pytest.mark.parametrize("fault", FILES)
def test_a_broken_file_is_named_with_its_line(tmp_path, fault):
    content, *expected = FILES[fault]
    write(write_report(tmp_path) / "data/runs.csv", content)
    assert messages(tmp_path) == expected


def test_a_column_that_the_sidecar_does_not_know(tmp_path):
    lines = CSV.splitlines()
    write(write_report(tmp_path) / "data/runs.csv", "\n".join(f"{x},1" for x in lines) + "\n")
    replace(tmp_path / "data/runs.csv", "locator,1", "locator,hardware")
    known = ", ".join(sorted(HEADER.split(",")))
    expected = f"data/runs.csv:1: column 'hardware' is not in the sidecar\n  known: {known}"
    assert messages(tmp_path) == [expected]


def test_a_row_over_two_lines_is_named_by_its_first(tmp_path):
    replace(write_report(tmp_path) / "data/runs.csv", "first", '"first\nof two"')
    replace(tmp_path / "data/runs.csv", "Section 2", "")
    hint = "name the table, figure or page in the source"
    assert messages(tmp_path) == [f"data/runs.csv:5: locator = '' is missing\n  {hint}"]


def test_a_table_without_sidecar_and_a_sidecar_without_table(tmp_path):
    write_report(tmp_path)
    write(tmp_path / "data/lone.csv", CSV)
    write(tmp_path / "data/empty.yml", (tmp_path / "data/runs.yml").read_text())
    assert messages(tmp_path) == [
        "data/empty.yml:1: has no table empty.csv",
        "data/lone.csv:1: has no sidecar\n"
        "  write data/lone.yml: title, license, origin, primaryKey, fields",
    ]


def test_all_faults_of_all_files_are_reported_in_one_run_sorted_by_place(tmp_path):
    write_report(tmp_path)
    many = CSV + "".join(f"b{i},,2.0e6,,,,,,kaplan2020,p. {i}\n" for i in range(10))
    write(tmp_path / "data/more.csv", many.replace("p. 8", "").replace("2.31", "nan"))
    write(tmp_path / "data/more.yml", (tmp_path / "data/runs.yml").read_text())
    replace(tmp_path / "data/more.yml", "title: Made-up runs", "titel: Made-up runs")
    write(tmp_path / "data/runs.csv", many.replace("p. 8", "").replace("2.31", "nan"))
    replace(tmp_path / "data/runs.csv", "true", "maybe")
    replace(tmp_path / "data/references.bib", "  year = {2020},\n", "")
    write(tmp_path / "docs/index.md", "# A small report\n\nIt grows [@kaplan2002].\n")
    assert [message.partition("\n")[0] for message in messages(tmp_path)] == [
        "data/more.yml:1: 'titel' is not a key of sidecar",
        "data/more.yml:1: sidecar has no 'title'",
        "data/references.bib:9: 'kaplan2020' has no year",
        "data/runs.csv:2: finished = 'maybe' is not a boolean",
        "data/runs.csv:2: loss = 'nan' is not finite",
        "data/runs.csv:13: locator = '' is missing",
        "docs/index.md:3: [@kaplan2002] is not a key in references.bib",
    ]


def test_a_misspelt_cell_does_not_hide_a_value_out_of_range(tmp_path):
    replace(write_report(tmp_path) / "data/runs.csv", "2.31", "nan")
    replace(tmp_path / "data/runs.csv", "1.4e11", "1.4e20")
    assert [message.partition("\n")[0] for message in messages(tmp_path)] == [
        "data/runs.csv:2: loss = 'nan' is not finite",
        "data/runs.csv:3: parameters = '1.4e20' is out of range",
    ]


def test_a_good_table_gives_typed_columns_and_missing_values(tmp_path):
    write_report(tmp_path)
    entries, _ = read_references(tmp_path / "data/references.bib")
    table, problems = read_table(tmp_path / "data", "runs", entries)
    assert problems == []
    frame = table.frame()
    assert frame["parameters"].tolist() == [7.0e10, 1.4e11, 1.0e6]
    assert frame["loss"].isna().tolist() == [False, False, True]
    assert frame["steps"].tolist()[:2] == [100, 200]
    assert frame["finished"].tolist()[:2] == [True, False]
    assert date.fromisoformat(frame["day"][0]) == date(2022, 3, 29)
    assert table.column("locator") == ["Table 3", "Figure 1, left", "Section 2"]


@settings(deadline=None, max_examples=50)  # each example writes a table
@given(st.floats(min_value=1e6, max_value=1e13))
def test_any_number_in_range_is_read_back_exactly(tmp_path_factory, value):
    root = write_report(tmp_path_factory.mktemp("table"))
    replace(root / "data/runs.csv", "7.0e10", repr(value))
    table, problems = read_table(root / "data", "runs", ["hoffmann2022", "kaplan2020"])
    assert problems == []
    assert table.frame()["parameters"][0] == value
