"""The gallery has every figure once, with what its filter asks for, and shows texts as text."""

from __future__ import annotations

import re

from made_up_site import EVIL, SHOWN, figure, html_of, made_up_site

from generators.pages.gallery import gallery

ONE, TWO = "chapters/one.md", "chapters/two.md"


def page_of(ids, by_chapter, **values):
    figures = {id: figure(id, f"About {id}", **values) for id in ids}
    shown = {id: [] for id in ids}
    for uri, drawn in by_chapter.items():
        for id in drawn:
            shown[id] = [(uri, uri), (TWO, TWO)] if uri else []
    site = made_up_site(
        figures=figures, chapters={ONE: "Chapter one", TWO: "Chapter two"}, shown_in=shown,
        figures_by_chapter=lambda: by_chapter,
    )  # fmt: skip
    return html_of(gallery(site), "figures/index.md", site)


def test_every_figure_stands_once_below_its_chapter_with_the_others_for_the_filter():
    page = page_of(["a", "b"], {ONE: ["b"], "": ["a"]})
    assert re.findall(r'<h2 id="[^"]+">(.*?)<a class="headerlink"', page) == [
        "Chapter one", "In no chapter",
    ]  # fmt: skip
    assert re.findall(r'<li([^>]*)><a href="([^"]+)">', page) == [
        (' data-table="" data-chapter="two"', "b/"), (' data-table=""', "a/"),
    ]  # fmt: skip
    assert '<img loading="lazy" src="a.thumb.svg" width="288" height="200" alt="">' in page
    assert '<p class="filter__count" role="status">All 2 figures.</p>' in page
    assert '<option value="one">Chapter one</option>' in page
    assert 'data-items=".gallery &gt; li"' in page
    assert '<script defer src="../assets/filter.js"></script>' in page


def test_a_report_without_figures_has_an_empty_gallery():
    page = page_of([], {})
    assert "All 0 figures." in page and "<section" not in page


def test_a_card_shows_the_first_sentence_and_no_more_than_fits():
    page = page_of(["a"], {"": ["a"]}, alt="It falls by 0.5. Then it rises.")
    assert "<p>It falls by 0.5</p>" in page
    (line,) = re.findall(r"</a><p>(.*)</p>", page_of(["a"], {"": ["a"]}, alt="word " * 60))
    assert line.endswith("word …") and len(line) <= 90


def test_markup_in_a_figure_is_shown_as_text_in_the_gallery():
    page = page_of(["a"], {"": ["a"]}, alt=EVIL)
    assert "<b class" not in page and f"<p>{SHOWN}</p>" in page
