"""The wall of curves is sorted by the reader: by mouse or keyboard, on a phone or a screen."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page

from .windows import WIDTHS, opened

WALL = "figures/bigg_wall/"
LIST = "figure.chart select"
# Cells of the picture that shows, row by row as they stand, by their places as drawn.
CELLS = """() => [...document.querySelectorAll('figure.chart svg')]
  .filter(svg => svg.getClientRects().length > 0)
  .flatMap(svg => [...svg.querySelectorAll('line[data-mark]')])  // of zero, one a cell
  .map(line => [line, line.getBoundingClientRect()])
  .sort(([, a], [, b]) => Math.abs(a.top - b.top) > 5 ? a.top - b.top : a.left - b.left)
  .map(([line]) => Number(line.dataset.mark))"""
# How far the line of a cell lies from its name, in both directions; the same before and after.
APART = """place => {
  const svg = [...document.querySelectorAll('figure.chart svg')]
    .find(svg => svg.getClientRects().length > 0);
  const [band, line, name] = [...svg.querySelectorAll(`[data-mark="${place}"]`)]
    .map(element => element.getBoundingClientRect());
  return [band.left - name.left, line.left - name.left, band.bottom - name.bottom];
}"""


@pytest.fixture(scope="module")
def scores(site: Path) -> pd.DataFrame:
    """Mean score of the four smallest models and that of the largest by task, from the data behind the picture."""
    data = pd.read_csv(site / "figures" / "bigg_wall.csv").sort_values("parameters")
    by_task = data.groupby("task")
    return by_task.agg(
        first=("score", lambda all: all.head(4).mean()),
        last=("score", "last"),
        drawn=("position", "min"),
    )


def cells(page: Page, scores: pd.DataFrame) -> list[str]:
    """The tasks as they stand."""
    names = scores.sort_values("drawn").index
    return [str(names[place]) for place in page.evaluate(CELLS)]


def wall(page: Page, address: str) -> Locator:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + WALL)
    return page.locator(LIST)


def choose(control: Locator, name: str) -> None:
    labels = control.locator("option").all_text_contents()
    control.select_option(index=next(i for i, x in enumerate(labels) if x.startswith(name)))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_order_shows_every_cell_in_its_place(
    browser: Browser, address: str, scores: pd.DataFrame, width: int
) -> None:
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    with opened(browser, width=width) as page:
        page.on("console", note)
        page.on("pageerror", lambda error: faults.append(str(error)))
        control = wall(page, address)
        drawn = scores["drawn"].sort_values().index.tolist()
        assert cells(page, scores) == drawn
        apart = page.evaluate(APART, 0)
        choose(control, "name")
        assert cells(page, scores) == sorted(drawn)
        assert page.evaluate(APART, 0) == pytest.approx(apart, abs=0.1)
        gain = scores["last"] - scores["first"]
        for name, values in (("gain", gain), ("final score", scores["last"])):
            choose(control, name)
            found = cells(page, scores)
            assert values[found].is_monotonic_decreasing
            assert found[0] in values[values == values.max()].index
            status = page.locator("figure.chart [role=status]")
            assert f"Sorted by {name}" in status.inner_text()
            assert f"{found[0].replace('_', ' ')} (" in status.inner_text()
        choose(control, "kind")
        assert cells(page, scores) == drawn
    assert not faults, "\n".join(faults)


def test_the_keyboard_alone_sorts_the_wall(
    browser: Browser, address: str, scores: pd.DataFrame
) -> None:
    with opened(browser) as page:
        wall(page, address)
        before = cells(page, scores)
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate(f"() => document.activeElement.matches('{LIST}')"):
                break
        else:
            pytest.fail("Tab does not reach the list")
        page.keyboard.press("n")  # name
        page.keyboard.press("Enter")
        assert cells(page, scores) == sorted(before)


def test_the_list_has_a_name_and_the_change_is_announced(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        wall(page, address)
        assert page.get_by_label("Sort by").evaluate("x => x.tagName") == "SELECT"
        assert page.locator("[role=status][aria-live=polite]").count() == 1


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_cells_glide_only_for_readers_who_do_not_mind(
    browser: Browser, address: str, motion: str, moves: bool
) -> None:
    with opened(browser, reduced_motion=motion) as page:
        page.goto(address + WALL)
        css = "x => parseFloat(getComputedStyle(x).transitionDuration) > 0"
        assert page.locator("text[data-mark]").first.evaluate(css) is moves


def test_without_javascript_the_picture_stands_and_no_dead_control(
    browser: Browser, address: str, scores: pd.DataFrame
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address + WALL)
        assert page.locator(".chart__wide text[data-mark]").count() == 2 * len(scores)
        assert page.locator(".chart__wide svg").is_visible()
        assert page.locator(f"{LIST}, figure.chart [role=status]").count() == 0
