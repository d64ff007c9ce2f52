"""The ledger says of every claim what it rests on and where it stands; works say what nobody could look up."""

from __future__ import annotations

import html
import json
import re

import pytest
from conftest import ROOT
from made_up_site import EVIL, SHOWN, html_of, made_up_site
from made_up_site import claim as a_claim

from generators.pages.ledger import ledger
from generators.pages.markdown import plain
from generators.pages.most_asked import MOST_ASKED
from generators.prose.tokens import marks, token
from generators.records import Answer
from generators.sources.references import read_references


def test_text_is_escaped_once():
    text = "a_b [@key] #1 {x} | <i> `y` $z$ 2*3 \\\\"
    assert html.unescape(plain(text)) == text
    assert not set("_[]{}|<>`$*\\\\") & set(plain(text))


@pytest.fixture(scope="module")
def claims(site):
    return json.loads((site / "api/claims.json").read_text("utf-8"))


def test_every_claim_says_what_it_rests_on(claims):
    for claim in claims:
        bases = {part["basis"] for part in claim["parts"]}
        assert claim["basis"] == (bases.pop() if len(bases) == 1 else "both"), claim["id"]


def test_every_claim_names_the_chapters_in_which_it_stands(site, claims):
    found = {claim["id"]: [] for claim in claims}
    for path in (ROOT / "docs/chapters").glob("*.md"):
        text = path.read_text("utf-8")
        tokens = [token(mark) for mark in marks(text) if mark.kind == "token"]
        for id in {t.name for t in tokens if t and t.verb == "claim"}:
            found[id].append(path.stem)
    assert {claim["id"]: sorted(claim["chapters"]) for claim in claims} == {
        id: sorted(chapters) for id, chapters in found.items()
    }
    for id, chapters in found.items():
        page = (site / "claims" / id / "index.html").read_text("utf-8")
        assert all(f'href="../../chapters/{chapter}/"' in page for chapter in chapters), id


def test_the_ledger_lists_every_claim_with_its_facts(site, claims):
    page = (site / "claims/index.html").read_text("utf-8")
    rows = re.findall(r'<tr role="row" data-verdict="([^"]*)"[^>]* data-basis="([^"]*)"', page)
    assert sorted(rows) == sorted((claim["verdict"], claim["basis"]) for claim in claims)


def test_what_is_not_verified_is_said_to_readers(site):
    entries, _ = read_references(ROOT / "data/references.bib")
    unverified = {k: e.fields["unverified"] for k, e in entries.items() if "unverified" in e.fields}
    assert unverified
    works = {w["id"]: w for w in json.loads((site / "api/references.json").read_text("utf-8"))}
    page = (site / "references/index.html").read_text("utf-8")
    for key in entries:
        body, _, places = page.partition(f'id="{key}"')[2].partition("<details")
        assert f"<code>[@{key}]</code>" in html.unescape(places)
        assert works[key].get("custom", {}).get("unverified") == unverified.get(key)
        assert ("Not verified:" in body) is (key in unverified), key


def page_of(*claims, **values):
    site = made_up_site(claims={entry.result.id: entry for entry in claims}, **values)
    return html_of(ledger(site), "claims/index.md", site)


def test_every_claim_is_a_row_with_its_facts_and_its_chapters():
    shown = {"one": [("chapters/a.md", "Chapter a"), ("index.md", "Home")], "two": []}
    page = page_of(
        a_claim("one", "It is one."), a_claim("two", "It is two."),
        shown_in=shown, chapters={"chapters/a.md": "Chapter a"},
    )  # fmt: skip
    assert re.findall(r'<td role="cell"[^>]*><a href="([^"]+)">([^<]+)</a></td>', page) == [
        ("one/", "It is one."), ("../chapters/a/", "Chapter a"), ("two/", "It is two."),
    ]  # fmt: skip
    facts = (
        'data-verdict="supported" data-choices="no choices tried" data-range=""'
        ' data-basis="literature" data-kind="empirical"'
    )
    assert f'<tr role="row" {facts} data-chapter="a">' in page
    assert f'<tr role="row" {facts} data-chapter="">' in page
    assert "1<span> part</span>" in page and "All 2 claims." in page
    assert '<option value="a">Chapter a (1)</option>' in page
    counted = '<li data-chooses="verdict=supported"><span class="verdict verdict--supported">supported</span> 2</li>'
    assert counted in page


def test_claims_follow_their_chapters_and_after_them_those_of_none():
    chapters = {"index.md": "Home", "chapters/a.md": "A", "chapters/b.md": "B"}
    shown = {
        "one": [("index.md", "Home")],
        "two": [("chapters/b.md", "B")],
        "three": [("chapters/a.md", "A")],
    }
    page = page_of(*map(a_claim, shown), shown_in=shown, chapters=chapters)
    assert re.findall(r'<td role="cell"><a href="(\w+)/"', page) == ["three", "two", "one"]


def test_the_most_asked_say_their_answers_without_links():
    answer = Answer("supported", "It [falls](https://example.org) by half.")
    page = page_of(a_claim(MOST_ASKED[0], answer=answer))
    assert "<p>It falls by half.</p>" in page and "example.org" not in page
    assert "by half" not in page_of(a_claim("one", "It rises.", answer=answer))


def test_the_most_asked_are_claims_each_once(claims):
    assert set(MOST_ASKED) <= {claim["id"] for claim in claims}
    assert len(set(MOST_ASKED)) == len(MOST_ASKED)


def test_a_report_without_claims_has_an_empty_ledger():
    page = page_of()
    assert "All 0 claims." in page and "<td" not in page


def test_markup_in_a_claim_is_shown_as_text_in_the_ledger():
    page = page_of(a_claim("evil", EVIL))
    assert "<b class" not in page and f'<a href="evil/">{SHOWN}</a>' in page
