"""The page of the references: every work with what rests on it, and any text as text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_site import HOSTILE, KEYS, SHOWN, page, small_site, with_text, work

from generators.model import Analysis, Provenance
from generators.pages.reference_list import reference_list
from generators.prose.written_page import written_page

SOURCE = "generators/analyses/fit.py"
FIT = Analysis("fit", HOSTILE, "", Provenance(SOURCE, "", "", (), (), KEYS[:1]))


@pytest.fixture
def small(tmp_path):
    return small_site(tmp_path)


def drawn(site):
    return page(reference_list(site), "references/index.md", site)


def test_a_work_names_the_places_that_cite_it(small):
    places = [("tables", "runs"), ("analyses", "fit"), ("pages", "about.md")]
    site = replace(
        small,
        analyses={"fit": FIT},
        pages={"about.md": written_page("about.md", "# About\n")},
        cited_in={KEYS[0]: places, KEYS[1]: places[:1]},
    )
    text = drawn(site)
    assert "<summary>Cited in 3 places as <code>[@hoffmann2022]</code></summary>" in text
    assert "<summary>Cited in 1 place as <code>[@kaplan2020]</code></summary>" in text
    assert '<li>table <a href="../tables/runs/">Made-up runs</a></li>' in text
    assert f'<li>analysis <a href="../numbers/fit/">{SHOWN}</a></li>' in text
    assert '<li>page <a href="../about/">About</a></li>' in text


def test_a_work_cited_nowhere_says_so(small):
    text = drawn(small)
    assert "Cited in no place as <code>[@kaplan2020]</code></summary>\n</details>" in text


def test_any_text_of_a_work_is_shown_as_text_but_for_its_typeset_entry(small):
    one = replace(work(KEYS[0], unverified=HOSTILE), label=HOSTILE)
    site = with_text(replace(small, works={KEYS[0]: one}), HOSTILE)
    text = drawn(replace(site, cited_in={KEYS[0]: [("tables", "runs")]}))
    assert f'aria-label="Link to {SHOWN}"' in text and f"Not verified: {SHOWN}." in text
    assert f'<a href="../tables/runs/">{SHOWN}</a>' in text
    assert "<em>hoffmann2022</em>" in text and "<b " not in text


def test_a_report_without_works_has_a_page_of_them(small):
    assert 'class="work"' not in drawn(replace(small, works={}))
