"""What the pages of the report compute: reading times, thumbnails, row links, corrections, the citation."""

from __future__ import annotations

import re
from types import SimpleNamespace

from conftest import ROOT

from generators.pages import data_tables
from generators.prose import reading_time
from generators.sources.corrections import Correction

CHAPTERS = sorted((ROOT / "docs/chapters").glob("*.md"))


def test_every_chapter_starts_with_its_reading_time_and_an_at_a_glance_box(site):
    for path in CHAPTERS:
        page = (site / "chapters" / path.stem / "index.html").read_text("utf-8")
        minutes = reading_time.minutes(path.read_text("utf-8"))
        start = rf'</h1>\s*<p class="reading-time">{minutes} min to read</p>\s*<div class="admonition abstract">'
        assert re.search(rf'{start}\s*<p class="admonition-title">At a glance</p>', page), path.stem
        home = (site / "index.html").read_text("utf-8")
        assert f'<a href="./chapters/{path.stem}/">' in home and reading_time.description(
            path.read_text("utf-8")
        )


def table_site(corrections=()):
    fields = [SimpleNamespace(name=name, type=kind) for name, kind in COLUMNS]
    sidecar = SimpleNamespace(title="Runs", fields=fields, primary_key=("source", "run"))
    rows = [SimpleNamespace(cells=("hoffmann2022", 'a "1"', "7<8"))]
    table = SimpleNamespace(sidecar=sidecar, columns=tuple(name for name, _ in COLUMNS), rows=rows)
    return SimpleNamespace(
        tables={"runs": SimpleNamespace(table=table)}, corrections_of=lambda id: list(corrections)
    )


COLUMNS = (("source", "citation"), ("run", "string"), ("loss", "number"))


def test_a_row_can_be_linked_by_its_key_and_its_source_is_a_link():
    page = data_tables.of_table(table_site(), "runs", "../../")
    assert '<tr id="row-hoffmann2022-a_&quot;1&quot;">' in page
    assert '<a class="row-link" href="#row-hoffmann2022-a_%221%22">a &quot;1&quot;</a>' in page
    assert '<a href="../../references/#hoffmann2022">hoffmann2022</a>' in page
    assert "<td>7&lt;8</td>" in page


def test_a_corrected_cell_is_marked_and_leads_to_its_correction():
    key = (("source", "hoffmann2022"), ("run", 'a "1"'))
    one = Correction.model_construct(
        table="runs", key=key, field="loss", old="9", new="7<8", reason="misread",
        by="A Reader", date="2026-11-22",
    )  # fmt: skip
    page = data_tables.of_table(table_site([one]), "runs", "../../")
    assert '<td>7&lt;8 <a class="corrected" href="#correction-1">corrected</a></td>' in page
    assert page.count("#correction-") == 1
