"""A page as it is handed to mkdocs: finished HTML, which any mkdocs lays out and our hook lays out sooner."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n", re.S | re.M)
HEADING = re.compile(
    r'^<h([1-6])((?: [^>]*)?)>(.*)<a class="headerlink"[^>]*>[^<]*</a></h\1>$', re.M
)
ATTRIBUTE = re.compile(r' ([\w-]+)(?:="([^"]*)")?')
CONTAINER = re.compile(r"<(/?)(?:article|aside|details|div|figure|form|nav|section|table|ul|ol)\b")
# What Markdown would read as its own in the text of a heading, or as a fence at the start of a line of code.
MEANT = re.compile(r"[\\`*_{}\[\]$]|(?<!&)#")  # not that of an entity
FENCE = re.compile(r"^([ \t]*)(```+|~~~+)", re.M)


@dataclass(frozen=True)
class FinishedPage:
    """One page with every citation, figure and number in it."""

    uri: str
    """Its path in docs/."""
    front: str
    """The lines of its front matter, as YAML."""
    head: str
    """Tags for the head of the page, beyond those of the theme."""
    html: str
    """Its content."""
    toc: tuple[dict[str, Any], ...]
    """Its headings by level: `level`, `id`, `name`, `children`."""
    rows: dict[str, str]
    """Of the page of a table: anchor -> name of the rows that the search finds."""

    def files(self) -> tuple[bytes, bytes]:
        """The page as Markdown that is HTML but for its headings, and what our hook needs to know of it."""
        parts: list[str] = []
        headings: list[tuple[int, int, str]] = []
        at = end = 0
        for heading in top_headings(self.html):
            level, attributes, words = heading.groups()
            before = _raw(self.html[end : heading.start()])
            line = f"{'#' * int(level)} {MEANT.sub(_entity, words)}{_attribute_list(attributes)}"
            before = f"{before.rstrip()}\n\n" if parts or before.strip() else ""
            headings.append((at + len(before), at + len(before) + len(line), heading[0]))
            parts += [before, line, "\n\n"]
            at += len(before) + len(line) + 2
            end = heading.end()
        parts.append(_raw(self.html[end:]).strip() + "\n")
        front = f"---\n{self.front}head: {json.dumps(self.head, ensure_ascii=False)}\n---\n\n"
        note = {"headings": headings, "toc": self.toc, "rows": self.rows}
        body = "".join(parts)
        return f"{front}{body}".encode(), json.dumps(note, ensure_ascii=False).encode()


def restored(markdown: str, headings: list[tuple[int, int, str]]) -> str:
    """The HTML of a page from its Markdown without front matter, and its headings with their places."""
    parts, end = [], 0
    for start, stop, heading in headings:
        parts += [markdown[end:start].strip("\n"), heading]
        end = stop
    return "\n".join(filter(None, [*parts, markdown[end:].strip("\n")]))


def front_matter(text: str) -> tuple[str, str]:
    """The lines of the front matter of a Markdown text, and the text below it."""
    match = FRONT_MATTER.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


def top_headings(html: str) -> list[re.Match[str]]:
    """The headings that stand in no other element."""
    found, depth, end = [], 0, 0
    for heading in HEADING.finditer(html):
        tags = CONTAINER.findall(html, end, heading.start())
        depth += len(tags) - 2 * tags.count("/")
        end = heading.start()
        if not depth:
            found.append(heading)
    return found


def _attribute_list(attributes: str) -> str:
    """The attributes of a heading as Markdown writes them."""
    written = [
        f"#{value}" if name == "id" else f'{name}="{value}"' if value else name
        for name, value in ATTRIBUTE.findall(attributes)
    ]
    return f" {{ {' '.join(written)} }}" if written else ""


def _raw(html: str) -> str:
    return FENCE.sub(lambda mark: mark[1] + "".join(f"&#{ord(c)};" for c in mark[2]), html)


def _entity(mark: re.Match[str]) -> str:
    return f"&#{ord(mark[0])};"
