"""GPT-3's sums under three scores and two axes: marks stand where the formulas put them, and the words say so."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page

from generators.analyses.sums_by_view import AXES, SCORES, SumsByView
from generators.graph.catalog import Catalog
from generators.graph.checks import check

from .marks import charts
from .windows import WIDTHS, opened

TOY = "play/jump_melts/"
STATUS = "figure.chart [role=status]"
VIEWS = [(score, axis) for score in ("match", "digit", "odds") for axis in ("linear", "log")]
NAMES = dict(zip(("match", "digit", "odds"), SCORES, strict=True))
# Of the picture that shows: y and kind of every point by its place in the data, the labels of the axis with their y.
DRAWN = """() => {
  const svg = [...document.querySelectorAll('figure.chart svg')].find(x => x.getClientRects().length > 0);
  const at = mark => mark.transform.baseVal.getItem(0).matrix.f;
  const points = [...svg.querySelectorAll('.mark-symbol [data-mark]')];
  const title = svg.querySelector('.role-axis-title [transform*=rotate]');
  const labels = [...title.closest('.role-axis').querySelectorAll('.role-axis-label text')];
  return {
    points: points.map(x => [Number(x.dataset.mark), at(x), x.style.fill === 'none']).sort((a, b) => a[0] - b[0]),
    labels: labels.map(x => [x.textContent, at(x) - 4]),
    title: title.textContent,
  };
}"""


@pytest.fixture(scope="module")
def views(site: Path) -> SumsByView:
    """The result of the report, from the cache that the site was built with."""
    checked, _ = check(ROOT)
    found: SumsByView = Catalog(ROOT, checked.tables, checked.leaves).result("sums_by_view")
    return found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the toy, on which nothing complains, for a reader who minds motion."""
    with charts(browser, address, reduced_motion="reduce") as page:
        page.goto(address + TOY)
        yield page


def choose(page: Page, score: str, axis: str) -> None:
    for value in (score, axis):
        page.locator(f"figure.chart input[value={value}]").check()


def ends(words: str) -> tuple[float, float]:
    """The ends of a share as the sentence says it."""
    if "unknown" in words:
        return 0, math.inf
    numbers = [int(found) / 100 for found in re.findall(r"(\d+)%", words)]
    if "at least" in words:
        return numbers[0], math.inf
    return (0, numbers[0]) if "at most" in words else (numbers[0], numbers[-1])


@pytest.mark.parametrize(("score", "axis"), VIEWS)
def test_the_words_say_the_shares_of_the_analysis(
    page: Page, views: SumsByView, score: str, axis: str
) -> None:
    choose(page, score, axis)
    said = page.locator(STATUS).inner_text()
    found = re.search(r"parameters\) holds (.*); spread .* be (\d+)%", said)
    assert found and int(found[2]) == round(100 * views.even_share)
    parts = re.split(r", | and ", found[1])
    shares = views.shares.query("score == @NAMES[@score] and axis == @axis")
    for words, (_, row) in zip(parts, shares.iterrows(), strict=True):
        assert f"with {row['digits']}" in words
        low, high = ends(words.split(" with ")[0])
        assert low == pytest.approx(row["low"], abs=0.0101)
        assert high == (math.inf if row["high"] >= 1 else pytest.approx(row["high"], abs=0.0101))
    assert f"{100 * views.zero_high:.3g}%" in said
    assert ("so odds of" in said) == (score == "odds")


def value_of(label: str) -> float:
    number = float(label.rstrip("%").replace(",", ""))
    return number / 100 if label.endswith("%") else number


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("score", "axis"), VIEWS)
def test_every_point_stands_where_its_score_belongs(
    browser: Browser, address: str, views: SumsByView, width: int, score: str, axis: str
) -> None:
    with charts(browser, address, width=width, reduced_motion="reduce") as page:
        page.goto(f"{address}{TOY}?score={score}&axis={axis}")
        drawn = page.evaluate(DRAWN)
        marks = [(AXES[axis](value_of(label)), y) for label, y in drawn["labels"]]
        slope, start = np.polyfit(*zip(*marks, strict=True), 1)
        low, high = (marks[i][0] for i in (0, -1))
        for (place, y, hollow), (i, row) in zip(
            drawn["points"], views.rows.iterrows(), strict=True
        ):
            assert place == i
            none, all_right = row["right"] == 0, row["right"] == row["questions"]
            kept = (score, axis) in (("match", "linear"), ("odds", "linear"))
            assert hollow == ((none and not kept) or (all_right and score == "odds"))
            ends = row["accuracy_high"] if none else row["accuracy_low"]
            chance = ends if hollow else row["accuracy"]
            value = AXES[axis](SCORES[NAMES[score]](chance, int(row["digits"])))
            assert y == pytest.approx(start + slope * min(max(value, low), high), abs=1)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_the_view_is_in_the_address_and_comes_back(page: Page, address: str) -> None:
    start = page.locator(STATUS).inner_text()
    choose(page, "odds", "log")
    assert page.url == f"{address}{TOY}?score=odds&axis=log"
    said = page.locator(STATUS).inner_text()
    page.reload()
    assert page.locator(STATUS).inner_text() == said
    page.go_back()
    assert page.url.endswith("?score=odds")
    assert page.locator(STATUS).inner_text().startswith("Odds, linear axis")
    page.go_back()
    assert page.url == address + TOY and page.locator(STATUS).inner_text() == start
    page.goto(f"{address}{TOY}?score=nonsense&other=1")
    assert page.locator(STATUS).inner_text() == start
    choose(page, "match", "log")
    assert page.url.endswith("?other=1&axis=log")


def test_the_keyboard_alone_changes_the_view(page: Page) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('figure.chart input')"):
            break
    else:
        pytest.fail("Tab does not reach the choices")
    page.keyboard.press("ArrowRight")
    assert page.locator(STATUS).inner_text().startswith("Chance of one digit, linear axis")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.locator(STATUS).inner_text().startswith("Chance of one digit, log axis")


def test_choices_have_names_and_the_change_is_announced(page: Page) -> None:
    for name, options in (
        ("Score", ("exact match", "one digit", "odds")),
        ("Axis of the score", ("linear axis", "log axis")),
    ):
        group = page.get_by_role("radiogroup", name=name, exact=True)
        for option in options:
            assert group.get_by_role("radio", name=option, exact=True).count() == 1
    assert page.locator(f"{STATUS}[aria-live=polite]").count() == 1


@pytest.mark.parametrize(("motion", "glides"), [("reduce", False), ("no-preference", True)])
def test_marks_glide_only_for_readers_who_do_not_mind(
    browser: Browser, address: str, motion: Any, glides: bool
) -> None:
    with charts(browser, address, reduced_motion=motion) as page:
        page.goto(address + TOY)
        y = page.evaluate(
            """async (drawn) => {
              const now = () => eval(drawn)().points[24][1];
              document.querySelector('figure.chart input[value=log]').click();
              const found = [now()];
              await new Promise(done => setTimeout(done, 1500));
              return [...found, now()];
            }""",
            DRAWN,
        )
        assert (abs(y[0] - y[1]) > 5) is glides


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_the_controls_come_or_the_words_change(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, width=width, reduced_motion="reduce") as page:
        page.route("**/jump_melts.js", lambda route: route.abort())
        page.goto(address + TOY)
        tops = [page.locator("figure.chart svg:visible").bounding_box()]
        page.unroute("**/jump_melts.js")
        for score, axis in VIEWS:
            page.goto(f"{address}{TOY}?score={score}&axis={axis}")
            tops.append(page.locator("figure.chart svg:visible").bounding_box())
        assert all(box for box in tops)
        assert all(a and b and abs(a["y"] - b["y"]) < 1 for a, b in pairwise(tops))


def test_it_works_from_a_file_without_any_server(browser: Browser, site: Path) -> None:
    with opened(browser) as page:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto((site / TOY / "index.html").as_uri())
        choose(page, "digit", "log")
        assert page.locator(STATUS).inner_text().startswith("Chance of one digit, log axis")
        assert not faults


@pytest.mark.parametrize("width", WIDTHS)
def test_without_javascript_the_picture_stands_and_no_dead_control(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, width=width, java_script_enabled=False) as page:
        page.goto(address + TOY)
        picture = ".chart__narrow" if width == min(WIDTHS) else ".chart__wide"
        assert page.locator(f"{picture} svg").is_visible()
        assert page.locator(f"{picture} svg").get_by_text("13 B to 175 B").count() == 1
        assert page.locator(f"figure.chart input, {STATUS}").count() == 0
