"""Windows of a phone and of a desktop, each in a browser profile of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

WIDTHS = (320, 1280)  # px
HEIGHT = 800


@contextmanager
def opened(browser: Browser, width: int = 1280, **options: Any) -> Iterator[Page]:
    """A page in a browser profile of its own."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)
    try:
        yield context.new_page()
    finally:
        context.close()
