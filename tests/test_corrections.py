"""The record of corrections: every entry names a cell that is there and ends with what it holds."""

from __future__ import annotations

import pytest
from conftest import ROOT
from small_reports import messages, write_report

from generators.disk.paths import DOCS
from generators.graph.checks import check
from generators.sources.corrections import NAME, Correction, as_line

CORRECTION = Correction(
    table="runs",
    key=(("run", "a1"),),
    field="loss",
    old="2.13",
    new="2.31",
    reason='two digits were swapped: "2.13"',
    by="A. Person",
    date="2026-11-22",
)
LINE = as_line(CORRECTION)
FIRST = LINE.replace('"2.31"', '"2.2"').replace('"2.13", new', '"2.0", new')
# what is wrong: the content of the file; the message, without the file
FAULTS = {
    "not YAML": ("- {table: runs", "1: is not valid YAML: "),
    "no list": ("table: runs\n", "1: is not a list of corrections\n  - {table: …, key: {model: …}"),
    "no entry": ("- runs\n", "1: is not a correction\n"),
    "unknown key": (LINE.replace("by:", "who:"), "1: 'who' is not a key of a correction\n"),
    "missing key": (LINE.replace(', by: "A. Person"', ""), "1: a correction has no 'by'\n"),
    "a number": (LINE.replace('"2.31"', "2.31"), "1: new = 2.31 is not text\n  quote it as typed"),
    "no reason": (
        LINE.replace('"two digits were swapped: \\"2.13\\""', '""'),
        "1: reason is empty\n",
    ),
    "a day in words": (LINE.replace("2026-11-22", "today"), "1: date = 'today' is not a date\n"),
    "a time": (LINE.replace("2026-11-22", "2026-11-22 10:00:00"), "1: date = "),
    "no change": (LINE.replace('"2.13", new', '"2.31", new'), "1: old and new are both '2.31'\n"),
    "no table": (
        LINE.replace("table: runs", "table: run"),
        "1: table = 'run' is not a table of the report\n  did you mean 'runs'?",
    ),
    "no column": (
        LINE.replace("field: loss", "field: los"),
        "1: field = 'los' is not a column of runs\n  did you mean 'loss'?",
    ),
    "no row": (
        LINE.replace('"a1"', '"a9"'),
        "1: runs has no row with run = 'a9'\n  did you mean 'a",
    ),
    "no key": (
        LINE.replace("{run:", "{name:"),
        "1: key names name, not the primary key of runs\n  write key: {run: …}",
    ),
    "another value": (
        LINE.replace('"2.31"', '"2.4"'),
        "1: new = '2.4', but runs holds loss = '2.31'\n  put the value into the table",
    ),
    "a broken chain": (
        FIRST + LINE,
        "1: new = '2.2', but the next correction of it has old = '2.13'\n  corrections of a cell",
    ),
}


@pytest.mark.parametrize("content, message", FAULTS.values(), ids=FAULTS)
def test_a_wrong_entry_is_named_with_its_line(tmp_path, content, message):
    write_report(tmp_path)
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    assert messages(tmp_path)[0].startswith(f"{NAME}:{message}")


@pytest.mark.parametrize(
    "content", ["", "# none yet\n", LINE, FIRST.replace('"2.2"', '"2.13"') + LINE]
)
def test_a_record_that_agrees_with_the_table_is_read(tmp_path, content):
    write_report(tmp_path)
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    checked, problems = check(tmp_path)
    assert problems == []
    assert len(checked.corrections) == content.count("- {table")
    assert not checked.corrections or checked.corrections[-1] == CORRECTION


def test_the_page_of_a_table_lists_its_corrections(site):
    page = (site / "tables/language_models/index.html").read_text(encoding="utf-8")
    assert 'id="corrections"' in page
    assert "No corrections." in (ROOT / DOCS / "tables/gpt3_arithmetic.md").read_text(
        encoding="utf-8"
    )
