"""The ledger says of every claim what it rests on and where it stands; works say what nobody could look up."""

from __future__ import annotations

import html
import json
import re

import pytest
from conftest import ROOT

from generators.pages.markdown import plain
from generators.prose.tokens import marks, token
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
    rows = re.findall(r'<tr role="row" data-verdict="([^"]*)" data-basis="([^"]*)"', page)
    assert rows == [(claim["verdict"], claim["basis"]) for claim in claims]


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
