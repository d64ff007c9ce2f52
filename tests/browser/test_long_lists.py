"""On a phone a long list shows its beginning; the rest comes when asked, and filters and links reach all of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from .windows import HEIGHT, opened

PHONE = 375  # px
SCREENS = 12
LISTS = {  # page -> its items
    "figures/": ".gallery > li",
    "claims/": ".ledger tbody tr",
    "references/": ".work",
    "numbers/": ".listing tbody tr",
    "tables/": ".listing tbody tr",
}
LONG = {path: items for path, items in LISTS.items() if path != "tables/"}
TALL = """() => {
  for (const one of document.querySelectorAll('article *'))
    if (getComputedStyle(one).contentVisibility === 'auto') one.style.contentVisibility = 'visible';
  return document.documentElement.scrollHeight;
}"""


def seen(page: Page, items: str) -> int:
    script = "all => all.filter(one => getComputedStyle(one).display !== 'none').length"
    found: int = page.locator(items).evaluate_all(script)
    return found


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_at_most_twelve_screens_tall(browser: Browser, address: str, path: str) -> None:
    with opened(browser, width=PHONE) as page:
        page.goto(address + path)
        height = page.evaluate(TALL)
        assert height <= SCREENS * HEIGHT, f"{height / HEIGHT:.1f} screens"
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("path", LONG)
def test_more_shows_more_until_all_is_there_and_the_focus_goes_to_the_new(
    browser: Browser, address: str, path: str
) -> None:
    items = LONG[path]
    with opened(browser, width=PHONE) as page:
        page.goto(address + path)
        every, first = page.locator(items).count(), seen(page, items)
        assert 0 < first < every
        button = page.locator("button.more")
        button.press("Enter")
        assert page.evaluate("document.activeElement !== document.body")
        assert first < seen(page, items) <= 2 * first
        while button.is_visible():
            button.click()
        assert seen(page, items) == every


@pytest.mark.parametrize("path", LONG)
def test_a_screen_and_a_reader_without_scripts_have_all(
    browser: Browser, address: str, path: str
) -> None:
    items = LONG[path]
    with opened(browser, width=1280) as page:
        page.goto(address + path)
        assert seen(page, items) == page.locator(items).count()
        assert not page.locator("button.more").is_visible()
    with opened(browser, width=PHONE, java_script_enabled=False) as page:
        page.goto(address + path)
        assert page.locator(items).count() == page.locator(f"{items}:visible").count()


@pytest.mark.parametrize(("path", "words"), [("figures/", "thinking"), ("claims/", "mamba")])
def test_the_filter_finds_what_is_not_shown_yet(
    browser: Browser, address: str, path: str, words: str
) -> None:
    items = LISTS[path]
    with opened(browser, width=PHONE) as page:
        page.goto(address + path)
        page.get_by_label("Words").fill(words)
        shown = page.locator(f"{items}:visible")
        assert 0 < shown.count() <= 24
        assert all(words in text.lower() for text in shown.all_inner_texts())


def test_a_link_to_an_item_or_a_section_leads_to_it(browser: Browser, address: str) -> None:
    with opened(browser, width=PHONE) as page:
        page.goto(address + "references/")
        last = page.locator(".work").last.get_attribute("id")
        page.goto("about:blank")
        page.goto(f"{address}references/#{last}")
        page.locator(f"[id='{last}']").wait_for(state="visible")
        page.wait_for_function(
            "id => document.getElementById(id).getBoundingClientRect().top < innerHeight", arg=last
        )
        page.goto(address + "figures/")
        section = page.locator(".gallery__chapter h2").nth(-2)
        id = section.get_attribute("id")
        page.evaluate("id => { location.hash = id; }", id)
        section.wait_for(state="visible")
        assert page.locator(".gallery__chapter:visible li:visible").count() > 24
