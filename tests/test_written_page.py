"""A written page is read once: its heading, and what it draws, shows, mentions and cites."""

from __future__ import annotations

from generators.prose.written_page import pages_by_name, written_page

TEXT = """---
description: How it grows.
---
# Growth

{{ figure: growth }} and again {{ figure: growth }}, with {{ number: fit.slope | .2f }} [@wei2022, p. 3].
{{ claim: it_grows }} and {{ claim: it_leaps | verdict }}; see {{ figure: growth | link }} and
{{ figure: leap | link }}, {{ table: runs }}, [a claim](../claims/it_falls.md) and [all](../figures/index.md).
`{{ figure: only_code }}`
"""


def test_a_page_knows_its_heading_and_its_text():
    page = written_page("chapters/growth.md", TEXT)
    assert (page.uri, page.title, page.markdown) == ("chapters/growth.md", "Growth", TEXT)
    assert written_page("empty.md", "text\n").title == ""


def test_a_page_draws_each_figure_once_and_in_order():
    page = written_page(
        "p.md", "{{ figure: b }} {{ figure: a }} {{ figure: b }} {{ figure: c | link }}"
    )
    assert page.draws == ("b", "a")


def test_a_page_shows_what_it_draws_what_it_judges_and_whose_numbers_it_has():
    assert written_page("p.md", TEXT).shows == ("growth", "fit", "it_grows", "it_leaps")


def test_a_page_mentions_only_what_it_links_to_and_does_not_show():
    mentions = ("figures/leap", "tables/runs", "claims/it_falls")
    assert written_page("p.md", TEXT).mentions == mentions


def test_a_page_cites_each_work_once():
    text = "[@wei2022; @kaplan2020, Table 1] and again [@wei2022]"
    assert written_page("p.md", text).works == ("wei2022", "kaplan2020")


def test_a_mark_that_is_no_token_is_left_to_the_rules():
    page = written_page("p.md", "{{ figure growth }}")
    assert (page.draws, page.shows, page.mentions) == ((), (), ())


def test_a_name_leads_back_to_the_pages_that_come_with_it():
    one = written_page("one.md", "# One\n{{ figure: growth }}")
    two = written_page("two.md", "# Two\n{{ figure: growth }} {{ figure: leap }}")
    found = pages_by_name((page, page.draws) for page in (one, two))
    assert found == {"growth": [("one.md", "One"), ("two.md", "Two")], "leap": [("two.md", "Two")]}
