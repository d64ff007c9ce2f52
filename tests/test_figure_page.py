"""The page of a figure has every part, leaves out what is not there, and shows texts as text."""

from __future__ import annotations

import re
from dataclasses import replace

from made_up_site import EVIL, SHOWN, claim, figure, html_of, made_up_site

from generators.pages.figure_page import figure_page

HEADING = re.compile(r'<h2[^>]*>(.*?)<a class="headerlink"')


def page_of(site, before="", after=""):
    return html_of(
        figure_page(site, site.figures["losses"], before, after), "figures/losses.md", site
    )


def test_a_figure_that_nothing_rests_on_has_every_other_part():
    page = page_of(made_up_site(figures={"losses": figure()}))
    assert HEADING.findall(page) == [
        "Where the data come from", "Data", "Cite this figure", "Everything it rests on",
    ]  # fmt: skip
    assert "<li>No table: it is computed from formulas and made-up examples alone.</li>" in page
    assert "at commit" not in page and "<nav" not in page and "The script of" not in page
    assert '<figure class="chart" id="losses" data-explore>' in page and "<figcaption" not in page


def test_what_rests_on_a_figure_is_listed():
    entry = claim()
    site = made_up_site(
        figures={"losses": figure()},
        claims={"it_falls": replace(entry, figures=("losses",))},
        shown_in={"losses": [("chapters/one.md", "Chapter one")]},
        mentioned_in={"figures/losses": [("index.md", "Home")]},
    )
    page = page_of(site)
    assert HEADING.findall(page)[1] == "What rests on it"
    assert '<a href="../../claims/it_falls/">It falls.</a></li>' in page
    assert '<li>Shown in <a href="../../chapters/one/#losses">Chapter one</a></li>' in page
    assert '<li>Mentioned in <a href="../../">Home</a></li>' in page


def test_a_figure_leads_to_its_neighbours_in_the_gallery():
    ids = ("before", "losses", "after")
    page = page_of(
        made_up_site(figures={id: figure(id, f"<{id}>") for id in ids}), "before", "after"
    )
    assert re.findall(r'<a rel="(\w+)" href="([^"]+)"><span>[^<]+</span> ([^<]+)</a>', page) == [
        ("prev", "../before/", "&lt;before&gt;"), ("next", "../after/", "&lt;after&gt;"),
    ]  # fmt: skip


def test_a_description_whose_series_are_numbered_is_no_list_of_its_own():
    """In Markdown a sentence that begins with a number and a point became a list without it."""
    site = made_up_site(figures={"losses": figure()})
    view = figure_page(site, site.figures["losses"], "", "")
    told = replace(view, values={**view.values, "described": ["1. setup: it falls."]})
    assert "<li>1. setup: it falls.</li>" in html_of(told, "figures/losses.md", site)


def test_the_commit_of_a_picture_is_a_link_where_the_repository_is_known():
    figures = {"losses": figure()}
    given = {"figures": figures, "commit": "0123456789abcdef", "date": "2026-11-27"}
    assert "at commit <code>0123456789</code> of 2026-11-27" in page_of(made_up_site(**given))
    page = page_of(made_up_site(**given, repository="https://example.org/code"))
    assert 'at commit <a href="https://example.org/code/commit/0123456789abcdef">' in page


def test_markup_in_a_figure_is_shown_as_text():
    page = page_of(made_up_site(figures={"losses": figure(title=EVIL, alt=EVIL, caption=EVIL)}))
    assert "<b class" not in page
    assert f'{SHOWN}<a class="headerlink"' in page
    assert f"<strong>In words.</strong> {SHOWN}</p>" in page
