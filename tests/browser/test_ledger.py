"""The ledger of claims is filtered by the reader, by mouse, keyboard or address, on a phone or a screen."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generators.pages.most_asked import MOST_ASKED
from generators.records import VERDICTS

from .windows import WIDTHS, opened

LEDGER = "claims/"
ROWS = ".ledger tbody tr"
SHOWN = f"{ROWS}:not([hidden])"
FILTERS = {"verdict", "basis", "kind", "chapter"}
CONTRAST = """() => {
  const parse = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const style = getComputedStyle(document.querySelector('.filter select'));
  const [a, b] = [style.color, style.backgroundColor].map(parse).map(light).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}"""


@pytest.fixture(scope="module")
def claims(site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "api/claims.json").read_text("utf-8"))
    return found


def status(page: Page) -> str:
    return page.locator(".filter__count[role=status]").inner_text()


@pytest.mark.parametrize("width", WIDTHS)
def test_every_choice_shows_its_claims_and_says_how_many(
    browser: Browser, address: str, claims: list[dict[str, Any]], width: int
) -> None:
    faults: list[str] = []
    with opened(browser, width=width) as page:
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
        page.goto(address + LEDGER)
        assert status(page) == f"All {len(claims)} claims."
        for name, key in (("Verdict", "verdict"), ("Basis", "basis"), ("Kind", "kind")):
            for value, count in Counter(claim[key] for claim in claims).items():
                page.get_by_label(name, exact=True).select_option(value)
                assert page.locator(SHOWN).count() == count, value
                assert status(page).startswith(f"{count} of ") or count == len(claims)
            page.get_by_role("button", name="Show all").click()
            page.wait_for_function(f"document.querySelectorAll('{SHOWN}').length == {len(claims)}")
        page.get_by_label("Chapter").select_option("many_steps")
        expected = sum("many_steps" in claim["chapters"] for claim in claims)
        assert page.locator(SHOWN).count() == expected > 0
    assert not faults, "\n".join(faults)


def test_a_filtered_ledger_can_be_linked(
    browser: Browser, address: str, claims: list[dict[str, Any]]
) -> None:
    expected = [
        claim["id"]
        for claim in claims
        if (claim["verdict"], claim["basis"]) == ("supported within limits", "measured")
    ]
    with opened(browser) as page:
        page.goto(f"{address}{LEDGER}#verdict=supported+within+limits&basis=measured&of=nothing")
        assert page.get_by_label("Verdict", exact=True).input_value() == "supported within limits"
        links = page.locator(f"{SHOWN} td:first-child > a").evaluate_all(
            "all => all.map(a => a.getAttribute('href'))"
        )
        assert sorted(links) == sorted(f"{id}/" for id in expected)
        page.get_by_label("Basis", exact=True).select_option("")
        assert page.evaluate("location.hash") == "#verdict=supported+within+limits"
        page.evaluate("location.hash = '#verdict=refuted'")
        page.wait_for_function("document.querySelector('[name=verdict]').value == 'refuted'")
        page.goto(f"{address}{LEDGER}#kind=no-such-kind")
        page.reload()
        assert page.locator(SHOWN).count() == len(claims)


def test_the_keyboard_alone_filters(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address + LEDGER)
        page.get_by_label("Verdict", exact=True).focus()
        page.keyboard.press("r")  # refuted
        page.wait_for_function("location.hash == '#verdict=refuted'")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "choices"


def test_it_works_from_a_file(browser: Browser, site: Path) -> None:
    with opened(browser) as page:
        page.goto(f"{(site / 'claims/index.html').as_uri()}#verdict=refuted")
        verdicts = page.locator(f"{SHOWN} .verdict").all_text_contents()  # of rows out of sight too
        assert set(verdicts) == {"refuted"}
        page.get_by_label("Kind", exact=True).select_option("empirical")
        assert page.evaluate("location.hash") == "#verdict=refuted&kind=empirical"


def test_without_javascript_the_table_is_complete_and_no_control_is_dead(
    browser: Browser, address: str, claims: list[dict[str, Any]]
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address + LEDGER)
        assert page.locator(ROWS).count() == len(claims)
        assert not page.locator(".filter").is_visible()
        counts = page.locator(".ledger__counts li").all_inner_texts()
        assert sum(int(text.split()[-1]) for text in counts) == len(claims)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_lists_can_be_read_in_both_themes(browser: Browser, address: str, scheme: Any) -> None:
    with opened(browser, color_scheme=scheme) as page:
        page.goto(address + LEDGER)
        assert page.evaluate(CONTRAST) >= 4.5


def test_a_phone_shows_every_fact_of_a_claim_without_scrolling_sideways(
    browser: Browser, address: str
) -> None:
    with opened(browser, width=320) as page:
        page.goto(address + LEDGER)
        wide = page.locator(f"{ROWS} td").evaluate_all(
            "all => all.filter(td => td.getBoundingClientRect().right > innerWidth).length"
        )
        assert wide == 0
        assert page.locator(ROWS).first.locator(".verdict").is_visible()
        assert page.get_by_role("row").count() > 1


def test_the_words_of_a_claim_find_it(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address + LEDGER)
        page.get_by_label("Words").fill("chain THOUGHT")
        texts = [text.lower() for text in page.locator(SHOWN).all_inner_texts()]
        assert texts and all("chain" in text and "thought" in text for text in texts)


def test_the_script_is_small_and_loaded_where_there_is_a_filter_alone(site: Path) -> None:
    assert (
        site / "assets/filter.js"
    ).stat().st_size <= 4000  # 500 of them for the counts that choose
    loading = {p for p in site.rglob("*.html") if "assets/filter.js" in p.read_text("utf-8")}
    assert loading == {site / name / "index.html" for name in ("claims", "figures")}


def first_links(page: Page) -> list[str]:
    links: list[str] = page.locator(f"{SHOWN} td:first-child > a").evaluate_all(
        "all => all.map(a => a.getAttribute('href').replace('/', ''))"
    )
    return links


def test_the_most_asked_come_first_with_their_answers(
    browser: Browser, address: str, claims: list[dict[str, Any]]
) -> None:
    with opened(browser) as page:
        page.goto(address + LEDGER)
        assert tuple(first_links(page)[: len(MOST_ASKED)]) == MOST_ASKED
        answer = page.locator(f"{ROWS} td:first-child > p").first.inner_text()
        assert len(answer.split()) > 5
        assert not page.locator(f"{ROWS} td:first-child p a").count()  # one stop a row


def test_heads_sort_by_keyboard_and_the_order_stands_in_the_address(
    browser: Browser, address: str, claims: list[dict[str, Any]]
) -> None:
    with opened(browser) as page:
        page.goto(address + LEDGER)
        before = first_links(page)
        head = page.locator(".ledger thead th", has_text="Parts")
        head.get_by_role("button").press("Enter")
        assert head.get_attribute("aria-sort") == "ascending"
        assert page.evaluate("location.hash") == "#sort=parts"
        head.get_by_role("button").press("Enter")
        parts = [int(x) for x in page.locator(f"{ROWS} td:nth-child(5)").evaluate_all(
            "all => all.map(td => td.dataset.sort)")]  # fmt: skip
        assert parts == sorted(parts, reverse=True)
        assert page.evaluate("location.hash") == "#sort=-parts"
        by_parts = first_links(page)
        page.get_by_label("Verdict", exact=True).select_option("refuted")
        assert page.evaluate("location.hash") == "#verdict=refuted&sort=-parts"
        page.reload()
        refuted = {claim["id"] for claim in claims if claim["verdict"] == "refuted"}
        assert first_links(page) == [id for id in by_parts if id in refuted]
        page.go_back()
        page.go_back()
        page.wait_for_function("location.hash === '#sort=parts'")
        page.go_back()
        page.wait_for_function("location.hash === ''")
        assert first_links(page) == before
        page.goto(f"{address}{LEDGER}#sort=verdict")
        page.reload()
        order = page.locator(f"{ROWS} .verdict").all_text_contents()
        assert [VERDICTS.index(word) for word in order] == sorted(map(VERDICTS.index, order))


@pytest.mark.parametrize("width", [375, 1280])
def test_a_count_chooses_its_verdict_when_pressed_and_lets_it_go(
    browser: Browser, address: str, claims: list[dict[str, Any]], width: int
) -> None:
    expected = sum(claim["verdict"] == "refuted" for claim in claims)
    with opened(browser, width=width) as page:
        page.goto(address + LEDGER)
        count = page.locator(".ledger__counts a", has_text="refuted")
        assert (count.get_attribute("href") or "") == "#verdict=refuted"
        count.press("Enter")
        assert page.locator(SHOWN).count() == expected
        assert page.evaluate("location.hash") == "#verdict=refuted"
        assert page.get_by_label("Verdict", exact=True).input_value() == "refuted"
        assert count.get_attribute("aria-current") == "true"
        count.click()
        assert page.locator(SHOWN).count() == len(claims)
        assert page.locator(".ledger thead").is_visible()  # on a phone, too, it can be sorted
