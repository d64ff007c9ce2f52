"""What a reader does with the search: open it, type, read what is found."""

from __future__ import annotations

from playwright.sync_api import Page

FOUND = ".search li > a"


def ask(page: Page, words: str) -> list[str]:
    """The titles found, once the answer is there."""
    if not page.locator("dialog.search[open]").count():
        page.keyboard.press("/")
    page.get_by_role("searchbox", name="Words to look for").fill(words)
    page.wait_for_function(
        "/\\d page|Nothing/.test(document.querySelector('.search [role=status]').textContent)"
    )
    return page.locator(FOUND).all_inner_texts()
