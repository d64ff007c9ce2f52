"""Tables are sorted by their heads and linked by row, the gallery is filtered, thumbnails follow the theme."""

from __future__ import annotations

import base64
import gzip
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page

from .windows import WIDTHS, opened

JOINED = 8_700  # bytes, compressed; 0.6 kB of it keep what is chosen in the address
TABLE = "tables/hoffmann_table_1/"
LONG = "tables/pythia_checkpoints/"
GALLERY = "figures/"
SHOWN = ".gallery > li:not([hidden])"
SEEN = """row => {
  const box = element => element.getBoundingClientRect();
  const head = box(row.closest("table").querySelector("th"));
  const top = box(document.querySelector(".md-header"));
  return { row: box(row).top, head: head.bottom, above: head.top, top: top.bottom, end: innerHeight };
}"""


def column(page: Page, number: int) -> list[str]:
    texts: list[str] = page.locator(f".rows tbody td:nth-child({number})").all_inner_texts()
    return texts


def test_a_head_sorts_numbers_as_numbers_up_down_and_back(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address + TABLE)
        heads = page.locator(".rows thead th")
        number = heads.all_inner_texts().index("parameters") + 1
        before = column(page, number)
        head = heads.nth(number - 1)
        for order, reverse in (("ascending", False), ("descending", True)):
            head.get_by_role("button").press("Enter")
            assert head.get_attribute("aria-sort") == order
            assert column(page, number) == sorted(before, key=float, reverse=reverse)
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == "none"
        assert column(page, number) == before


def test_written_numbers_sort_and_empty_cells_come_last(browser: Browser, address: str) -> None:
    rows = ["5.8×10²³", "1,200", "", "−3", "2×10⁻⁴"]
    body = "".join(f"<tr><td>{text}</td></tr>" for text in rows)
    table = f'<div class="scroll"><table><thead><tr><th>n</th></tr></thead><tbody>{body}</tbody></table></div>'
    with opened(browser) as page:
        page.goto(f"{address}assets/report.js")  # of the address, and without scripts of its own
        page.set_content(
            f'{table}<script src="{address}assets/report.js"></script>', wait_until="load"
        )
        page.get_by_role("button", name="n").click()
        assert page.locator("td").all_inner_texts() == ["−3", "2×10⁻⁴", "1,200", "5.8×10²³", ""]
        page.get_by_role("button", name="n").click()
        assert page.locator("td").all_inner_texts()[-1] == ""


@pytest.mark.parametrize("width", WIDTHS)
def test_a_linked_row_shows_with_the_head_of_its_table(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, width=width) as page:
        page.goto(address + LONG)
        link = page.locator(".rows tbody tr").nth(150).locator("a.row-link")
        href = link.get_attribute("href")
        page.goto("about:blank")  # so that the page opens at the row
        page.goto(f"{address}{LONG}{href}")
        row = page.locator("tr:target")
        seen: dict[str, float] = row.evaluate(SEEN)
        assert seen["top"] <= seen["above"] < seen["head"] <= seen["row"] < seen["end"]
        assert row.evaluate("row => getComputedStyle(row).outlineStyle") == "solid"


def test_without_javascript_a_table_is_whole_and_has_no_dead_button(
    browser: Browser, address: str
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address + TABLE)
        assert page.locator(".rows tbody tr").count()
        assert not page.locator(".rows button").count()
        page.goto(address + GALLERY)
        assert page.locator(SHOWN).count() == page.locator(".gallery > li").count() > 0
        assert not page.locator(".filter").is_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_gallery_is_filtered_by_chapter_table_and_words(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, width=width) as page:
        page.goto(address + GALLERY)
        every = page.locator(SHOWN).count()
        page.get_by_label("Chapter").select_option("many_steps")
        assert 0 < (chapter := page.locator(SHOWN).count()) < every
        page.get_by_label("Table", exact=True).select_option("gpt3_addition")
        assert 0 < (both := page.locator(SHOWN).count()) <= chapter
        status = page.locator(".filter__count[role=status]")
        assert status.inner_text() == f"{both} of {every} figures."
        assert page.evaluate("location.hash") == "#chapter=many_steps&table=gpt3_addition"
        page.go_back()
        assert page.locator(SHOWN).count() == chapter
        page.get_by_role("button", name="Show all").click()
        page.get_by_label("Words").fill("digit CHANCE")
        texts = [text.lower() for text in page.locator(SHOWN).all_inner_texts()]
        assert texts and all("digit" in text and "chance" in text for text in texts)
        assert page.locator(".gallery__chapter:visible").count() < 5


def test_thumbnails_follow_the_theme_of_the_page_and_not_of_the_machine(
    browser: Browser, address: str
) -> None:
    lightness: dict[str, float] = {}
    for scheme in ("light", "dark"):
        with opened(browser, color_scheme="light") as page:
            page.goto(address + GALLERY)
            if scheme == "dark":
                page.locator("label[title='Switch to dark mode']").click()
            picture = page.locator(".gallery img").first
            picture.scroll_into_view_if_needed()
            page.wait_for_function("document.querySelector('.gallery img').complete")
            assert picture.evaluate("image => getComputedStyle(image).colorScheme") == scheme
            lightness[scheme] = _brightest(page, picture.screenshot())
    assert lightness["dark"] > lightness["light"] + 60


def _brightest(page: Page, png: bytes) -> float:
    """How far the ink of a picture lies above its ground, at the lightest: 0 where nothing is lighter."""
    script = """async data => {
      const image = new Image(); image.src = `data:image/png;base64,${data}`; await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const context = canvas.getContext("2d"); context.drawImage(image, 0, 0);
      const all = context.getImageData(0, 0, image.width, image.height).data;
      const light = i => (all[i] + all[i + 1] + all[i + 2]) / 3;
      let most = 0;
      for (let i = 0; i < all.length; i += 4) most = Math.max(most, light(i) - light(0));
      return most;
    }"""
    found: Any = page.evaluate(script, base64.b64encode(png).decode())
    return float(found)


def test_the_scripts_of_every_page_are_one_small_file(site: Path) -> None:
    joined = (site / "assets" / "report.js").read_bytes()
    for path in (ROOT / "docs/assets/scripts").glob("*.js"):
        assert path.read_bytes() in joined
    assert len(gzip.compress(joined)) <= JOINED
    for path in site.rglob("*.html"):
        assert path.read_text("utf-8").count("assets/report.js") == 1, path
