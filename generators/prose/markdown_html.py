"""Markdown to HTML with the extensions of mkdocs.yml, and addresses of pages in the place of their files."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit, urlunsplit

import markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

BUILT_IN = ("toc", "tables", "fenced_code")  # mkdocs has them on whatever mkdocs.yml says
PAGES = (".md", ".ipynb")
LINKING = {"a": "href", "img": "src"}


@dataclass(frozen=True)
class Link:
    """A link as it was written, and where it leads: a path in docs/ and an anchor."""

    written: str
    target: str
    anchor: str


@dataclass(frozen=True)
class Converted:
    """The HTML of a text, its table of contents, and the links to other files that it holds."""

    html: str
    toc: tuple[dict[str, Any], ...]
    """Headings by level: `level`, `id`, `name` and `children`, as mkdocs takes them."""
    links: tuple[Link, ...]


def convert(text: str, uri: str, extensions: Sequence[str | Mapping[str, Any]]) -> Converted:
    """The Markdown of docs/`uri` as HTML; `extensions` as mkdocs.yml lists them."""
    converter, links = _converter(json.dumps(extensions))
    converter.reset()
    links.uri, links.found = uri, []
    html = converter.convert(text)
    toc = tuple(map(_heading, getattr(converter, "toc_tokens", [])))
    return Converted(html, toc, tuple(links.found))


@cache
def _converter(extensions: str) -> tuple[markdown.Markdown, _Links]:
    """Slow to make, so one serves every text."""
    named = {
        name: options or {}
        for one in json.loads(extensions)
        for name, options in ({one: {}} if isinstance(one, str) else one).items()
    }
    links = _Links()
    converter = markdown.Markdown(
        extensions=list(dict.fromkeys([*BUILT_IN, *named])), extension_configs=named
    )
    converter.treeprocessors.register(links, "addresses", 0)  # after every other
    return converter, links


def address_of(uri: str) -> str:
    """The address of a file of docs/ below the root of the site: a page is a folder."""
    stem, suffix = posixpath.splitext(uri)
    if suffix not in PAGES:
        return uri
    folder, _, name = stem.rpartition("/")
    path = folder if name == "index" else stem
    return f"{path}/" if path else ""


def relative(target: str, page: str) -> str:
    """The way from the address of a page to another address."""
    way = posixpath.relpath(target or ".", page or ".")
    return f"{way}/" if way == "." or not target or target.endswith("/") else way


def _heading(token: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: token[name] for name in ("level", "id", "name")}
    return kept | {"children": [_heading(child) for child in token["children"]]}


class _Links(Treeprocessor):  # type: ignore[misc]  # Markdown has no types
    """Turns every link to a file of docs/ into one to its address, and remembers it."""

    def __init__(self) -> None:
        super().__init__()
        self.uri = ""
        self.found: list[Link] = []

    def run(self, root: Element) -> None:
        """Change the tree."""
        for element in root.iter():
            attribute = LINKING.get(element.tag) if isinstance(element.tag, str) else None
            if attribute and element.get(attribute):
                element.set(attribute, self._address(element.get(attribute, "")))

    def _address(self, written: str) -> str:
        scheme, host, path, query, anchor = urlsplit(written)
        if scheme or host or path.startswith("/") or AMP_SUBSTITUTE in written:
            return written  # elsewhere, or an address of mail that Markdown has hidden
        folder = posixpath.dirname(self.uri)
        target = posixpath.normpath(posixpath.join(folder, unquote(path))) if path else self.uri
        self.found.append(Link(written, target, anchor))
        if not path:
            return written
        way = relative(address_of(target), address_of(self.uri))
        return urlunsplit(("", "", way, query, anchor))
