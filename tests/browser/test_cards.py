"""A card opens over a link on hover and on focus, stays under the pointer, and never gets in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .windows import WIDTHS, opened

CARD = "[role=tooltip].card"
A_MINUTE = 60_000  # ms: every timer of the page has run by then
CITATION, NUMBER, CLAIM = "article a.citation", "article a.number", "article .claim p:last-child a"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with opened(browser) as page:
        page.clock.install()  # so that a test can let its timers run out
        page.goto(f"{address}chapters/compute_optimal_scaling/")
        yield page


def test_hover_shows_it_and_leaving_closes_it(page: Page) -> None:
    page.locator(NUMBER).first.hover()
    page.locator(CARD).wait_for()
    assert "95% interval" in page.locator(CARD).inner_text()
    page.mouse.move(2, 2)
    page.locator(CARD).wait_for(state="detached")


def test_the_pointer_may_move_onto_it(page: Page) -> None:
    page.locator(NUMBER).first.hover()
    page.locator(CARD).hover()
    page.clock.run_for(A_MINUTE)
    assert page.locator(CARD).is_visible()


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (CITATION, "Training Compute-Optimal Large Language Models"),
        (CLAIM, "Range that would support it"),
    ],
)
def test_focus_shows_it_and_escape_closes_it(page: Page, link: str, words: str) -> None:
    page.locator(link).first.focus()
    page.locator(CARD).wait_for()
    assert words in page.locator(CARD).inner_text()
    assert page.locator(link).first.get_attribute("aria-describedby") == "card"
    page.keyboard.press("Escape")
    page.locator(CARD).wait_for(state="detached")
    assert page.locator(link).first.get_attribute("aria-describedby") is None
    assert page.evaluate("document.activeElement.tagName") == "A"


def test_a_passing_pointer_shows_nothing_and_a_click_follows_the_link(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(NUMBER).first.hover()
    page.mouse.move(2, 2)
    page.clock.run_for(A_MINUTE)
    page.evaluate("fetch(location.href)")  # asked for after whatever the timers ask for
    assert [url for url in asked if "/api/cards/" in url] == []
    assert not page.locator(CARD).count()
    page.locator(CITATION).first.click()
    page.wait_for_url("**/references/#*")


@pytest.mark.parametrize("width", WIDTHS)
def test_it_lies_inside_the_window(browser: Browser, address: str, width: int) -> None:
    with opened(browser, width=width) as page:
        page.goto(f"{address}chapters/compute_optimal_scaling/")
        for link in (NUMBER, CITATION, CLAIM):
            page.locator(link).last.focus()
            page.locator(CARD).wait_for()
            box = page.locator(CARD).bounding_box()
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.keyboard.press("Escape")
