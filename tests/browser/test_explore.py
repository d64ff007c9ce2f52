"""The full view of a figure: loaded once and on request only, light, in the colours of the page."""

from __future__ import annotations

import gzip
from pathlib import Path

from conftest import ROOT
from playwright.sync_api import Browser, Page

from .marks import FILTERED, SCATTER, SHOWN, charts, middle

# Bytes sent: at most, 0.3 kB of it to keep what was chosen above the picture; and above those of a file.
FIRST_EXPLORE, HEADER = 320_300, 250
HEAVY = {"bigg_wall.vl.json": 327_000}  # 85 curves with bands, 1,020 points
SORTED = "figures/bigg_wall/"  # by a script that moves its marks
SENT = 6_000  # bytes of a script, at most


def explore(page: Page) -> None:
    page.get_by_role("button", name="Explore").click()
    page.locator(".chart__frame svg").wait_for()


def test_the_full_view_loads_once_on_request_and_follows_the_theme(
    browser: Browser, address: str
) -> None:
    asked: list[str] = []
    with charts(browser, address, color_scheme="light") as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + SCATTER)
        before = [url for url in asked if "vega" in url or ".vl.json" in url or "explore" in url]
        assert before == []
        explore(page)
        loaded = {url.rpartition("/")[2] for url in asked} & {
            "vega.js",
            "explore.js",
            "addition_by_compute.vl.json",
        }
        assert len(loaded) == 3
        assert not page.locator(SHOWN).count()
        text = page.locator(".chart__frame svg text").first
        light = text.get_attribute("fill")
        page.mouse.move(*middle(page.locator(".chart__frame .mark-symbol.role-mark path").nth(30)))
        page.mouse.move(5, 5)
        page.mouse.move(*middle(page.locator(".chart__frame .mark-symbol.role-mark path").nth(30)))
        page.locator(".chart__frame .chart__tip").wait_for()
        assert "Training compute (FLOP): " in page.locator(".chart__frame .chart__tip").inner_text()
        page.locator("[data-md-component=palette] label:visible").click()
        page.wait_for_function(
            "light => document.querySelector('.chart__frame svg text')?.getAttribute('fill') !== light"
            " && document.querySelector('.chart__frame svg text') !== null",
            arg=light,
        )
        page.get_by_role("button", name="Back to the picture").click()
        page.locator(SHOWN).wait_for()
        assert not page.locator(".chart__frame").count()
        explore(page)
        assert sum("vega.js" in url for url in asked) == 1


def test_the_full_view_says_that_choices_do_not_change_it(browser: Browser, address: str) -> None:
    for path, apart in ((SCATTER, False), (FILTERED, False), (SORTED, True)):
        with charts(browser, address) as page:
            page.goto(address + path)
            explore(page)
            hint = page.locator(".chart__frame .chart__note").inner_text()
            assert ("does not change this view" in hint) == apart
            assert ("zoom" in hint) == (path != SORTED)  # whose axes are names


def test_the_scripts_are_small_and_run_no_text() -> None:
    for name in ("scripts/chart.js", "explore.js"):
        text = (ROOT / "docs/assets" / name).read_bytes()
        assert len(gzip.compress(text)) <= SENT, name
        assert b"eval(" not in text and b"Function(" not in text and b"http" not in text, name


def test_the_first_full_view_is_light(site: Path) -> None:
    def sent(*names: str) -> int:
        return sum(len(gzip.compress((site / name).read_bytes())) + HEADER for name in names)

    bundle = sent("assets/explore.js", "figures/vega.js")
    specs = sorted((site / "figures").glob("*.vl.json"))
    assert specs
    heavy = {
        path.name: size
        for path in specs
        if (size := bundle + sent(f"figures/{path.name}")) > HEAVY.get(path.name, FIRST_EXPLORE)
    }
    assert not heavy
