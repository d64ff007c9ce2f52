"""A link to a page of the report in a list: the word before it, its address, its title."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Site
from ..prose.markdown_html import address_of


@dataclass(frozen=True)
class Linked:
    """One link of a list."""

    title: str
    """What the page is called."""
    address: str
    """Where it stands, from the root of the site."""
    before: str = ""
    """The words before the link, with the space after them."""


def notebooks_on(site: Site, id: str) -> list[Linked]:
    """The notebooks that rest on a table or an analysis."""
    found = site.notebooks_on(id)
    return [Linked(one.title, address_of(one.uri), "Notebook ") for one in found]


def mentions(site: Site, name: str) -> list[Linked]:
    """The written pages that link to `kind/id` without showing it."""
    found = site.mentioned_in.get(name, [])
    return [Linked(title, address_of(uri), "Mentioned in ") for uri, title in found]
