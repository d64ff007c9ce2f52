"""A hand-written page of docs/ and what it draws, shows, mentions and cites."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from . import tokens

# From any depth of docs/; a link to the list of figures, claims or tables mentions none of them.
LINK = re.compile(r"\]\((?:\.\./)*((?:figures|claims|tables)/(?!index\b)\w+)\.md\b")
HEADING = re.compile(r"^# (.+)$", re.M)
NAME = re.compile(r"\A---\n(?:.+\n)*?title: (.+)\n")


@dataclass(frozen=True)
class WrittenPage:
    """A page with what it speaks of, each thing once and in order."""

    uri: str
    """Its path in docs/."""
    title: str
    """What the menu and other pages call it: `title` in its front matter, else its heading."""
    markdown: str
    """As written."""
    draws: tuple[str, ...]
    """The figures that it draws, by id."""
    shows: tuple[str, ...]
    """The figures that it draws, the claims with their verdicts, the analyses that it has numbers of."""
    mentions: tuple[str, ...]
    """`kind/id` of every figure, claim and table that it links to and does not show."""
    works: tuple[str, ...]
    """The works that it cites, by citation key."""


def written_page(uri: str, markdown: str) -> WrittenPage:
    """The page at `uri`, read from its Markdown; names are taken as typed."""
    marks = (tokens.token(mark) for mark in tokens.marks(markdown) if mark.kind == "token")
    found = [token for token in marks if token]
    shown = [token for token in found if _shows(token)]
    whole = {f"{token.verb}s/{token.name}" for token in shown}
    named = [f"{token.verb}s/{token.name}" for token in found if token.verb in ("figure", "table")]
    name = NAME.match(markdown) or HEADING.search(markdown)
    return WrittenPage(
        uri,
        name[1].strip().strip('"') if name else "",
        markdown,
        draws=_once(token.name for token in shown if token.verb == "figure"),
        shows=_once(token.name.partition(".")[0] for token in shown),
        mentions=_once(name for name in (*named, *LINK.findall(markdown)) if name not in whole),
        works=_once(tokens.works(markdown)),
    )


def _shows(token: tokens.Token) -> bool:
    """Does it put the thing itself on the page? A figure with an option is a link to it, or small."""
    return token.verb in ("claim", "number") or (token.verb == "figure" and not token.option)


def pages_by_name(
    named: Iterable[tuple[WrittenPage, tuple[str, ...]]],
) -> dict[str, list[tuple[str, str]]]:
    """Name -> (path, title) of the pages that come with it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for page, names in named:
        for name in names:
            found.setdefault(name, []).append((page.uri, page.title))
    return found


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
