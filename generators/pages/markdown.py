"""Pieces of Markdown for notebooks, front matter, and lists in words; what comes from data is shown as text."""

from __future__ import annotations

import html
from collections.abc import Iterable

# As references, which mean the same in Markdown, in a cell of a table and in HTML.
ESCAPED = {ord(character): f"&#{ord(character)};" for character in "\\`*_[]{}#|$"}
ESCAPED |= {ord("<"): "&lt;", ord(">"): "&gt;"}


HIDE_MENU = "hide:\n  - navigation\n"


def front(title: str, description: str, in_menu: bool = True) -> str:
    """The front matter of a page; beside one that the menu does not name there is none."""
    hidden = "" if in_menu else HIDE_MENU
    return f"title: {_yaml(title)}\ndescription: {_yaml(description)}\n{hidden}"


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


def conjunction(words: Iterable[str]) -> str:
    """Words as a list in a sentence."""
    *rest, last = words
    return f"{', '.join(rest)} and {last}" if rest else last
