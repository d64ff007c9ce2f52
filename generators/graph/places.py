"""Which written pages show a figure, a claim or a number, and which only link to it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..prose import tokens as prose

# From any depth of docs/; a link to the list of figures, claims or tables mentions none of them.
LINK = re.compile(r"\]\((?:\.\./)*((?:figures|claims|tables)/(?!index\b)\w+)\.md\b")


def shown_in(
    sources: dict[str, str], titles: dict[str, str], ids: Iterable[str]
) -> dict[str, list[tuple[str, str]]]:
    """The pages in which each figure is drawn, each claim has its verdict and each analysis a number."""
    shown: dict[str, dict[tuple[str, str], None]] = {id: {} for id in ids}
    for uri, text in sources.items():
        for mark in prose.marks(text):
            token = prose.token(mark) if mark.kind == "token" else None
            if token and (
                token.verb in ("claim", "number") or (token.verb == "figure" and not token.option)
            ):
                shown[token.name.partition(".")[0]][uri, titles[uri]] = None
    return {id: list(places) for id, places in shown.items()}


def mentioned_in(
    sources: dict[str, str], titles: dict[str, str]
) -> dict[str, list[tuple[str, str]]]:
    """The pages that link to a figure, claim or table without showing it, each page once."""
    found: dict[str, list[tuple[str, str]]] = {}
    for uri, text in sources.items():
        tokens = [prose.token(mark) for mark in prose.marks(text) if mark.kind == "token"]
        shown = {f"figures/{id}" for id in drawn(text)}
        shown |= {f"claims/{token.name}" for token in tokens if token and token.verb == "claim"}
        named = [
            f"{token.verb}s/{token.name}"
            for token in tokens
            if token and token.verb in ("figure", "table")
        ]
        for name in dict.fromkeys([*named, *LINK.findall(text)]):
            if name not in shown:
                found.setdefault(name, []).append((uri, titles[uri]))
    return found


def drawn(text: str) -> tuple[str, ...]:
    """The figures that a page draws, in order."""
    tokens = [prose.token(mark) for mark in prose.marks(text) if mark.kind == "token"]
    drawn = (
        token.name for token in tokens if token and token.verb == "figure" and not token.option
    )
    return tuple(dict.fromkeys(drawn))


def title(text: str) -> str:
    """The heading of a page; empty where it has none."""
    match = re.search(r"^# (.+)$", text, re.M)
    return match[1].strip() if match else ""
