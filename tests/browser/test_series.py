"""Each entry of a legend and each name beside a line lights its series, and no two names overlap."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .marks import FULL, LIVE, SHOWN, charts
from .windows import WIDTHS

DEAD = """() => [...document.querySelectorAll('figure.chart svg[role=application]')]
  .flatMap(svg => [...svg.querySelectorAll('.role-legend-symbol')])
  .map(symbol => symbol.parentNode)
  .filter(entry => entry.getClientRects().length && !entry.closest('.chart__key'))
  .map(entry => entry.textContent)"""
OVERLAPS = """() => {
  const box = element => element.getBoundingClientRect();
  const open = name => name.checkVisibility(); // none in a closed fold
  const names = [...document.querySelectorAll("text.chart__key")].filter(open);
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
  const pairs = names.flatMap((one, i) => names.slice(i + 1).map(other => [one, other]));
  const text = element => element.textContent;
  return {
    names: names.map(text),
    overlaps: pairs.filter(([one, other]) => meet(box(one), box(other))).map(pair => pair.map(text)),
    outside: names.filter(name => box(name).right > box(name.closest('svg')).right + 1).map(text),
  };
}"""


def test_a_name_beside_a_line_lights_its_series(browser: Browser, address: str) -> None:
    with charts(browser, address) as page:
        page.goto(address + "figures/gpt3_addition_by_size/")
        everything = page.evaluate(FULL)
        page.get_by_role("button", name="Highlight 3 digits").focus()
        page.keyboard.press("Enter")
        lit = page.evaluate(FULL)
        assert lit == [label for label in everything if label.startswith("3 digits")]
        assert 0 < len(lit) < len(everything)
        assert page.locator(LIVE).inner_text() == "3 digits highlighted"


def test_an_entry_that_no_mark_names_lights_the_marks_of_its_colour(
    browser: Browser, address: str
) -> None:
    with charts(browser, address) as page:
        page.goto(address + "figures/tiny_addition_by_carry/")
        everything = page.evaluate(FULL)
        page.get_by_role("button", name="sizes between").click()
        ends = ("12,650 parameters", "2,990,240 parameters")
        lit = page.evaluate(FULL)
        assert lit == [label for label in everything if not label.startswith(ends)]
        assert 0 < len(lit) < len(everything)


def test_a_note_in_a_picture_is_no_button(browser: Browser, address: str) -> None:
    with charts(browser, address) as page:
        page.goto(address + "figures/bigg_wall/")
        page.locator(SHOWN).wait_for()
        assert page.locator(f"{SHOWN} .mark-text.role-mark text").count() > 80
        assert not page.locator("text.chart__key").count()


@pytest.mark.parametrize("width", WIDTHS)
def test_every_entry_lights_something_and_no_names_overlap(
    browser: Browser, address: str, site: Path, width: int
) -> None:
    named = 0
    with charts(browser, address, width=width) as page:
        for chapter in sorted((site / "chapters").glob("*/index.html")):
            page.goto(f"{address}chapters/{chapter.parent.name}/", wait_until="networkidle")
            assert not page.evaluate(DEAD), chapter.parent.name
            found = page.evaluate(OVERLAPS)
            assert not found["overlaps"] and not found["outside"], chapter.parent.name
            named += len(found["names"])
    assert named
