"""The search opens at a key, finds claims, figures and models, and costs nothing before it is used."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from .asking import FOUND, ask
from .windows import opened

MOST_SENT = 300_000  # bytes for the first query, compressed as hosts do


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with opened(browser) as page:
        page.goto(f"{address}chapters/many_steps/")
        yield page


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("100 trillion parameters GPT-4", "claims/gpt4_100t_rumour/"),
        ("films from emoji", "claims/emoji_movie_jump/"),
        ("Nearly all of GPT-3 gain in long sums", "figures/gpt3_addition_by_size/"),
        ("Gopher (280B)", "tables/language_models/"),
        ("Brier score", "glossary/#brier-score"),
    ],
)
def test_it_finds(page: Page, address: str, words: str, place: str) -> None:
    ask(page, words)
    places = page.locator(FOUND).evaluate_all("links => links.map(link => link.href)")
    assert f"{address}{place}" in places


def test_a_model_is_found_with_its_row(page: Page) -> None:
    ask(page, "Gopher (280B)")
    link = page.locator(".search__place a[href*='language_models/#row']", has_text="Gopher (280B)")
    link.click()
    page.wait_for_url("**/tables/language_models/#row-*")
    assert "Gopher (280B)" in page.locator("tr:target").inner_text()
    assert not page.locator("dialog[open]").count()


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    ask(page, "emergence")
    page.keyboard.press("ArrowDown")
    first = page.locator(FOUND).first.evaluate("link => link.href")
    assert page.evaluate("document.activeElement.href") == first
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("Escape")
    assert not page.locator("dialog[open]").count()
    page.get_by_role("button", name="Search").press("Enter")
    ask(page, "emergence")
    page.keyboard.press("Enter")
    page.wait_for_url(first)


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_it(page: Page, keys: str) -> None:
    page.keyboard.press(keys)
    page.locator("dialog.search[open]").wait_for()
    assert page.evaluate("document.activeElement.type") == "search"


def test_ctrl_k_opens_it_where_one_writes_and_a_slash_is_a_letter_there(
    browser: Browser, address: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{address}claims/")
        page.get_by_label("Words").press("/")
        assert page.get_by_label("Words").input_value() == "/"
        assert not page.locator("dialog[open]").count()
        page.get_by_label("Words").press("Control+k")
        page.locator("dialog.search[open]").wait_for()


def test_words_between_quotation_marks_stand_as_they_are_typed(page: Page) -> None:
    assert ask(page, '"emoji from films"') == []
    assert len(ask(page, '"films from emoji"')) > 0


def test_it_says_when_nothing_is_found_and_shows_more_when_asked(page: Page) -> None:
    assert ask(page, "ѪѪѪ") == []
    assert "Nothing is found for “ѪѪѪ”" in page.locator(".search [role=status]").inner_text()
    few = len(ask(page, "tokens"))
    page.get_by_role("button", name="More").click()
    page.wait_for_function(f"document.querySelectorAll('{FOUND}').length > {few}")
    assert page.evaluate("document.activeElement.matches('.search li > a')")


def test_what_is_typed_is_never_markup(page: Page) -> None:
    ask(page, "<img src=x onerror=alert(1)>")
    assert page.locator(".search img").count() == 0


def test_it_costs_nothing_before_it_is_used_and_little_then(
    browser: Browser, address: str, site: Path
) -> None:
    sent: list[str] = []
    with opened(browser) as page:
        root = urlsplit(address).path
        page.on(
            "request", lambda request: sent.append(urlsplit(request.url).path.removeprefix(root))
        )
        page.goto(f"{address}chapters/many_steps/")
        page.wait_for_load_state("networkidle")
        before = len(sent)
        assert not [path for path in sent if "search" in path or "pagefind" in path]
        ask(page, "e")
        found = [site / path for path in sent[before:]]
        weight = sum(len(gzip.compress(path.read_bytes())) for path in found)
        assert found
        assert weight <= MOST_SENT, f"{weight:,} bytes"
