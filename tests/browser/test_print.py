"""A page on paper: its text, pictures and tables whole and dark on white, nothing to click."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from .windows import WIDTHS, opened

CHAPTER, FIGURE = "chapters/make_it_happen/", "figures/addition_by_compute/"
CONTROLS = ".md-header, .md-tabs, .md-sidebar, .md-footer, .neighbours, .filter, button, dialog"
FACTS = """() => {
  const boxes = element => element.getClientRects().length > 0;
  const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number).reduce((a, b) => a + b) / 765;
  const shown = [...document.querySelectorAll('figure.chart svg')].filter(svg => svg.checkVisibility(
    { contentVisibilityAuto: true }));
  return {
    pictures: shown.map(svg => svg.parentElement.className),
    darkest: Math.max(...[...document.querySelectorAll('article :is(p, h2), figure.chart svg text')]
      .filter(boxes).map(text => light(getComputedStyle(text)[text.matches('text') ? 'fill' : 'color']))),
    hidden: [...document.querySelectorAll('article details > :not(summary)')].filter(e => !e.checkVisibility()).length,
  };
}"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chapter_is_printed_whole(
    browser: Browser, address: str, width: int, scheme: Any
) -> None:
    with opened(browser, width=width, color_scheme=scheme) as page:
        page.goto(address + CHAPTER, wait_until="networkidle")
        figures = page.locator("figure.chart").count()
        page.emulate_media(media="print")
        facts = page.evaluate(FACTS)
        assert facts["pictures"] == ["chart__wide"] * figures, "each once, out of sight too"
        assert facts["darkest"] < 0.5, "text as dark as on a light page"
        assert not page.locator(CONTROLS).filter(visible=True).count()


def test_what_a_page_folds_away_is_printed(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address + FIGURE)
        assert page.evaluate(FACTS)["hidden"]
        page.emulate_media(media="print")
        assert not page.evaluate(FACTS)["hidden"]
        assert page.get_by_role("row").count() > 20


def test_a_chapter_fills_a_few_sheets(browser: Browser, address: str, tmp_path: Path) -> None:
    with opened(browser) as page:
        page.goto(address + CHAPTER, wait_until="networkidle")
        sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert 4 <= sheets <= 12  # the folds are printed open
