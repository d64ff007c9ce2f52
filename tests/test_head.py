"""What the head of a page says to machines: escaped, at the address of its version."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from generators.pages.wide_tables import reachable


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def tag(text: str, name: str) -> str:
    found = re.search(rf'<meta (?:name|property)="{name}" content="([^"]*)"', text)
    assert found, f"no {name}"
    return html.unescape(found[1])


def test_figures_and_claims_say_how_to_cite_them(site: Path) -> None:
    for kind, title in (("figures", "title"), ("claims", "statement")):
        entry = json.loads((site / "api" / f"{kind}.json").read_text(encoding="utf-8"))[0]
        text = page(site, f"{kind}/{entry['id']}")
        assert tag(text, "citation_title") == entry[title]
        assert tag(text, "citation_public_url") == entry["permalink"]
        assert re.fullmatch(r"\d{4}/\d\d/\d\d", tag(text, "citation_publication_date"))
        if kind == "figures":
            assert tag(text, "og:image") == entry["permalink"].rstrip("/") + ".png"
            assert tag(text, "og:title") == entry["title"]


def test_a_table_is_described_as_a_dataset(site: Path) -> None:
    entry = json.loads((site / "api" / "tables.json").read_text(encoding="utf-8"))[0]
    found = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', page(site, f"tables/{entry['id']}")
    )
    assert found
    dataset = json.loads(found[1])
    assert dataset["@type"] == "Dataset"
    assert dataset["distribution"]["contentUrl"].endswith(f"/tables/{entry['id']}.csv")


def test_a_table_of_markdown_takes_the_focus_and_one_that_scrolls_already_is_left() -> None:
    table = "<table>\n<thead><tr><th>x</th></tr></thead></table>"
    assert 'tabindex="0"' in reachable(table)
    other = '<div class="scroll"><table><caption>x</caption><thead></thead></table></div>'
    assert reachable(other) == other
