"""What the pages of the report compute: reading times, thumbnails, row links, corrections, the citation."""

from __future__ import annotations

import re
from types import SimpleNamespace

from conftest import ROOT

from generators.charts import small_svg
from generators.look.palette import ROLES
from generators.pages import data_tables
from generators.prose import reading_time
from generators.sources.corrections import Correction

CSS = (ROOT / "docs/assets/report.css").read_text("utf-8")
CHAPTERS = sorted((ROOT / "docs/chapters").glob("*.md"))


def test_reading_time_counts_words_and_figures():
    words = " ".join(["word"] * 440)
    assert reading_time.minutes(f"---\ntitle: {words}\n---\n\n# Title\n\n{words}") == 2
    assert reading_time.minutes(f"{words} {{{{ figure: a }}}} " * 5) == 11
    assert reading_time.minutes("one") == 1
    about = (ROOT / "docs/about.md").read_text("utf-8")
    assert f"divided by {reading_time.WORDS_A_MINUTE} a minute" in about
    assert reading_time.SECONDS_A_FIGURE == 12 and "twelve seconds for every figure" in about


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


def test_thumbnails_carry_both_sets_of_colours():
    dark = CSS.partition('[data-md-color-scheme="slate"] {')[2].partition("}")[0]
    assert dict(re.findall(r"--chart-(\w+): (#\w+)", dark)) == small_svg.DARK
    assert set(small_svg.DARK) == set(ROLES)
    svg = f'<svg viewBox="0 0 288 200.4" class="marks"><g></g><path d="M1.25,2" stroke="{ROLES["blue"]}"/></svg>'
    picture = small_svg.standalone(svg)
    assert '<path d="M1.2,2" stroke="var(--blue)"/>' in picture
    assert "<g>" not in picture and "prefers-color-scheme:dark" in picture


def test_a_small_picture_shows_every_mark_but_no_legend_and_of_a_tall_one_the_upper_end():
    def svg(height, legend=""):
        drawn = f'<g fill="none" transform="translate(40,70)"><g>{legend}</g></g>'
        return f'<svg width="288" height="{height}" viewBox="0 0 288 {height}">{drawn}</svg>'

    legend = (
        '<g class="mark-group role-legend"><g transform="translate(0,-62)"><path class="background"'
        ' pointer-events="none" d="M0,0h117v44h-117Z"/></g></g>'
    )
    assert small_svg.part(svg(340.5)) == (0, 288, 340.5)
    assert small_svg.part(svg(340, legend)) == (70 - 18, 288, 340 - 52)
    assert small_svg.part(svg(340, legend.replace("-62", "300"))) == (0, 288, 340)
    assert small_svg.part(svg(900, legend)) == (52, 288, 288)
    assert '<svg width="288" height="288" viewBox="0 52 288 288">' in small_svg.standalone(
        svg(340, legend)
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
