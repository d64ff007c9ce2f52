"""Every link between two pages of different kinds is answered: the page it leads to links back."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from built_site import target

KIND = re.compile(r"(chapters|figures|claims|tables|notebooks)/(\w+)/index\.html")
WORKS = "references/index.html"
ARTICLE = re.compile(r"<article\b.*</article>", re.S)  # the page without menus
LINK = re.compile(r'<a\b[^>]*\bhref="([^"]*)"')


@pytest.fixture(scope="module")
def edges(site: Path) -> set[tuple[str, str]]:
    """(page, page) for every link between chapters, figures, claims, tables and the list of works."""
    return {
        (path.relative_to(site).as_posix(), found[0].relative_to(site).as_posix())
        for path in site.rglob("index.html")
        for link in links(path)
        if (found := target(site, path, link)) and found[0].is_relative_to(site)
    }


def links(path: Path) -> list[str]:
    article = ARTICLE.search(path.read_text("utf-8"))
    return (
        [html.unescape(link) for link in dict.fromkeys(LINK.findall(article[0]))] if article else []
    )


def one_way(edges: set[tuple[str, str]]) -> Iterator[str]:
    for page, other in sorted(edges):
        kinds = [match[1] if (match := KIND.fullmatch(path)) else None for path in (page, other)]
        if None not in kinds and kinds[0] != kinds[1] and (other, page) not in edges:
            yield f"{page} links to {other}, which does not link back"


def test_chapters_figures_claims_and_tables_link_back(edges: set[tuple[str, str]]) -> None:
    kinds = {(KIND.fullmatch(a), KIND.fullmatch(b)) for a, b in edges}
    met = {frozenset((a[1], b[1])) for a, b in kinds if a and b}
    for pair in (("figures", "chapters"), ("claims", "chapters"), ("figures", "claims")):
        assert frozenset(pair) in met
    for other in ("figures", "claims", "notebooks"):
        assert frozenset(("tables", other)) in met
    faults = list(one_way(edges))
    assert not faults, "\n".join(faults)


def test_every_work_names_the_pages_that_cite_it(site: Path) -> None:
    text = (site / WORKS).read_text("utf-8")
    works = {
        part.partition('"')[0]: {urljoin("/references/", link) for link in LINK.findall(part)}
        for part in text.split('<div class="work" id="')[1:]
    }
    silent = [
        f"{key} is cited on {page}, which stands nowhere beside it"
        for path in site.rglob("index.html")
        if KIND.fullmatch(page := path.relative_to(site).as_posix())
        for key in {link.partition("#")[2] for link in links(path) if "references/#" in link}
        if f"/{page.removesuffix('index.html')}" not in works[key]
    ]
    assert works
    assert not silent, "\n".join(sorted(silent))


def test_a_one_way_link_is_found() -> None:
    there = ("chapters/a/index.html", "figures/b/index.html")
    assert list(one_way({there, there[::-1]})) == []
    assert list(one_way({there})) == [f"{there[0]} links to {there[1]}, which does not link back"]
