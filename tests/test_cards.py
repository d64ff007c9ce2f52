"""Every link that can have a card has one, and a card says what its page says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from built_site import Page, pages, target

ANCHORED = ("references", "numbers", "glossary")


@pytest.fixture(scope="module")
def cards(site: Path) -> dict[str, dict]:
    folder = site / "api" / "cards"
    return {
        path.relative_to(folder).with_suffix("").as_posix(): json.loads(path.read_text("utf-8"))
        for path in folder.rglob("*.json")
    }


def key(site: Path, page: Page, link: str) -> tuple[str, str] | None:
    """File and key of the card of a link, as docs/assets/scripts/cards.js finds them."""
    found = target(site, page.path, link)
    if not found or not found[0].is_relative_to(site):
        return None
    kind, *rest = found[0].relative_to(site).parent.parts or ("",)
    if kind in ("claims", "figures", "tables") and rest:
        return kind, rest[0]
    if kind in ("references", "glossary") and not rest and found[1]:
        return kind, found[1]
    if kind == "numbers" and rest and found[1]:
        return f"numbers/{rest[0]}", found[1]
    return None


def test_citations_and_numbers_and_claims_of_chapters_have_cards(site: Path, cards: dict) -> None:
    seen, missing = set(), []
    for page in pages(site):
        if page.path.parent.parent.name != "chapters":
            continue
        for link in page.links:
            place = key(site, page, link)
            if place:
                seen.add(place[0].partition("/")[0])
                if place[1] not in cards.get(place[0], {}):
                    missing.append(f"{page.path.parent.name}: {link}")
    assert {"claims", "figures", "tables", "references", "numbers"} <= seen
    assert not missing, "\n".join(missing)


def test_a_claim_has_its_verdict_and_the_arithmetic_of_its_page(site: Path, cards: dict) -> None:
    for claim in json.loads((site / "api" / "claims.json").read_text("utf-8")):
        card = cards["claims"][claim["id"]]
        assert card["verdict"] == claim["verdict"]
        assert card["title"] == claim["statement"]
        assert len(card["lines"]) == min(4, len(claim["parts"]))
    card = cards["claims"]["loss_is_one_power_of_scale"]
    assert any("Measured:" in line and "95% interval" in line for line in card["lines"])


def test_a_number_has_its_interval_and_the_rows_behind_it(cards: dict) -> None:
    card = cards["numbers/chinchilla_fit"]["chinchilla_fit.alpha"]
    assert re.match(r"\d", card["title"])
    assert any("interval" in line and "n = 240" in line for line in card["lines"])
    assert any("Figure 4 (245 rows)" in line for line in card["lines"])


def test_cards_are_plain_text(cards: dict) -> None:
    lines = [line for file in cards.values() for card in file.values() for line in card["lines"]]
    assert lines
    assert not [line for line in lines if re.search(r"</?(a|i|em|span|div|p)\b", line)]
