"""The picture of all models answers to its lists and its search: by mouse or keyboard, on a phone or a screen."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from .windows import WIDTHS, opened

MODELS = "figures/models_over_time/"
STATUS = "figure.chart [role=status]"
# Places, in the table, of the models whose points can be seen, and of those that are marked.
SHOWN = """() => [...document.querySelectorAll('figure.chart svg')]
  .filter(svg => svg.getClientRects().length > 0)
  .flatMap(svg => [...svg.querySelectorAll('[data-mark]')])
  .filter(point => point.getClientRects().length > 0)
  .map(point => Number(point.dataset.mark)).sort((a, b) => a - b)"""
MARKED = """() => [...document.querySelectorAll('figure.chart svg')]
  .filter(svg => svg.getClientRects().length > 0)
  .flatMap(svg => [...svg.querySelectorAll('[data-mark]')])
  .filter(point => getComputedStyle(point).strokeWidth === '5px')
  .map(point => Number(point.dataset.mark)).sort((a, b) => a - b)"""


@pytest.fixture(scope="module")
def drawn(site: Path) -> pd.DataFrame:
    """The models of the picture, from the data behind it."""
    return pd.read_csv(site / "figures" / "models_over_time.csv")


def places(models: pd.DataFrame) -> list[int]:
    return [int(place) for place in models.index]


def choose(page: Page, label: str, name: str) -> None:
    control = page.get_by_role("combobox", name=label, exact=True)
    labels = control.locator("option").all_text_contents()
    control.select_option(index=next(i for i, x in enumerate(labels) if x.startswith(name)))


def tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(f"() => document.activeElement.matches('{selector}')"):
            return
    pytest.fail(f"Tab does not reach {selector}")


@pytest.mark.parametrize("width", WIDTHS)
def test_lists_and_search_show_and_mark_what_they_say(
    browser: Browser, address: str, drawn: pd.DataFrame, width: int
) -> None:
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    with opened(browser, width=width) as page:
        page.on("console", note)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address + MODELS)
        status = page.locator(STATUS)
        everything = places(drawn)
        assert page.evaluate(SHOWN) == everything
        assert status.inner_text() == f"{len(drawn)} of {len(drawn)} models shown."
        choose(page, "Access", "unreleased")
        unreleased = drawn[drawn["access_group"].eq("unreleased")]
        assert page.evaluate(SHOWN) == places(unreleased)
        choose(page, "Kind", "sparse (")
        both = unreleased[unreleased["kind_said"].eq("sparse")]
        assert page.evaluate(SHOWN) == places(both)
        assert status.inner_text() == f"{len(both)} of {len(drawn)} models shown."
        choose(page, "Access", "all")
        choose(page, "Kind", "all")
        page.get_by_role("searchbox", name="Find by name").fill("GPT-3 ")
        hits = drawn[drawn["upstream_name"].str.lower().str.contains("gpt-3", regex=False)]
        assert page.evaluate(MARKED) == places(hits)
        assert page.evaluate(SHOWN) == everything
        assert f"{len(hits)} marked: " in status.inner_text()
        page.get_by_role("searchbox", name="Find by name").fill("no such model")
        assert page.evaluate(MARKED) == []
        assert status.inner_text().endswith("none of them has this name.")
        page.get_by_role("searchbox", name="Find by name").fill("")
        assert page.evaluate(MARKED) == []
    assert not faults, "\n".join(faults)


def test_every_option_counts_the_models_it_shows(
    browser: Browser, address: str, drawn: pd.DataFrame
) -> None:
    with opened(browser) as page:
        page.goto(address + MODELS)
        text = page.locator('figure.chart script[type="application/json"]').text_content()
        for each in json.loads(text or "")["lists"]:
            control = page.get_by_role("combobox", name=each["label"], exact=True)
            labels = control.locator("option").all_text_contents()
            assert labels[0] == "all" and len(labels) == len(each["options"]) + 1
            for index in (1, len(labels) - 1):
                control.select_option(index=index)
                count = re.search(r"\((\d+)\)$", labels[index])
                assert count and len(page.evaluate(SHOWN)) == int(count[1])
            control.select_option(index=0)


def test_the_keyboard_alone_filters_and_searches(
    browser: Browser, address: str, drawn: pd.DataFrame
) -> None:
    with opened(browser) as page:
        page.goto(address + MODELS)
        tab_to(page, "figure.chart select")
        page.keyboard.press("c")  # Canada or China
        page.keyboard.press("Enter")
        assert 0 < len(page.evaluate(SHOWN)) < len(drawn)
        tab_to(page, "figure.chart input[type=search]")
        page.keyboard.type("qwen")
        assert "marked: " in page.locator(STATUS).inner_text()


def test_points_have_names_and_controls_have_labels(
    browser: Browser, address: str, drawn: pd.DataFrame
) -> None:
    with opened(browser) as page:
        page.goto(address + MODELS)
        labels = page.locator(".chart__wide [data-mark]")
        said = labels.evaluate_all("all => all.map(x => [Number(x.dataset.mark), x.dataset.label])")
        assert all(label.startswith(drawn["upstream_name"][place]) for place, label in said)
        assert len(said) == len(drawn)
        for label in ("Country", "Developer", "Access", "Kind"):
            assert page.get_by_role("combobox", name=label, exact=True).count() == 1
        assert page.get_by_role("searchbox", name="Find by name", exact=True).count() == 1
        assert page.locator(f"{STATUS}[aria-live=polite]").count() == 1


@pytest.mark.parametrize("width", WIDTHS)
def test_without_javascript_the_whole_picture_stands_and_no_dead_control(
    browser: Browser, address: str, drawn: pd.DataFrame, width: int
) -> None:
    with opened(browser, width=width, java_script_enabled=False) as page:
        page.goto(address + MODELS)
        picture = ".chart__narrow" if width == min(WIDTHS) else ".chart__wide"
        assert page.locator(f"{picture} [data-mark]").count() == len(drawn)
        assert page.locator(f"{picture} svg").is_visible()
        assert page.locator(f"figure.chart :is(select, input), {STATUS}").count() == 0


def test_what_is_chosen_stands_in_the_address_and_comes_back(
    browser: Browser, address: str, drawn: pd.DataFrame
) -> None:
    with opened(browser) as page:
        page.goto(address + MODELS)
        everything = page.evaluate(SHOWN)
        choose(page, "Access", "unreleased")
        chosen = page.evaluate(SHOWN)
        assert page.evaluate("location.hash") == "#access=unreleased"
        page.get_by_role("searchbox", name="Find by name").fill("gpt")
        marked = page.evaluate(MARKED)
        page.reload()
        assert (page.evaluate(SHOWN), page.evaluate(MARKED)) == (chosen, marked)
        assert page.get_by_role("searchbox", name="Find by name").input_value() == "gpt"
        page.go_back()
        page.wait_for_function("location.hash === ''")
        assert page.evaluate(SHOWN) == everything != chosen
        page.goto("about:blank")
        page.goto(f"{address}{MODELS}#access=no+such+access&find=gpt")
        assert page.evaluate(SHOWN) == everything


def test_the_full_view_keeps_the_lists_and_what_they_show(browser: Browser, address: str) -> None:
    seen = """() => [...document.querySelectorAll('.chart__frame .mark-symbol path')]
      .filter(point => getComputedStyle(point).display !== 'none').length"""
    with opened(browser) as page:
        page.goto(address + MODELS)
        choose(page, "Access", "unreleased")
        shown = len(page.evaluate(SHOWN))
        page.get_by_role("button", name="Explore").click()
        page.locator(".chart__frame svg").wait_for()
        page.wait_for_function("document.querySelector('.chart__frame .chart__off')")
        view = page.evaluate(seen)
        assert shown <= view <= shown + 12  # and the symbols of the legend
        choose(page, "Access", "all")
        assert page.evaluate(seen) > view
        choose(page, "Access", "unreleased")
        axis = "document.querySelector('.chart__frame .role-axis-label').textContent"
        before = page.evaluate(axis)
        box = page.locator(".chart__frame svg").bounding_box()
        assert box
        page.mouse.move(box["x"] + 300, box["y"] + 150)
        page.keyboard.down("Control")
        page.mouse.wheel(0, -200)
        page.keyboard.up("Control")
        page.wait_for_function(f"before => {axis} !== before", arg=before)
        assert page.evaluate(seen) <= view  # zoomed, none of the others comes back
