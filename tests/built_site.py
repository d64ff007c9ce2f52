"""A page of the built site as its HTML says: ids, links, what it loads, title and headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generators.settings import read_settings

ROOT = Path(__file__).resolve().parent.parent
LOADING_RELS = {
    "stylesheet",
    "icon",
    "shortcut",
    "preload",
    "modulepreload",
    "manifest",
    "prefetch",
}
LOADING = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "track": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "input": ("src",),
}
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


@dataclass
class Page:
    """What one HTML file holds. `links` are those a reader follows, `loads` those a browser fetches."""

    path: Path
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    title: str = ""
    headings: list[int] = field(default_factory=list)  # their levels

    @property
    def h1(self) -> int:
        """How many first headings there are."""
        return self.headings.count(1)


@cache
def read_page(path: Path) -> Page:
    """The page at `path`."""
    parser = _Parser(Page(path))
    parser.feed(path.read_text(encoding="utf-8"))
    return parser.page


def pages(site: Path) -> list[Page]:
    """Every page of the site, the one for missing addresses too."""
    return [read_page(path) for path in sorted(site.rglob("*.html"))]


def css_loads(text: str) -> list[str]:
    """Every address that a style sheet fetches."""
    return [match[1] or match[2] for match in CSS_URL.finditer(text)]


def target(site: Path, page: Path, link: str) -> tuple[Path, str] | None:
    """The file and the anchor that an address on a page leads to; None for another host's."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    base = urlsplit(read_settings(ROOT).url).path
    file = page.parent / path if path else page
    if path.startswith("/"):  # only the page for missing addresses, which is shown anywhere
        file = site / path.removeprefix(base).lstrip("/")
    if path.endswith("/") or file.is_dir():
        file = file / "index.html"
    return file.resolve(), unquote(parts.fragment)


class _Parser(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self._inside: list[str] = []  # elements whose text is looked at, from outside in

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        page = self.page
        if "id" in given:
            page.ids.append(given["id"])
        if tag == "a" and "href" in given:
            page.links.append(given["href"])
        if tag == "link":
            loading = LOADING_RELS.intersection(given.get("rel", "").split())
            (page.loads if loading else page.other).append(given.get("href", ""))
        for name in LOADING.get(tag, ()):
            if given.get(name):
                values = given[name].split(",") if name == "srcset" else [given[name]]
                page.loads += [value.split()[0] for value in values]
        page.loads += css_loads(given.get("style", ""))
        if re.fullmatch("h[1-6]", tag):
            page.headings.append(int(tag[1]))
        if tag in ("svg", "style") or (tag == "title" and "svg" not in self._inside):
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            return
        if self._inside[-1] == "title":
            self.page.title += data
        elif self._inside[-1] == "style":
            self.page.loads += css_loads(data)
