"""The pages of the tables: rows that can be linked, corrections, and any text as text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from small_site import HOSTILE, SHOWN, page, small_site, with_text

from generators.model import TableEntry
from generators.pages.table_pages import FEW_CORRECTIONS, table_list, table_page
from generators.pages.table_rows import rows
from generators.prose.written_page import written_page
from generators.sources.corrections import Correction

URI = "tables/runs.md"
CORRECTION = Correction(
    table="runs",
    key=(("run", "a1"),),
    field="loss",
    old="",
    new="2.31",
    reason=HOSTILE,
    by="A Reader",
    date="2026-11-22",
)

ABOUT = written_page("about.md", "# About\n\n{{ table: runs }}\n")


@pytest.fixture
def small(tmp_path):
    return small_site(tmp_path)


def drawn(site):
    return page(table_page(site, site.tables["runs"]), URI, site)


def keyed(site, *names):
    """The site with another key of its table."""
    entry = site.tables["runs"]
    sidecar = entry.table.sidecar.model_copy(update={"primary_key": names})
    return replace(
        site, tables={"runs": TableEntry(replace(entry.table, sidecar=sidecar), entry.digest)}
    )


def test_the_list_names_every_table_with_its_rows(small):
    text = page(table_list(small), "tables/index.md", small)
    assert '<td><a href="runs/">Made-up runs</a></td>\n<td>3</td>\n<td>transcribed</td>' in text


def test_a_list_of_no_tables_is_a_page(small):
    none = replace(small, tables={})
    assert "<tbody>\n</tbody>" in page(table_list(none), "tables/index.md", none)


def test_any_text_of_a_table_is_shown_as_text(small):
    site = with_text(small, HOSTILE)
    text, listed = drawn(site), page(table_list(site), "tables/index.md", site)
    assert f">{SHOWN}</a></td>" in listed and f"<td>{SHOWN}</td>" in listed
    for tag in ("caption", "p", "li", "td"):
        assert f"<{tag}>{SHOWN}</{tag}>" in text, tag
    assert f"upstream: {SHOWN})" in text and f"Producer: {SHOWN} (" in text
    for found in (text, listed):
        assert not re.search(r"<b |&amp;amp;amp;|<em>|<strong>bold|<code>code", found)


def test_a_row_can_be_linked_by_its_key_and_its_source_is_a_link(small):
    text = drawn(small)
    assert '<tr id="row-a1"><td><a class="row-link" href="#row-a1">a1</a></td>' in text
    assert '<td><a href="../../references/#hoffmann2022">hoffmann2022</a></td>' in text
    both = drawn(keyed(small, "source", "locator"))
    assert '<tr id="row-kaplan2020-Figure_1,_left">' in both
    assert 'href="#row-kaplan2020-Figure_1%2C_left">Figure 1, left</a></td></tr>' in both


def test_a_row_whose_key_is_a_work_has_one_link_and_it_leads_to_the_row(small):
    text = drawn(keyed(small, "source"))
    link = '<a class="row-link" href="#row-hoffmann2022">hoffmann2022</a>'
    assert f"<td>{link}</td>" in text


def test_an_empty_cell_of_a_key_can_still_be_clicked(small):
    assert 'href="#row-">row</a></td>' in drawn(keyed(small, "day"))


def test_a_corrected_cell_is_marked_and_leads_to_its_correction(small):
    text = drawn(replace(small, corrections=(CORRECTION,)))
    assert '<td>2.31 <a class="corrected" href="#correction-1">corrected</a></td>' in text
    assert text.count('href="#correction-') == 1
    assert (
        '<li><span id="correction-1"></span>2026-11-22, <a href="#row-a1">a1</a>, '
        f"<code>loss</code>: empty became 2.31. {SHOWN} (A Reader)</li>"
    ) in text


def test_many_corrections_are_folded_away(small):
    few = drawn(replace(small, corrections=(CORRECTION,) * FEW_CORRECTIONS))
    many = drawn(replace(small, corrections=(CORRECTION,) * (FEW_CORRECTIONS + 1)))
    assert "<summary>" not in few
    assert "<summary>The 6 values that were changed</summary>" in many
    assert many.count('id="correction-') == 6


def test_a_table_that_nothing_rests_on_has_no_heading_for_it(small):
    text = drawn(small)
    assert "What rests on it" not in text and "No corrections." in text
    told = drawn(replace(small, pages={"about.md": ABOUT}))
    assert '<li>Mentioned in <a href="../../about/">About</a></li>' in told


def test_a_table_without_rows_is_a_page(small):
    entry = small.tables["runs"]
    none = replace(small, tables={"runs": TableEntry(replace(entry.table, rows=()), "0" * 64)})
    assert rows(none.tables["runs"].table, ()) == []
    assert "<tbody></tbody>" in drawn(none)


def test_a_computed_table_leads_to_its_run_where_the_report_has_one(small):
    entry = small.tables["runs"]
    origin = entry.table.sidecar.origin.model_copy(update={"url": "", "citations": ()})
    sidecar = entry.table.sidecar.model_copy(update={"origin": origin})
    made = TableEntry(replace(entry.table, sidecar=sidecar), entry.digest)
    alone = replace(small, tables={"runs": made})
    assert "<li>Made by an experiment of this report</li>" in drawn(alone)
    runs = TableEntry(replace(entry.table, id="experiment_runs"), entry.digest)
    told = drawn(replace(small, tables={"runs": made, "experiment_runs": runs}))
    assert '<a href="../experiment_runs/">code, versions, seeds and hours</a></li>' in told
