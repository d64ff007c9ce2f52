"""The glossary: definitions read from docs/glossary.md, and links to them where a chapter first uses a term.

A definition is a term with its id, then its meaning on one line:

Emergence { #emergence data-names="emergent, emergent ability" }
:   What the word means.

`data-names` are other ways to write the term; a plural with -s needs no name of its own.
A chapter that uses a word in another sense names the ids in its front matter, `other_sense: loss, verdict`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..errors import Problem
from .plain_text import plain_text

SOURCE = "glossary.md"
DEFINITION = re.compile(
    r'^(?P<title>\S.*?) \{ #(?P<id>[a-z0-9-]+)(?: data-names="(?P<others>[^"]*)")? \}\n'
    r":   (?P<text>\S.*)$",
    re.M,
)
FORM = "write Term { #id } and in the next line :   and its meaning"
OTHER_SENSE = re.compile(r"\A---\n(?:.+\n)*?other_sense: (.+)\n")
MARKUP = re.compile(r"\[([^\]]+)\]\([^)]*\)|[*`]")  # links and emphasis; the words stay
TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.S)
NAME = re.compile(r"</?([a-z0-9]+)", re.I)
CLOSED = {"a", "button", "code", "figure", "math", "pre", "script", "style", "svg", "summary"}
CLOSED |= {f"h{level}" for level in range(1, 7)}


@dataclass(frozen=True)
class Definition:
    """A term: its title, its meaning as plain text, and every way in which it is written."""

    title: str
    text: str
    names: tuple[str, ...]


def definitions(text: str, labels: Mapping[str, str]) -> dict[str, Definition]:
    """Id -> definition, in the order of the page; `labels`: citation key -> how the work is called."""
    found = {}
    for match in DEFINITION.finditer(text):
        meaning = plain_text(MARKUP.sub(lambda m: m[1] or "", match["text"]), {}, labels)
        found[match["id"]] = Definition(match["title"], meaning, _names(match))
    return found


def problems(text: str) -> Iterator[Problem]:
    """Every term that stands twice, every line of a definition that has not its form, or no term at all."""

    def at(start: int) -> str:
        return f"docs/{SOURCE}:{text.count(chr(10), 0, start) + 1}"

    found = list(DEFINITION.finditer(text))
    if not found:
        yield Problem(at(0), "defines no term", FORM)
    seen: dict[str, str] = {}
    for match in found:
        for name in dict.fromkeys([f"#{match['id']}", *map(str.lower, _names(match))]):
            if name in seen:
                problem = f"'{name}' stands for {seen[name]} and for {match['title']}"
                yield Problem(at(match.start()), problem, "keep one of them")
            seen[name] = match["title"]
    rest = DEFINITION.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for line in re.finditer(r"^(?::.*|[^#\n].*\{ *#.*)$", rest, re.M):
        yield Problem(at(line.start()), f"'{line[0]}' is no part of a definition", FORM)


def names(text: str, chapter: str = "") -> dict[str, str]:
    """Every way to write a term -> its id, without those that `chapter` uses in another sense."""
    other = OTHER_SENSE.search(chapter)
    left_out = [id.strip() for id in other[1].split(",")] if other else []
    return {
        name: match["id"]
        for match in DEFINITION.finditer(text)
        for name in _names(match)
        if match["id"] not in left_out
    }


def _names(match: re.Match[str]) -> tuple[str, ...]:
    others = match["others"].split(",") if match["others"] else []
    return (match["title"], *(name.strip() for name in others))


def link_terms(page: str, terms: Mapping[str, str], href: str) -> str:
    """The HTML of a page with the first use of every term linked to its definition.

    `terms`: way of writing -> id; `href`: address of the glossary. Headings, links, code, equations
    and pictures stay as they are.
    """
    if not terms:
        return page
    left, pattern = dict(terms), _pattern(terms)
    inside = 0  # how deep in elements that stay as they are
    parts = TAG.split(page)
    for i, part in enumerate(parts):
        if part.startswith("<"):
            inside += _step(part)
        elif not inside and left:
            known = len(left)
            parts[i] = pattern.sub(lambda match: _link(match[0], left, href), part)
            if left and len(left) < known:  # slow to compile, so only when a term is used up
                pattern = _pattern(left)
    return "".join(parts)


def _step(tag: str) -> int:
    """How much deeper a tag leads into elements that stay as they are."""
    name = NAME.match(tag)
    if not name or name[1].lower() not in CLOSED or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1


def _pattern(left: Mapping[str, str]) -> re.Pattern[str]:
    longest = sorted(left, key=len, reverse=True)  # a name within a longer one must not win
    words = "|".join(re.escape(html.escape(name, quote=False)) for name in longest)
    return re.compile(rf"(?<![\w-])(?:{words})s?(?![\w-])", re.I)


def _link(word: str, left: dict[str, str], href: str) -> str:
    """A link at the first use; the names of the term are then used up."""
    written = {html.escape(name, quote=False).lower(): id for name, id in left.items()}
    id = written.get(word.lower()) or written.get(word.lower().removesuffix("s"))
    if id is None:
        return word
    for name in [name for name, other in left.items() if other == id]:
        del left[name]
    return f'<a class="term" href="{href}#{id}">{word}</a>'
