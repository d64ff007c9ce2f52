"""Guess first: no answer shows before it is asked for, and what is then said is what the report computes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, ConsoleMessage, Page

from generators.figures.guess_first import TASKS
from generators.graph.catalog import Catalog
from generators.graph.checks import check

from .windows import WIDTHS, opened

GAME = "play/guess_first/"
SLIDER = "figure.chart input[type=range]"
LIST = "figure.chart select"
STATUS = "figure.chart [role=status]"
# Texts in the picture that shows, and how many dots.
TEXTS = """() => [...[...document.querySelectorAll('figure.chart svg')].find(svg => svg.getClientRects().length > 0)
  .querySelector('g:has(> circle)').querySelectorAll('text')].map(text => text.textContent)"""
DOTS = """() => [...document.querySelectorAll('figure.chart svg')].find(svg => svg.getClientRects().length > 0)
  .querySelectorAll('circle').length"""


@pytest.fixture(scope="module")
def found(site: Any) -> Any:
    """The result of the report, from the cache that the site was built with."""
    checked, _ = check(ROOT)
    return Catalog(ROOT, checked.tables, checked.leaves).result("guess_rounds")


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the game, on which nothing complains."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    with opened(browser) as page:
        page.on("console", note)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address + GAME)
        yield page
    assert not faults, "\n".join(faults)


def percent(share: float) -> str:
    return f"{int(100 * share + 0.5)}%"


def slug(task: str) -> str:
    return "-".join(task.lower().split())


@pytest.mark.parametrize("task", TASKS)
def test_score_forecast_and_misses_are_those_of_the_report(
    page: Page, address: str, found: Any, task: str
) -> None:
    one = found.rounds.set_index("task").loc[task].to_dict()
    page.goto(f"{address}{GAME}#task={slug(task)}&guess=40")
    page.reload()
    assert page.locator(LIST).evaluate("x => x.selectedOptions[0].text") == TASKS[task]
    before = page.evaluate(DOTS)
    seen = found.points[found.points["task"].eq(task)]["seen"]
    assert before == seen.sum() + 1  # and the ring
    page.get_by_role("button", name="Show").click()
    said = page.locator(STATUS).inner_text()
    score, forecast = percent(one["accuracy"]), percent(one["forecast"])
    assert f"{one['target']} scored {score} ({percent(one['accuracy_low'])} to" in said
    ends = f"({percent(one['forecast_low'])} to {percent(one['forecast_high'])})"
    assert f"You said 40%; this report's forecast was {forecast} {ends}" in said
    own, other = (abs(int(value[:-1]) - int(score[:-1])) for value in ("40%", forecast))
    assert f"You missed by {own} point" in said
    assert f"the forecast by {other}: " in said
    nearer = "as near" if own == other else "you were nearer" if own < other else "the forecast was"
    assert nearer in said
    assert page.evaluate(DOTS) == len(seen) + 2


def test_nothing_of_the_answer_shows_before_it_is_asked_for(page: Page, found: Any) -> None:
    one = found.rounds.set_index("task").loc[next(iter(TASKS))]
    assert page.evaluate(TEXTS) == ["chance", one["target"], "you 39%"]
    assert page.locator("figure.chart [data-mark]").count() == 0
    shown = page.locator("figure.chart").inner_text()
    assert percent(one["accuracy"]) not in shown
    assert percent(one["forecast"]) not in shown


def test_not_even_while_the_script_is_on_its_way(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.route("**/guess_first.js", lambda route: route.abort())
        page.goto(address + GAME)
        assert page.locator("figure.chart [data-mark]").count() > 0
        assert page.locator("figure.chart [data-mark]:visible").count() == 0


def test_the_keyboard_plays_two_rounds_and_the_visit_counts_them(page: Page) -> None:
    slider = page.locator(SLIDER)
    slider.focus()
    page.keyboard.press("Home")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext") == "3 percent"
    assert "guess=3" in page.url
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "shown=1" in page.url
    assert slider.is_disabled()
    assert "Rounds in this visit: 1; you were nearer in 0." in page.locator(STATUS).inner_text()
    page.keyboard.press("Enter")  # the next task
    assert page.locator(LIST).evaluate("x => x.selectedIndex") == 1
    assert "shown" not in page.url
    assert slider.is_enabled()
    page.keyboard.press("Enter")
    assert "Rounds in this visit: 2;" in page.locator(STATUS).inner_text()
    page.reload()
    assert "Rounds in this visit: 2;" in page.locator(STATUS).inner_text()


def test_back_takes_the_answer_away_again(page: Page) -> None:
    page.get_by_label("Your guess").fill("50")
    page.get_by_role("button", name="Show").click()
    assert "You said 50%" in page.locator(STATUS).inner_text()
    page.go_back()
    page.get_by_role("button", name="Show").wait_for()
    assert "You said" not in page.locator(STATUS).inner_text()
    assert page.get_by_label("Your guess").input_value() == "50"


@pytest.mark.parametrize("width", WIDTHS)
def test_pointing_into_the_picture_puts_the_ring_there(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, width=width) as page:
        page.goto(address + GAME)
        svg = page.locator("figure.chart svg:visible").first
        box = svg.bounding_box()
        assert box
        low, high = 0, 0
        for share in (0.6, 0.4):
            svg.click(position={"x": box["width"] / 2, "y": box["height"] * share})
            low, high = high, int(page.get_by_label("Your guess").input_value())
        assert 0 < low < high < 100
        assert f"guess={high}" in page.url
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    "hash", ["#task=<b>&guess=lots", "#task=boolq&guess=1e9", "#task=&shown=2"]
)
def test_an_address_of_nonsense_begins_a_round(page: Page, address: str, hash: str) -> None:
    page.goto(f"{address}{GAME}{hash}")
    page.reload()
    assert "How often is it right?" in page.locator(STATUS).inner_text()
    assert 0 < int(page.get_by_label("Your guess").input_value()) < 100


def test_without_javascript_the_picture_shows_everything(browser: Browser, address: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address + GAME)
        assert page.locator(".chart__wide svg [data-mark]:visible").count() > 30
        assert page.locator(f"{SLIDER}, {LIST}, {STATUS}").count() == 0
