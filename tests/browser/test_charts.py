"""Marks answer to keyboard, pointer and finger; a link leads to one of them; the full view loads on request only."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from .marks import FILTERED, FULL, LIVE, SCATTER, SHOWN, charts, middle
from .windows import WIDTHS, opened

TIP = "figure.chart > .chart__tip"
ONE = f"{SHOWN} .mark-symbol [data-label^='Qwen-7B,']"
LIT = """() => [...document.querySelectorAll('.chart__lit')]
  .filter(mark => mark.getClientRects().length > 0).map(mark => mark.dataset.label)"""


def test_the_keyboard_travels_over_the_marks_and_the_live_region_reads_them(
    browser: Browser, address: str
) -> None:
    with charts(browser, address) as page:
        page.goto(address + SCATTER)
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("() => document.activeElement.matches('svg[role=application]')"):
                break
        else:
            pytest.fail("Tab does not reach the picture")
        order = page.locator(f"{SHOWN} .mark-symbol [data-label]")
        labels = order.evaluate_all("all => all.map(mark => mark.dataset.label)")
        live = page.locator(LIVE)
        assert live.inner_text().startswith(labels[0])

        def after(key: str) -> str:
            page.keyboard.press(key)
            return live.inner_text()

        assert [after("ArrowRight"), after("ArrowRight")] == labels[1:3]
        assert after("ArrowLeft") == labels[1]
        assert page.evaluate(LIT) == [labels[1]] * 2  # its point and its interval
        assert after("End") == labels[-1] and after("Home") == labels[0]
        assert "above 2 T tokens" in after("ArrowDown")
        assert "0.5 to 2 T tokens" in after("ArrowUp")
        after("Enter")
        assert "#mark=addition_by_compute:" in page.evaluate("location.href")
        assert after("Escape") == ""
        assert not page.locator(TIP).is_visible()
        assert page.evaluate("location.hash") == "" and page.evaluate(LIT) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_tooltip_shows_beside_its_mark_within_the_window(
    browser: Browser, address: str, width: int
) -> None:
    touch = width == min(WIDTHS)
    with charts(browser, address, width=width, has_touch=touch) as page:
        page.goto(address + SCATTER)
        mark = page.locator(ONE)
        x, y = middle(mark)
        if touch:
            page.touchscreen.tap(x, y)
        else:
            page.mouse.move(x - 300, y + 100)
            page.mouse.move(x - 2, y + 1)
        tip = page.locator(TIP)
        assert tip.inner_text().split("\n")[0] == "Qwen-7B, above 2 T tokens"
        box = tip.bounding_box()
        around = mark.evaluate("mark => mark.getBoundingClientRect().toJSON()")
        assert box
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= around["y"] or box["y"] >= around["y"] + around["height"]
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        if not touch:
            page.mouse.move(5, 5)
            assert not tip.is_visible()


def test_a_link_leads_to_its_mark_and_says_so_where_it_is_gone(
    browser: Browser, address: str
) -> None:
    with charts(browser, address) as page:
        page.goto(address + SCATTER)
        page.mouse.click(*middle(page.locator(ONE)))
        link = str(page.evaluate("location.href"))
        label = page.locator(ONE).get_attribute("data-label")
    with charts(browser, address, width=320) as page:
        page.goto(link)
        assert page.evaluate(LIT) == [label] * 2
        assert page.locator(TIP).is_visible()
        names, _, values = link.rpartition(".")
        page.goto("about:blank")
        page.goto(f"{names}.changed{values}")
        assert page.evaluate(LIT) == [label] * 2  # the same model with other values
        page.goto(f"{address}{SCATTER}#mark=addition_by_compute:gone.gone")
        assert page.locator(TIP).is_hidden()
        assert "not in the picture any more" in page.locator(".chart__note:visible").inner_text()
        page.go_back()
        page.locator(TIP).wait_for()
        assert page.evaluate(LIT) == [label] * 2


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_an_entry_of_the_legend_lights_its_series(
    browser: Browser, address: str, by_keyboard: bool
) -> None:
    with charts(browser, address) as page:
        page.goto(address + SCATTER)
        everything = page.evaluate(FULL)
        entry = page.get_by_role("button", name="Highlight above 2 T tokens")
        if by_keyboard:
            entry.focus()
            page.keyboard.press("Enter")
        else:
            entry.click()
        assert entry.get_attribute("aria-pressed") == "true"
        lit = page.evaluate(FULL)
        assert lit == [label for label in everything if "above 2 T tokens" in label]
        assert page.locator(LIVE).inner_text() == "above 2 T tokens highlighted"
        entry.focus()
        page.keyboard.press(" ")
        assert entry.get_attribute("aria-pressed") == "false"
        assert page.evaluate(FULL) == everything


def test_marks_that_are_filtered_out_are_passed_over(browser: Browser, address: str) -> None:
    with charts(browser, address) as page:
        page.goto(address + FILTERED)
        access = page.get_by_role("combobox", name="Access", exact=True)
        access.select_option(index=[x[:4] for x in access.inner_text().split("\n")].index("unre"))
        page.locator(SHOWN).focus()
        for key in ("Home", "ArrowRight", "End"):
            page.keyboard.press(key)
            assert ", unreleased ·" in page.locator(LIVE).inner_text()


def test_without_javascript_and_from_a_file_nothing_is_promised(
    browser: Browser, address: str, site: Any
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address + SCATTER)
        assert page.locator("figure.chart svg[role=img]:visible").count() == 1
        assert page.locator(".chart__explore").count() == 0
    with opened(browser) as page:
        page.goto((site / SCATTER / "index.html").as_uri())
        page.locator(SHOWN).focus()
        page.keyboard.press("ArrowRight")
        assert page.locator(TIP).is_visible()
        assert page.locator(".chart__explore").count() == 0


@pytest.mark.parametrize("path", ["chapters/make_it_happen/", "notebooks/refit_chinchilla/"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_picture_out_of_sight_keeps_its_place(
    browser: Browser, address: str, path: str, width: int
) -> None:
    with charts(browser, address, width=width) as page:
        page.goto(address + path, wait_until="networkidle")
        height = "document.documentElement.scrollHeight"
        before = page.evaluate(height)
        skipped = page.locator("figure.chart svg:visible").evaluate_all(
            "all => all.filter(svg => !svg.checkVisibility({contentVisibilityAuto: true})).length"
        )
        assert skipped, "every picture was laid out at once"
        for picture in page.locator("figure.chart svg:visible").all():
            picture.scroll_into_view_if_needed()
            page.evaluate("new Promise(requestAnimationFrame)")
        assert page.evaluate(height) == before
