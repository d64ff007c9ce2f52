"""Pages of every kind in a real browser at both widths: nothing complains, asks another host, or sticks out.

Every page that somebody wrote is visited, and every one with a script of its own; of those that differ by
their data alone, the smallest, the largest and some between.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from .windows import HEIGHT, WIDTHS, opened

FACTS = """() => {
  const visible = element => element.getClientRects().length > 0;
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  const first = new Map(ids.map((id, i) => [id, i]).reverse());
  const page = document.documentElement;
  return {
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    repeated: ids.filter((id, i) => first.get(id) !== i),
    overflow: page.scrollWidth - page.clientWidth,
    widest: page.scrollWidth <= page.clientWidth ? [] : [...document.querySelectorAll('main *')]
      .filter(element => element.getBoundingClientRect().right > page.clientWidth + 1
        && !element.closest('.scroll, .md-typeset__scrollwrap, pre, svg, details:not([open])'))
      .slice(0, 3).map(element => element.outerHTML.slice(0, 90)),
    pictures: [...document.querySelectorAll('figure.chart')].map(figure =>
      [...figure.querySelectorAll('svg')].filter(visible).length),
  };
}"""


ALIKE = ("claims", "figures", "numbers", "tables")  # folders of pages that differ by data alone
OF_EACH = 16  # visited


def visited(site: Path, paths: list[str]) -> list[str]:
    """The pages to visit, in order of their addresses."""

    def size(path: str) -> int:
        return (site / path / "index.html").stat().st_size

    chosen = set(paths)
    for folder in ALIKE:
        pages = sorted(
            (p for p in paths if p.startswith(f"{folder}/") and p != f"{folder}/"), key=size
        )
        steps = range(OF_EACH)
        kept = {pages[round(i * (len(pages) - 1) / (OF_EACH - 1))] for i in steps}
        scripted = {f"figures/{file.stem}/" for file in site.glob("assets/figures/*.js")}
        chosen -= set(pages) - kept - scripted
    return sorted(chosen)


@dataclass
class Visit:
    """What one page did and showed at one width."""

    path: str
    width: int
    faults: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"/{self.path} at {self.width} px"


@pytest.fixture(scope="module")
def visits(browser: Browser, address: str, site: Path, paths: list[str]) -> list[Visit]:
    """Pages at every width: loaded at one of them, turn about, and then brought to the other."""
    found = []
    paths = visited(site, paths)
    with opened(browser) as first:
        tabs = [
            _Tab(page, address) for page in (first, *(first.context.new_page() for _ in range(2)))
        ]
        for i in range(0, len(paths), len(tabs)):
            widths = WIDTHS if i % 2 else WIDTHS[::-1]
            batch = list(zip(tabs, paths[i : i + len(tabs)], strict=False))
            for tab, path in batch:
                tab.begin(path, widths[0])
            for tab, _ in batch:
                found += [tab.seen(width) for width in widths]
    return found


class _Tab:
    """A tab of the browser that notes what the page in it complains of and asks for."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address, self.visit = page, address, Visit("", 0)
        page.on("console", lambda message: _note_error(self.visit, message))
        page.on("pageerror", lambda error: self.visit.faults.append(str(error)))
        page.on("request", lambda request: _note_foreign(self.visit, request.url, address))

    def begin(self, path: str, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.visit = Visit(path, width)
        self.page.goto(self.address + path, wait_until="commit")

    def seen(self, width: int) -> Visit:
        if width == self.visit.width:
            self.page.wait_for_load_state("load")
        else:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
            self.visit = Visit(self.visit.path, width)
        self.visit.facts = self.page.evaluate(FACTS)
        return self.visit


def _note_error(visit: Visit, message: ConsoleMessage) -> None:
    if message.type == "error":  # a file that is not there is one too
        visit.faults.append(f"{message.text} ({message.location['url']})")


def _note_foreign(visit: Visit, url: str, address: str) -> None:
    parts = urlsplit(url)
    if parts.netloc != urlsplit(address).netloc and parts.scheme not in ("data", "blob", "about"):
        visit.foreign.append(url)


def test_no_page_complains(visits: list[Visit]) -> None:
    faults = [f"{visit}: {fault}" for visit in visits for fault in visit.faults]
    assert not faults, "\n".join(faults)


def test_no_page_asks_another_host_for_anything(visits: list[Visit]) -> None:
    foreign = [f"{visit}: {url}" for visit in visits for url in visit.foreign]
    assert not foreign, "\n".join(foreign)


def test_no_page_scrolls_sideways(visits: list[Visit]) -> None:
    wide = [
        f"{visit}: {visit.facts['overflow']} px too wide: {visit.facts['widest']}"
        for visit in visits
        if visit.facts["overflow"] > 0
    ]
    assert not wide, "\n".join(wide)


def test_every_page_has_one_heading_and_own_ids(visits: list[Visit]) -> None:
    faults = [
        f"{visit}: {visit.facts['headings']} h1, ids twice: {visit.facts['repeated']}"
        for visit in visits
        if visit.facts["headings"] != 1 or visit.facts["repeated"]
    ]
    assert not faults, "\n".join(faults)


def test_one_picture_of_every_figure_shows(visits: list[Visit]) -> None:
    shown = [(visit, visit.facts["pictures"]) for visit in visits if visit.facts["pictures"]]
    assert {visit.width for visit, _ in shown} == set(WIDTHS)
    faults = [
        f"{visit}: pictures shown of each figure: {pictures}"
        for visit, pictures in shown
        if set(pictures) != {1}
    ]
    assert not faults, "\n".join(faults)
