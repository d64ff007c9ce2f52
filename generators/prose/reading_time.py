"""How long a chapter takes to read, and what it says of itself in a line."""

from __future__ import annotations

import re

from . import tokens

WORDS_A_MINUTE = 220
SECONDS_A_FIGURE = 12
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.S)
DESCRIPTION = re.compile(r"^description: (.+)$", re.M)
HEADING = re.compile(r"^# .+$", re.M)
WORD = re.compile(r"\w[\w'’.-]*")


def minutes(text: str) -> int:
    """Minutes for the Markdown of a chapter: every mark counts as a word, every figure on top."""
    drawn = [tokens.token(mark) for mark in tokens.marks(text) if mark.kind == "token"]
    figures = sum(token is not None and token.verb == "figure" for token in drawn)
    words = len(WORD.findall(tokens.expand(FRONT_MATTER.sub("", text), lambda mark: " mark ")))
    return max(1, round(words / WORDS_A_MINUTE + figures * SECONDS_A_FIGURE / 60))


def description(text: str) -> str:
    """The description in the front matter of a page; empty where it has none."""
    front = FRONT_MATTER.match(text)
    found = DESCRIPTION.search(front[1]) if front else None
    return found[1].strip().strip('"') if found else ""


def with_time(text: str) -> str:
    """The Markdown with the reading time under its title."""
    line = f'\n\n<p class="reading-time">{minutes(text)} min to read</p>'
    return HEADING.sub(lambda match: match[0] + line, text, count=1)
