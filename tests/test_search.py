"""What the search knows: the text of every page but not its pictures, code and rows; and rows by their names."""

from __future__ import annotations

import subprocess

import pytest
from conftest import ROOT

from generators.graph.checks import check
from generators.publish.search import document, documents, row_names, vocabulary, write_index

PAGE = """<h1>Title</h1><p>Kept one.</p><figure><svg id="a"><text>a label</text></svg>Kept two.</figure>
<script type="application/json">{"data": 1}</script>
<details data-search-exclude><summary>The code</summary><pre>import this</pre></details>
<h2 id="rows" data-search-exclude>Rows</h2><table><tr><td>a cell</td></tr></table>
<h2 id="after">Kept three</h2><p>Kept four.</p>
<h2 id="last" data-search-exclude>Sources</h2><p>a digest</p>"""


def test_text_is_kept_and_what_is_not_read_is_left_out() -> None:
    content = document("claims/some_claim/", PAGE, {})
    for kept in ("Title", "Kept one.", "Kept two.", 'id="after">Kept three', "Kept four."):
        assert kept in content
    for left_out in ("a label", '"data"', "import this", "a cell", "a digest"):
        assert left_out not in content


def test_a_row_is_a_heading_with_its_anchor_and_stays_text() -> None:
    content = document("tables/t/", "<h1>T</h1>", {'row-<b>"x"': "<b>GPT</b>"})
    assert '<h2 id="row-&lt;b&gt;&quot;x&quot;">&lt;b&gt;GPT&lt;/b&gt;</h2>' in content


GLOSSARY = """<h1 id="glossary">Glossary</h1><dl>
<dt data-names="emergent, emergent ability" id="emergence">Emergence</dt>
<dd>When small models lack an <a href="#x">ability</a>.</dd>
<dt id="floor">Floor of a test</dt><dd>The least it can show.</dd></dl>"""


def test_each_entry_of_the_glossary_is_found_on_its_own_and_a_list_not_at_all() -> None:
    found = documents("glossary/", GLOSSARY, {})
    assert set(found) == {"glossary/emergence/", "glossary/floor/"}
    assert "<h1>Emergence</h1>" in found["glossary/emergence/"]
    assert "emergent, emergent ability" in found["glossary/emergence/"]
    assert documents("figures/", "<h1>Figures</h1>", {}) == {}
    assert set(documents("claims/c/", PAGE, {})) == {"claims/c/"}


def test_a_page_says_its_weight_its_title_and_its_other_words_where_no_excerpt_shows_them() -> None:
    content = document("claims/c/", "<h1>GPT-3's films have ten billion scenes</h1><p>Text</p>", {})
    assert 'data-pagefind-meta="answer[data-words]"' in content
    also = content.partition('data-words="')[2].partition('"')[0].split()
    assert {"GPT-3", "movie", "1e10"} <= set(also)
    for url in ("claims/choices/", "tables/t/"):  # a list and a table answer nothing
        assert "answer[" not in document(url, "<h1>T</h1>", {})
    weights = [
        float(document(url, "<h1>T</h1>", {}).partition('pagefind-weight="')[2].partition('"')[0])
        for url in ("claims/c/", "figures/f/", "tables/t/", "numbers/n/")
    ]
    assert weights == sorted(weights, reverse=True)


def test_the_vocabulary_is_of_pages_that_are_read() -> None:
    pages = {"claims/c/": "<p>Emergence &amp; loss</p>", "tables/t/": "<p>Zymurgy</p>"}
    assert vocabulary(pages) == ["emergence", "loss"]


def test_rows_are_found_by_their_names_each_name_once() -> None:
    tables = check(ROOT)[0].tables
    models = row_names(tables["language_models"])
    assert set(models) == {f"row-{row.cells[0]}" for row in tables["language_models"].rows}
    assert "Gopher (280B)" in models.values()
    checkpoints = row_names(tables["olmo_checkpoints"])
    assert len(set(checkpoints.values())) == len(checkpoints)
    assert len(checkpoints) < len(tables["olmo_checkpoints"].rows)


def test_the_index_is_the_same_for_the_same_pages(tmp_path) -> None:
    pages = {
        f"claims/c{i}/": document(f"claims/c{i}/", f"<h1>Claim {i}</h1>", {}) for i in range(9)
    }
    for name in ("one", "two"):
        write_index(pages, tmp_path / name)
    found = [
        {p.relative_to(tmp_path / name): p.read_bytes() for p in (tmp_path / name).rglob("*.*")}
        for name in ("one", "two")
    ]
    assert found[0] == found[1]
    assert not [path for path in found[0] if "ui" in path.name]


def test_an_index_that_fails_stops_the_build(tmp_path) -> None:
    (tmp_path / "pagefind").write_text("a file where the folder belongs")
    with pytest.raises(subprocess.CalledProcessError):
        write_index({"a/": document("a/", "<h1>A</h1>", {})}, tmp_path)
