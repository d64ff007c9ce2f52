"""No rule of axe is broken: every kind of page, both themes, on a phone and a desktop, inside the pictures too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from .findings import Finding, none
from .kinds import KINDS, examples

THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 1280)  # px
COLOUR_RULES = ["color-contrast", "link-in-text-block"]  # all that a theme can change
VIOLATIONS = """rules => axe.run(document, {
    resultTypes: ['violations'],
    ...(rules ? {runOnly: {type: 'rule', values: rules}} : {}),
  }).then(found => found.violations.flatMap(({id, help, nodes}) => nodes.map(node => ({
    rule: id, remedy: help, element: node.html.slice(0, 120), target: node.target.join(' ').slice(-80),
  }))))"""
# Colours are not caught midway, and pictures out of sight are looked at as well.
STILL = """*, *::before, *::after, *::backdrop { transition: none !important; animation: none !important }
  * { content-visibility: visible !important }"""
COLOURED = "scheme => document.body.dataset.mdColorScheme === scheme"
IN_COLOUR = {"light": "default", "dark": "slate"}  # names of the schemes, in mkdocs.yml


@pytest.fixture(scope="module")
def axe(packages: Path) -> str:
    return (packages / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_no_rule_of_axe_is_broken(
    browser: Browser, address: str, site: Path, axe: str, kind: str
) -> None:
    path = examples(site)[kind]  # the site has a page of every kind
    none(_found(browser, address, path, axe, lambda page: None))


def test_the_open_search_breaks_no_rule(browser: Browser, address: str, axe: str) -> None:
    def search(page: Page) -> None:
        page.keyboard.press("/")  # the theme's key, and the one of most documentation
        page.locator("dialog[open] input:focus").wait_for()
        page.keyboard.type("emoji")
        page.locator("dialog[open] a", has_text="emoji").first.wait_for()

    none(_found(browser, address, "", axe, search))


def _found(
    browser: Browser, address: str, path: str, axe: str, prepare: Callable[[Page], None]
) -> list[Finding]:
    found = []
    for theme in THEMES:  # a page that is open keeps its theme, whatever the system changes to
        context = browser.new_context(color_scheme=theme)
        page = context.new_page()
        page.goto(address + path)
        page.wait_for_function(COLOURED, arg=IN_COLOUR[theme])
        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
        prepare(page)
        page.add_style_tag(content=STILL)
        page.evaluate(axe)
        rules = COLOUR_RULES if theme == "dark" else None
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            page.wait_for_function("document.getAnimations().length === 0")
            found += [
                Finding(
                    path,
                    broken["rule"],
                    f"{broken['target']} {broken['element']}",
                    broken["remedy"],
                    theme,
                    f"{width} px",
                )
                for broken in page.evaluate(VIOLATIONS, rules)
            ]
        context.close()
    return found
