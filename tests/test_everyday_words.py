"""The everyday words of the search lead to pages that are there, and are no repetition of their titles."""

from __future__ import annotations

import json

from conftest import ROOT

from generators.publish.everyday_words import PAGES, SAME_WORDS
from generators.publish.search import ENTRY


def test_every_address_is_a_page_or_an_entry_of_the_glossary(site):
    glossary = {
        f"glossary/{match[1]}/"
        for match in ENTRY.finditer((site / "glossary/index.html").read_text("utf-8"))
    }
    assert len(glossary) > 50
    for address in PAGES:
        assert address in glossary or (site / address / "index.html").is_file(), address


def test_the_files_are_in_order_and_in_small_letters():
    for words in (PAGES, SAME_WORDS):
        assert all(text == text.lower() for pair in words.items() for text in pair)
    assert list(PAGES) == sorted(PAGES)
    assert list(SAME_WORDS) == sorted(SAME_WORDS)


def test_what_a_title_says_is_replaced_somewhere(site):
    claims = json.loads((site / "api/claims.json").read_text("utf-8"))
    chapters = " ".join(path.read_text("utf-8") for path in (ROOT / "docs").glob("**/*.md"))
    text = (chapters + " ".join(claim["statement"] for claim in claims)).lower()
    assert [words for words in SAME_WORDS if words not in text] == []
