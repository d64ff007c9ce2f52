"""The chain of k steps: its words and its marks say what the report's analysis says, for every rise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page

from generators.analyses.steps_chained import StepsChained, jump_from
from generators.graph.catalog import Catalog
from generators.graph.checks import check

from .marks import charts
from .windows import WIDTHS, opened

TOY = "play/chain_of_steps/"
STATUS = "figure.chart [role=status]"
SLIDER = "figure.chart input[type=range]"
KS = (1, 2, 3, 5, 10, 14, 15, 30)
# Of the picture that shows: places of the points and bars, and of the ends of the two axes.
DRAWN = """() => {
  const svg = [...document.querySelectorAll('figure.chart svg')].find(x => x.getClientRects().length > 0);
  const at = mark => mark.transform.baseVal.getItem(0).matrix;
  const all = selector => [...svg.querySelectorAll(selector)];
  const labels = all('.role-axis-label text');
  return {
    points: all('.mark-symbol.role-mark path').map(x => [at(x).e, at(x).f, x.textContent]),
    bars: all('.mark-rule.role-mark line').map(x => [at(x).f, Number(x.getAttribute('y2'))]),
    across: labels.filter(x => / [MB]$/.test(x.textContent)).map(x => [x.textContent, at(x).e]),
    up: labels.filter(x => /%$/.test(x.textContent)).map(x => [x.textContent, at(x).f - 4]),
    title: svg.querySelector('.role-axis-title [transform*=rotate]').textContent,
    shade: svg.querySelector('.mark-rect.role-mark path').getAttribute('d').match(/[-.\\d]+/g).map(Number),
    named: all('.mark-text.role-mark text').map(x => x.textContent),
  };
}"""


@pytest.fixture(scope="module")
def chained(site: Path) -> StepsChained:
    """The result of the report, from the cache that the site was built with."""
    checked, _ = check(ROOT)
    found: StepsChained = Catalog(ROOT, checked.tables, checked.leaves).result("steps_chained")
    return found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the toy, on which nothing complains."""
    with charts(browser, address) as page:
        page.goto(address + TOY)
        yield page


def curves(chained: StepsChained) -> list[str]:
    return list(chained.rows["curve"].unique())


def choose(page: Page, rise: int, k: int) -> str:
    page.get_by_label("A step is").select_option(index=rise)
    page.locator(SLIDER).fill(str(k))
    return page.locator(STATUS).inner_text()


@pytest.mark.parametrize("rise", range(5))
def test_the_words_say_the_shares_of_the_analysis(
    page: Page, chained: StepsChained, rise: int
) -> None:
    curve = curves(chained)[rise]
    steps = chained.steps[chained.steps["curve"] == curve].set_index("k")
    largest = chained.rows.loc[chained.rows["curve"] == curve, "accuracy"].iloc[-1]
    first = jump_from(steps["share"])
    for k in KS:
        said = choose(page, rise, k)
        row = steps.loc[k]
        shares = [float(x) for x in re.findall(r"(\d+)%", said.split(". ")[0])]
        wanted = [100 * row[name] for name in ("share", "share_low", "share_high", "log_size")]
        said_in_order = [shares[0], *shares[2:4], shares[4]]
        assert said_in_order == pytest.approx(wanted, abs=0.51)
        if k > 1:
            assert shares[5] == pytest.approx(100 * steps.loc[1, "share"], abs=0.51)
        assert ("Even one alone" in said) == (first == 1)
        assert ("it looks like a jump, as it does" in said) == (1 < first <= k)
        if 1 < first:
            assert f"from {first} in a row on" in said
        right = re.search(r"with a chance of (less than )?([\d.]+)%", said)
        assert right
        chance = 100 * largest**k
        assert (chance < 0.01) if right[1] else float(right[2]) == pytest.approx(chance, rel=0.06)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("stretched", [False, True])
def test_every_mark_stands_where_p_to_the_k_belongs(
    browser: Browser, address: str, chained: StepsChained, width: int, stretched: bool
) -> None:
    with charts(browser, address, width=width) as page:
        for rise, curve in enumerate(curves(chained)):
            k = (10, 2, 30, 4, 1)[rise]
            query = f"?steps={k}&rise={rise + 1}&stretch={int(stretched)}"
            page.goto(f"{address}{TOY}{query}")
            drawn = page.evaluate(DRAWN)
            rows = chained.rows[chained.rows["curve"] == curve]
            powers = [1, k] if k > 1 else [1]
            p = pd.concat([rows["accuracy"] ** power for power in powers]).to_numpy()
            low = pd.concat([rows["accuracy_low"] ** power for power in powers]).to_numpy()
            if stretched:
                ends = np.repeat([[v[0], v[-1]] for v in p.reshape(len(powers), -1)], len(rows), 0)
                gain = ends[:, 1] - ends[:, 0]
                p, low = ((v - ends[:, 0]) / gain for v in (p, low))
            top, bottom = (dict(drawn["up"])[label] for label in ("100%", "0%"))
            y = [place[1] for place in drawn["points"]]
            assert y == pytest.approx(list(bottom + (top - bottom) * np.clip(p, 0, 1)), abs=1)
            foot = [place[0] for place in drawn["bars"]]
            assert foot == pytest.approx(list(bottom + (top - bottom) * np.clip(low, 0, 1)), abs=1)
            assert all(length <= 0 for _, length in drawn["bars"])
            one, ten = (dict(drawn["across"])[label] for label in ("1 B", "10 B"))
            x = one + (ten - one) * np.log10(rows["parameters"].to_numpy() / 1e9)
            assert [place[0] for place in drawn["points"]] == pytest.approx(
                [*x] * len(powers), abs=1
            )
            step = chained.steps.query("curve == @curve and k == @k").iloc[0]
            edges = one + (ten - one) * np.log10([step["smaller"] / 1e9, step["larger"] / 1e9])
            assert [drawn["shade"][0], drawn["shade"][2]] == pytest.approx(list(edges), abs=1)
            assert drawn["title"] == (
                "Share of the whole rise" if stretched else "Chance that all are right"
            )
            assert drawn["named"] == ["one", f"{k} in a row" if k > 1 else ""]
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_the_state_is_in_the_address_and_comes_back(page: Page, address: str) -> None:
    start = page.locator(STATUS).inner_text()
    page.locator(SLIDER).fill("7")
    page.wait_for_url("**/?steps=7")
    seven = page.locator(STATUS).inner_text()
    said = choose(page, 2, 12)
    page.wait_for_url("**/?steps=12&rise=3")
    page.get_by_label("stretch both to the same height").check()
    assert page.url == f"{address}{TOY}?steps=12&rise=3&stretch=1"
    page.reload()
    assert page.locator(STATUS).inner_text() == said
    assert page.get_by_label("stretch both to the same height").is_checked()
    page.go_back()
    assert page.url.endswith("?steps=12&rise=3")
    assert not page.get_by_label("stretch both to the same height").is_checked()
    page.go_back()
    assert page.url.endswith("?steps=7") and page.locator(STATUS).inner_text() == seven
    for query in ("?steps=31&rise=6", "?steps=x&rise=0&stretch=yes", "?steps=0", "?steps=1e1"):
        page.goto(f"{address}{TOY}{query}")
        assert page.locator(STATUS).inner_text() == start


def test_the_keyboard_alone_works_it(page: Page) -> None:
    def tab_to(selector: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("x => document.activeElement.matches(x)", selector):
                return
        pytest.fail(f"Tab does not reach {selector}")

    tab_to("figure.chart select")
    page.keyboard.type("GPT-3: the")
    tab_to(SLIDER)
    page.keyboard.press("End")
    assert (
        page.locator(STATUS)
        .inner_text()
        .startswith("30 in a row: the largest step, from 13 to 175")
    )
    page.keyboard.press("ArrowLeft")
    assert page.locator(SLIDER).get_attribute("aria-valuetext") == "29 in a row"
    page.keyboard.press("Home")
    assert page.locator(STATUS).inner_text().startswith("One alone")
    tab_to("figure.chart input[type=checkbox]")
    page.keyboard.press("Space")
    assert page.evaluate(DRAWN)["title"] == "Share of the whole rise"


def test_controls_have_names_and_the_change_is_announced(page: Page) -> None:
    assert page.get_by_role("combobox", name="A step is").locator("option").count() == 5
    assert page.get_by_role("slider", name="In a row").count() == 1
    assert page.get_by_role("checkbox", name="stretch both to the same height").count() == 1
    assert page.locator(f"{STATUS}[aria-live=polite]").count() == 1


def test_no_mark_says_what_it_no_longer_shows(page: Page) -> None:
    choose(page, 1, 2)
    assert page.locator("figure.chart svg [data-label]").count() == 0
    points = page.evaluate(DRAWN)["points"]
    assert points[-1][2] == "175 billion parameters: 100%"
    assert points[6][2] == "13 billion parameters: 56%"
    assert points[14][2] == "13 billion parameters: 31%"


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_the_controls_come_or_the_words_change(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, width=width) as page:
        page.route("**/chain_of_steps.js", lambda route: route.abort())
        page.goto(address + TOY)
        tops = [page.locator("figure.chart svg:visible").bounding_box()]
        page.unroute("**/chain_of_steps.js")
        page.goto(address + TOY)
        for rise in range(5):
            for k in KS:
                choose(page, rise, k)
                tops.append(page.locator("figure.chart svg:visible").bounding_box())
        assert all(a and b and abs(a["y"] - b["y"]) < 1 for a, b in pairwise(tops))


def test_it_works_from_a_file_without_any_server(browser: Browser, site: Path) -> None:
    with opened(browser) as page:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto((site / TOY / "index.html").as_uri())
        assert choose(page, 3, 5).startswith("5 in a row")
        assert not faults


@pytest.mark.parametrize("width", WIDTHS)
def test_without_javascript_the_picture_stands_and_no_dead_control(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, width=width, java_script_enabled=False) as page:
        page.goto(address + TOY)
        picture = ".chart__narrow" if width == min(WIDTHS) else ".chart__wide"
        assert page.locator(f"{picture} svg").is_visible()
        assert page.locator(f"{picture} svg").get_by_text("10 in a row").count() == 1
        assert page.locator(f"figure.chart :is(input, select), {STATUS}").count() == 0
