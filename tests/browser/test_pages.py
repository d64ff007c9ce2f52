"""Pages in a real browser: light and dark, with JavaScript and without, by keyboard, slowly, and back again."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser

from .windows import opened

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
            reached.append(page.evaluate(FOCUSED))
        assert reached[0]["skip"], f"the first Tab reaches {reached[0]}"
        assert any(place["navigation"] and place["href"] for place in reached), reached
        page.goto(address + path)
        page.keyboard.press("Tab")
        page.wait_for_function(f"({FOCUSED})().shown")  # the theme fades the skip link in
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
        link = page.locator(
            "figcaption a:visible", has_text="Data, code, sources and downloads"
        ).last
        link.scroll_into_view_if_needed()
        link_in_view = (
            "a => Math.abs(a.getBoundingClientRect().top - innerHeight / 2) < innerHeight / 2"
        )
        link.click()
        page.wait_for_url("**/figures/*/")
        page.go_back()
        page.wait_for_url(f"**/{path}")
        # Not the same scrollY: letters that came too late for the first visit make the page shorter.
        page.wait_for_function(link_in_view, arg=link.element_handle())
        assert page.locator("figure.chart svg:visible").count()
