"""Pieces of Markdown that the generated pages share; what comes from data or claims is shown as text."""

from __future__ import annotations

import html
from collections.abc import Iterable

from ..model import Site

# As references, which mean the same in Markdown, in a cell of a table and in HTML.
ESCAPED = {ord(character): f"&#{ord(character)};" for character in "\\`*_[]{}#|$"}
ESCAPED |= {ord("<"): "&lt;", ord(">"): "&gt;"}


def page(title: str, description: str, body: Iterable[str]) -> str:
    """A page: front matter, heading, and the parts that are there."""
    parts = [f"# {plain(title)}", *(part for part in body if part)]
    return f"---\n{front(title, description)}---\n\n" + "\n\n".join(parts) + "\n"


def front(title: str, description: str) -> str:
    """The front matter of a page."""
    return f"title: {_yaml(title)}\ndescription: {_yaml(description)}\n"


def _yaml(text: str) -> str:
    """Front matter, which the theme puts into the head of the page as it is."""
    escaped = html.escape(text).replace("\\", "\\\\")
    return f'"{escaped}"'


def plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return text.translate(ESCAPED)


def bullets(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)


def listing(head: str, rows: Iterable[str]) -> str:
    """A long table of Markdown rows, the first column wide, whose columns stay where they are while it loads."""
    columns = head.strip("|").count("|") + 1
    table = "\n".join([head, "| --- " * columns + "|", *rows])
    return f'<div class="listing" markdown="1">\n\n{table}\n\n</div>'


def details(summary: str, body: str) -> str:
    """A part that the reader opens and the search passes over; its body is Markdown."""
    return f'<details markdown="1" data-search-exclude><summary>{summary}</summary>\n\n{body}\n\n</details>'


def links(up: str, kind: str, ids: Iterable[str], titles: dict[str, str]) -> str:
    """A list of links to pages of one kind."""
    return bullets(f"[{plain(titles[id])}]({up}{kind}/{id}.md)" for id in ids)


def notebook_links(site: Site, id: str) -> list[str]:
    """Links to the notebooks that rest on a table or an analysis."""
    return [f"Notebook [{plain(entry.title)}](../{entry.uri})" for entry in site.notebooks_on(id)]


def conjunction(words: Iterable[str]) -> str:
    """Words as a list in a sentence."""
    *rest, last = words
    return f"{', '.join(rest)} and {last}" if rest else last
