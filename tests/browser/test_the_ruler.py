"""The ruler says what the report computes for every number of questions, by keyboard, and keeps it in the address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from conftest import ROOT
from playwright.sync_api import Browser, ConsoleMessage, Page

from generators.graph.catalog import Catalog
from generators.graph.checks import check
from generators.look.spelling import scaled

from .windows import WIDTHS, opened

RULER = "play/the_ruler/"
SLIDER = "figure.chart input[type=range]"
RULE = "figure.chart select"
STATUS = "figure.chart [role=status]"
# In the picture that shows: the height of the floor, and how many marks read 0 and how many are dots.
PICTURE = """() => {
  const svg = [...document.querySelectorAll('figure.chart svg')].find(svg => svg.getClientRects().length > 0);
  const marks = [...svg.querySelectorAll('[data-mark]')].filter(mark => Number(mark.dataset.mark) > 4);
  const shown = marks.filter(mark => Number(getComputedStyle(mark).opacity) === 1);
  const floor = svg.querySelectorAll('[data-mark="0"]')[1].getAttribute('d');
  return {
    floor: Number(floor.match(/,([\\d.]+)/)[1]),
    zeros: shown.filter(mark => mark.matches('text')).length,
    dots: shown.filter(mark => !mark.matches('text')).length,
  };
}"""


@pytest.fixture(scope="module")
def readings(site: Any) -> Any:
    """The result of the report, from the cache that the site was built with."""
    checked, _ = check(ROOT)
    return Catalog(ROOT, checked.tables, checked.leaves).result("readings_by_ruler")


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the ruler, on which nothing complains."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    with opened(browser) as page:
        page.on("console", note)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address + RULER)
        yield page
    assert not faults, "\n".join(faults)


def short(value: float) -> str:
    return scaled(float(f"{value:.2g}"))


def expected(readings: Any, questions: int, rule: str) -> list[str]:
    """Parts of what it says of a test."""
    rows = readings.starts.query("questions == @questions and rule == @rule")
    start = rows.set_index(["panel", "benchmark"])["start"]
    floor = rows["floor"].iloc[0]
    rates = readings.checkpoints["rate"]
    hidden = ((rates < floor) & (rates > 0)).sum()
    parts = [
        f"{(rates < floor).sum()} of {len(rates)} checkpoints read 0; "
        f"{hidden} of them are right now and then"
    ]
    first = start["over training", "GSM8K"]
    if first > 0:
        parts.append(f"GSM8K appears at {short(first)} training tokens")
    else:
        parts.append("by luck" if first == 0 else "GSM8K reads 0 to the end of training")
    if start["over training", "MATH"] > 0:
        parts.append(f"MATH at {short(start['over training', 'MATH'])}")
    for test in ("GSM8K", "MATH"):
        if start["over size", test] > 0:
            parts.append(f"{short(start['over size', test])} parameters on {test}")
    none = (1 - floor) ** 1319
    if first > 0 and 1319 * floor < 3 and none < 0.995:
        parts.append(f"1,319 questions prints 0 in {100 * none:.0f} of 100 tries")
    return parts


@pytest.mark.parametrize("rule", ["expected", "sure"])
@pytest.mark.parametrize("questions", [20, 200, 1319, 10_000, 250_000, 1_000_000, 10_000_000])
def test_its_words_are_those_of_the_report(
    page: Page, address: str, readings: Any, questions: int, rule: str
) -> None:
    page.goto(f"{address}{RULER}#questions={questions}&seen={rule}")
    page.reload()
    said = page.locator(STATUS).inner_text()
    for part in expected(readings, questions, rule):
        assert part in said


def test_the_arrow_keys_move_the_floor_and_the_address_and_back_returns(page: Page) -> None:
    slider = page.locator(SLIDER)
    before, first = page.evaluate(PICTURE), page.locator(STATUS).inner_text()
    assert slider.get_attribute("aria-valuetext") == "1,319 questions"
    slider.focus()
    page.keyboard.press("End")
    assert slider.get_attribute("aria-valuetext") == "10 million questions"
    after = page.evaluate(PICTURE)
    assert "questions=10000000" in page.url
    assert after["floor"] > before["floor"]  # lower in the picture
    assert after["zeros"] == 0 < before["zeros"]
    assert after["dots"] + after["zeros"] == before["dots"] + before["zeros"] == 30
    page.go_back()
    assert page.locator(STATUS).inner_text() == first
    assert page.evaluate(PICTURE) == before


def test_the_floor_sinks_evenly_with_the_logarithm_of_the_questions(page: Page) -> None:
    heights = []
    for questions in (100, 10_000, 1_000_000):
        page.evaluate("hash => { location.hash = hash; }", f"#questions={questions}&seen=expected")
        page.wait_for_function(
            "text => document.querySelector('figure.chart output').textContent === text",
            arg=scaled(questions) or f"{questions:,d}",
        )
        heights.append(page.evaluate(PICTURE)["floor"])
    assert np.diff(heights)[0] == pytest.approx(np.diff(heights)[1], abs=0.2)


@pytest.mark.parametrize("hash", ["#questions=lots", "#questions=-5&seen=<b>", "#questions=&seen="])
def test_what_no_slider_can_show_becomes_what_it_can(page: Page, address: str, hash: str) -> None:
    page.goto(f"{address}{RULER}{hash}")
    page.reload()
    assert "questions" in str(page.locator(SLIDER).get_attribute("aria-valuetext"))
    assert "checkpoints read 0" in page.locator(STATUS).inner_text()


def test_the_rule_has_a_name_and_the_change_is_announced(page: Page) -> None:
    assert page.get_by_role("slider", name="Questions").count() == 1
    page.get_by_label("Seen if").select_option("sure")
    assert "seen=sure" in page.url
    assert page.locator(f"{STATUS}[aria-live=polite]").count() == 1


def test_it_plays_to_the_end_only_for_readers_who_do_not_mind(
    browser: Browser, address: str
) -> None:
    with opened(browser) as page:
        page.goto(address + RULER)
        page.get_by_role("button", name="Let it sink").click()
        page.wait_for_url("**#questions=10000000**")
        assert "by luck" in page.locator(STATUS).inner_text()
    with opened(browser, reduced_motion="reduce") as page:
        page.goto(address + RULER)
        assert page.get_by_role("button", name="Let it sink").count() == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_a_phone_and_a_screen_and_nothing_moves(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, width=width) as page:
        page.add_init_script(
            "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
            "entry => { window.moved += entry.value; })).observe({type: 'layout-shift', buffered: true})"
        )
        page.goto(address + RULER, wait_until="networkidle")
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate("() => window.moved") < 0.01


def test_without_javascript_the_picture_stands_and_no_dead_control(
    browser: Browser, address: str
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address + RULER)
        assert page.locator(".chart__wide svg").is_visible()
        assert "sees 1 in 1,319" in str(page.locator(".chart__wide svg").text_content())
        assert page.locator(f"{SLIDER}, {RULE}, {STATUS}").count() == 0
