"""Every page in a real browser: wide and narrow, light and dark, with JavaScript and without."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

WIDTHS = (320, 1280)  # px
HEIGHT = 800
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
OPEN_TO_ALL = """() => {
  const visible = element => element.getClientRects().length > 0
    && getComputedStyle(element).visibility === 'visible';
  const shown = selector => [...document.querySelectorAll(`article ${selector}`)]
    .filter(element => !element.parentElement.closest('details:not([open])'));
  return {
    pictures: shown('figure.chart').map(figure =>
      [...figure.querySelectorAll('svg')].filter(visible).length),
    math: shown('math').map(visible),
    verdicts: shown('.verdict').map(visible),
  };
}"""
TEXT_COLOURS = """() => [...document.querySelectorAll('figure.chart svg')]
  .filter(svg => svg.getClientRects().length > 0)
  .flatMap(svg => [...svg.querySelectorAll('text')])
  .map(text => getComputedStyle(text).fill)"""
FOCUSED = """() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  return {
    skip: element.matches('.md-skip'),
    navigation: Boolean(element.closest('nav')),
    href: element.getAttribute('href') || '',
    shown: box.width > 0 && box.height > 0 && getComputedStyle(element).opacity !== '0',
  };
}"""


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
def paths(site: Path) -> list[str]:
    """Every page of the site: its address below the root."""
    found = [file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")]
    return sorted("" if path == "." else f"{path}/" for path in found)


@pytest.fixture(scope="module")
def visits(browser: Browser, address: str, paths: list[str]) -> list[Visit]:
    """Every page at every width: loaded at one of them, turn about, and then brought to the other."""
    found = []
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


@contextmanager
def opened(browser: Browser, width: int = 1280, **options: Any) -> Iterator[Page]:
    """A page in a browser profile of its own."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)
    try:
        yield context.new_page()
    finally:
        context.close()


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


def test_pages_read_in_full_without_javascript(
    browser: Browser, address: str, site: Path, paths: list[str]
) -> None:
    seen = {"pictures": 0, "math": 0, "verdicts": 0}
    chosen = [path for path in paths if path.startswith(("chapters/", "claims/"))]
    with opened(browser, java_script_enabled=False) as page:
        for path in chosen:
            page.goto(address + path)
            facts = page.evaluate(OPEN_TO_ALL)
            assert set(facts["pictures"]) <= {1}, (
                f"/{path}: pictures of a figure: {facts['pictures']}"
            )
            assert all(facts["math"]), f"/{path}: an equation is hidden"
            assert all(facts["verdicts"]), f"/{path}: a verdict is hidden"
            for kind, found in facts.items():
                seen[kind] += len(found)
    claims = json.loads((site / "api" / "claims.json").read_text(encoding="utf-8"))
    assert seen["pictures"], "no chapter shows a figure"
    assert seen["math"], "no chapter shows an equation"
    assert seen["verdicts"] or not claims, "no verdict shows"


def test_dark_pages_have_light_text_in_their_pictures(
    browser: Browser, address: str, paths: list[str]
) -> None:
    path = next(path for path in paths if path.startswith("figures/") and path != "figures/")
    colours = {}
    for scheme in ("light", "dark"):
        with opened(browser, color_scheme=scheme) as page:
            page.goto(address + path)
            colours[scheme] = page.evaluate(TEXT_COLOURS)
    assert colours["light"], f"/{path} has a picture without text"
    same = [
        light
        for light, dark in zip(colours["light"], colours["dark"], strict=True)
        if light == dark
    ]
    assert not same, f"/{path}: text of the colour {same[0]} in light and in dark"


def test_tab_reaches_the_skip_link_and_the_navigation(
    browser: Browser, address: str, paths: list[str]
) -> None:
    path = next(path for path in paths if path.startswith("chapters/"))
    with opened(browser) as page:
        page.goto(address + path)
        reached = []
        for _ in range(25):
            page.keyboard.press("Tab")
            page.wait_for_timeout(20)
            reached.append(page.evaluate(FOCUSED))
        assert reached[0]["skip"], f"the first Tab reaches {reached[0]}"
        assert any(place["navigation"] and place["href"] for place in reached), reached
        page.goto(address + path)
        page.keyboard.press("Tab")
        page.wait_for_timeout(400)  # the theme fades the link in
        assert page.evaluate(FOCUSED)["shown"], "the skip link has the focus but does not show"
        page.keyboard.press("Enter")
        page.wait_for_function("location.hash !== ''")  # else the skip link leads nowhere


def test_a_page_is_read_before_its_scripts_come(
    browser: Browser, address: str, paths: list[str]
) -> None:
    """On a slow line text and pictures show while every script is still on its way."""
    path = next(path for path in paths if path.startswith("chapters/"))
    waiting = []
    with opened(browser, width=320) as page:
        page.route("**/*.js", lambda route: waiting.append(route))  # never answered
        page.goto(address + path, wait_until="commit")
        page.locator("article p").nth(1).wait_for()
        page.locator("figure.chart svg:visible").first.wait_for()
        assert waiting, "the page asked for no script"
        assert page.evaluate("document.readyState") == "loading"


def test_back_leads_to_the_place_that_was_left(
    browser: Browser, address: str, paths: list[str]
) -> None:
    """From the middle of a chapter to a figure's page and back: the same address, the same place."""
    path = next(path for path in paths if path.startswith("chapters/"))
    with opened(browser) as page:
        page.goto(address + path)
        link = page.locator("figcaption a", has_text="Data, code, sources and downloads").last
        link.scroll_into_view_if_needed()
        place = page.evaluate("scrollY")
        link.click()
        page.wait_for_url("**/figures/*/")
        page.go_back()
        page.wait_for_url(f"**/{path}")
        page.wait_for_function("place => Math.abs(scrollY - place) < 5", arg=place)
        assert page.locator("figure.chart svg:visible").count()
