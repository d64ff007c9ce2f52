"""How long a chapter takes to read, how old its evidence is, and what it says of itself in a line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from . import tokens

WORDS_A_MINUTE = 220
SECONDS_A_FIGURE = 12
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.S)
DESCRIPTION = re.compile(r"^description: (.+)$", re.M)
HEADING = re.compile(r"^# .+$", re.M)
WORD = re.compile(r"\w[\w'’.-]*")


def minutes(text: str, captions: Mapping[str, str]) -> int:
    """Minutes for the Markdown of a chapter: every mark counts as a word, every figure with its caption on top.

    `captions`: figure -> what stands below it for everybody.
    """
    drawn = [tokens.token(mark) for mark in tokens.marks(text) if mark.kind == "token"]
    figures = [
        one.name for one in drawn if one is not None and one.verb == "figure" and not one.option
    ]
    read = [FRONT_MATTER.sub("", text), *(captions[id] for id in figures)]
    words = sum(len(WORD.findall(tokens.expand(part, lambda mark: " mark "))) for part in read)
    return max(1, round(words / WORDS_A_MINUTE + len(figures) * SECONDS_A_FIGURE / 60))


def description(text: str) -> str:
    """The description in the front matter of a page; empty where it has none."""
    front = FRONT_MATTER.match(text)
    found = DESCRIPTION.search(front[1]) if front else None
    return found[1].strip().strip('"') if found else ""


def claims_on(text: str) -> list[str]:
    """The claims that the Markdown of a page shows or speaks of, each once."""
    drawn = [tokens.token(mark) for mark in tokens.marks(text) if mark.kind == "token"]
    return list(dict.fromkeys(one.name for one in drawn if one is not None and one.verb == "claim"))


def with_time(text: str, looked: Mapping[str, str], captions: Mapping[str, str]) -> str:
    """The Markdown with its reading time under the title, and the day to which its claims' evidence was looked through.

    `looked`: claim -> that day; `captions`: as for `minutes`.
    Of several days the page names the oldest: nothing on it is older.
    """
    line = f"{minutes(text, captions)} min to read"
    if days := [looked[id] for id in claims_on(text) if id in looked]:
        line += f" · evidence last looked through on {min(days)}"
    line = f'\n\n<p class="reading-time">{line}</p>'
    return HEADING.sub(lambda match: match[0] + line, text, count=1)
