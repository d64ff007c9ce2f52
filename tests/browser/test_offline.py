"""The offline copy: a zip of the site that reads from files, with links that lead somewhere."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from built_site import read_page, target
from playwright.sync_api import Browser

from generators.publish.offline import pack, page

from .windows import opened

NAME = "emergence-report-dev"
LAST = "the other theme is drawn"
CHAPTER = "chapters/make_it_happen/index.html"


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that unpacking the offline copy gives."""
    folder = tmp_path_factory.mktemp("offline")
    (folder / "copy.zip").write_bytes(pack(site, NAME))
    with zipfile.ZipFile(folder / "copy.zip") as archive:
        archive.extractall(folder)
    return folder / NAME


def test_links_to_folders_name_the_page_and_others_stay() -> None:
    links = {
        "../claims/x/#part": "../claims/x/index.html#part",
        ".": "./index.html",
        "../..": "../../index.html",
        "#here": "#here",
        "x.csv": "x.csv",
        "https://example.org/a/": "https://example.org/a/",
        "mailto:a@b.c": "mailto:a@b.c",
    }
    for before, after in links.items():
        assert page(f'<a href="{before}">x</a>') == f'<a href="{after}">x</a>'


def test_the_same_site_is_the_same_zip(site: Path, tmp_path: Path) -> None:
    part = shutil.copytree(site / "about", tmp_path / "site")
    first = pack(part, NAME)
    for file in part.rglob("*"):
        file.touch()
    assert pack(part, NAME) == first


def test_links_of_the_copy_lead_to_files(copy: Path) -> None:
    """Those of the lists and the chapters, which lead to every other page."""
    broken = []
    for path in [*copy.glob("*.html"), *copy.glob("*/*.html"), *copy.glob("chapters/*/*.html")]:
        for link in dict.fromkeys([*read_page(path).links, *read_page(path).loads]):
            found = None if link.startswith("data:") else target(copy, path, link)
            if found and (link.partition("#")[0].endswith("/") or not found[0].is_file()):
                broken.append(f"{path.relative_to(copy)}: {link}")
    assert not broken, "\n".join(broken[:20])


def test_the_copy_reads_without_a_server(browser: Browser, copy: Path) -> None:
    """From a chapter to a figure and back, with the other theme, and without a complaint."""
    faults: list[str] = []
    with opened(browser, color_scheme="light") as page:
        page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda r: None if r.url.startswith(("file:", "data:")) else faults.append(r.url),
        )
        page.goto((copy / CHAPTER).as_uri())
        assert page.locator("figure.chart svg:visible").count()
        assert not page.locator("figure[data-explore]").count(), "room is kept for a dead button"
        assert not page.locator(".search-open:visible").count(), (
            "a search that cannot work is shown"
        )
        link = page.locator("figcaption a", has_text="Data, code, sources and downloads").first
        link.click()
        page.wait_for_url(re.compile(r"/figures/\w+/index\.html"))
        assert page.locator("figure.chart svg:visible").count() == 1
        page.go_back()
        page.wait_for_url(re.compile(CHAPTER))
        page.locator("form[data-md-component=palette] label:visible").click()
        page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        with page.expect_console_message(lambda m: m.text == LAST):  # after all that was said
            page.evaluate("last => console.info(last)", LAST)
    assert not faults, "\n".join(faults)
