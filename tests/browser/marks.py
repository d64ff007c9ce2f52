"""Pictures whose marks answer: where two of them are, what of them shows, and pages on which nothing complains."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page

from .windows import opened

SCATTER = "figures/addition_by_compute/"
FILTERED = "figures/models_over_time/"
LIVE = "figure.chart > .visually-hidden[aria-live]"
SHOWN = "figure.chart svg[role=application]:visible"
FULL = """() => [...document.querySelectorAll('figure.chart svg')]
  .filter(svg => svg.getClientRects().length > 0)
  .flatMap(svg => [...svg.querySelectorAll('.mark-symbol [data-label]')])
  .filter(mark => Number(getComputedStyle(mark).opacity) > 0.5).map(mark => mark.dataset.label)"""


@contextmanager
def charts(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """A page on which nothing complains and that asks no other host, whatever the test does."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    def asked(url: str) -> None:
        if urlsplit(url).netloc != urlsplit(address).netloc and not url.startswith("data:"):
            faults.append(url)

    with opened(browser, **options) as page:
        page.on("console", note)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: asked(request.url))
        yield page
        assert not faults, "\n".join(faults)


def middle(mark: Locator) -> tuple[float, float]:
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
