"""The built site, read file by file: every link leads somewhere, and nothing comes from another host."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from built_site import ROOT, Page, css_loads, pages, read_page, target

from generators.settings import read_settings

KINDS = ("figures", "claims", "tables")
FILES = {
    "figures": ("svg", "png", "csv", "json", "vl.json", "bib", "ris", "csl.json"),
    "claims": ("json", "bib", "ris", "csl.json"),
    "tables": ("csv", "json"),
}


@pytest.fixture(scope="module")
def built(site: Path) -> list[Page]:
    return pages(site)


def test_there_are_pages(built: list[Page]) -> None:
    assert len(built) > 10


def test_every_internal_link_leads_to_a_file_and_an_anchor(site: Path, built: list[Page]) -> None:
    broken = [
        f"{page.path.relative_to(site)}: {link}: {why}"
        for page in built
        for link in dict.fromkeys([*page.links, *page.loads])
        for why in _broken(site, page, link)
    ]
    assert not broken, "\n".join(broken)


def _broken(site: Path, page: Page, link: str) -> Iterator[str]:
    if link.startswith(("data:", "mailto:", "javascript:")):
        return
    found = target(site, page.path, link)
    if found is None:
        return
    file, anchor = found
    if not file.is_relative_to(site):
        yield "leads out of the site"
    elif not file.is_file():
        yield "no such file"
    elif "=" in anchor:
        return  # the state of a control: the tests of its page try it
    elif anchor and file.suffix == ".html" and anchor not in read_page(file).ids:
        yield f"no element has the id '{anchor}'"


def test_nothing_is_loaded_from_another_host(site: Path, built: list[Page]) -> None:
    loads = [(page.path, link) for page in built for link in page.loads]
    for sheet in site.rglob("*.css"):
        loads += [(sheet, link) for link in css_loads(sheet.read_text(encoding="utf-8"))]
    for picture in site.rglob("*.svg"):
        text = picture.read_text(encoding="utf-8")
        loads += [(picture, link) for link in css_loads(text)]
    foreign = {
        f"{path.relative_to(site)}: {link}"
        for path, link in loads
        if (urlsplit(link).netloc or urlsplit(link).scheme) and not link.startswith("data:")
    }
    assert not foreign, "\n".join(sorted(foreign))


def test_other_links_of_the_head_stay_on_the_site(site: Path, built: list[Page]) -> None:
    """Canonical addresses, feeds and alternates; links to other hosts stand in <a> alone."""
    own = urlsplit(read_settings(ROOT).url).netloc
    foreign = {
        f"{page.path.relative_to(site)}: {link}"
        for page in built
        for link in page.other
        if urlsplit(link).netloc not in ("", own)
    }
    assert not foreign, "\n".join(sorted(foreign))


def test_no_page_asks_the_theme_for_what_it_fetches_elsewhere(built: list[Page]) -> None:
    """The theme's script fetches mermaid from another host when a page holds such a diagram."""
    asking = [str(page.path) for page in built if 'class="mermaid"' in page.path.read_text("utf-8")]
    assert not asking


def test_every_page_has_a_title_and_one_heading_and_own_ids(site: Path, built: list[Page]) -> None:
    faults = []
    for page in built:
        name = page.path.relative_to(site)
        if not page.title.strip():
            faults.append(f"{name}: no title")
        if page.h1 != 1:
            faults.append(f"{name}: {page.h1} h1")
        faults += [f"{name}: id '{id}' twice" for id, n in Counter(page.ids).items() if n > 1]
    assert not faults, "\n".join(faults)


def test_titles_tell_the_pages_apart(site: Path, built: list[Page]) -> None:
    named = Counter(page.title.strip() for page in built if page.path.name != "404.html")
    assert not [title for title, count in named.items() if count > 1]


def test_every_figure_claim_and_table_has_its_page_and_files(site: Path) -> None:
    missing = []
    for kind in KINDS:
        entries = json.loads((site / "api" / f"{kind}.json").read_text(encoding="utf-8"))
        for id in (entry["id"] for entry in entries):
            wanted = [f"{kind}/{id}/index.html", *(f"{kind}/{id}.{end}" for end in FILES[kind])]
            missing += [path for path in wanted if not (site / path).is_file()]
    assert not missing, "\n".join(missing)


def test_every_work_has_its_anchor(site: Path) -> None:
    works = json.loads((site / "api" / "references.json").read_text(encoding="utf-8"))
    ids = read_page(site / "references" / "index.html").ids
    assert not [work["id"] for work in works if work["id"] not in ids]


def test_every_number_has_its_anchor(site: Path) -> None:
    numbers = json.loads((site / "api" / "numbers.json").read_text(encoding="utf-8"))
    pages = {
        path.parent.name: read_page(path).ids for path in (site / "numbers").glob("*/index.html")
    }
    names = set(numbers) - {"schema_version"}
    assert names
    assert not [name for name in names if name not in pages[name.partition(".")[0]]]


def test_no_mark_is_left_unexpanded(site: Path, built: list[Page]) -> None:
    """Tokens, citations and placeholders stand in code listings only."""
    faults = []
    for page in built:
        text = _without_code(page.path.read_text(encoding="utf-8"))
        faults += [
            f"{page.path.relative_to(site)}: {mark}"
            for mark in ("{{", "[@", "\ue000", "\ue001")
            if mark in text
        ]
    assert not faults, "\n".join(faults)


def _without_code(text: str) -> str:
    return re.sub(r"<(pre|code|script|style)\b.*?</\1>", "", text, flags=re.S)
