"""The sentences of the report in which a number stands: what a number means is said where it is used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..records.numbers import Number
from . import tokens
from .plain_text import plain_text

ENDS = re.compile(r"(?<=[.?!])\s+(?=\W*[A-Z\x01])|\n\s*\n|\n(?=[#>|-])")
FRONT = re.compile(r"\A---\n.*?^---\n", re.S | re.M)
LEADING = re.compile(r"^\s*(?:[#>*-]+|\d+\.|[!?]{3}\+? \w+ \"[^\"]*\"|<[^>]+>)\s*")
LINK, MARKUP = re.compile(r"\[([^\]]+)\]\([^)]*\)"), re.compile(r"[*`]|<[^>]+>|\{[^{}]*\}")
EQUATION, TEX = re.compile(r"\$+([^$]+)\$+"), re.compile(r"[{}\\]|text")
MOST = 2  # of one number


def quotations(
    texts: Iterable[tuple[str, str]], numbers: Mapping[str, Number], labels: Mapping[str, str]
) -> dict[str, list[tuple[str, str]]]:
    """Number -> the first sentences with it, as (place, plain text); `texts`: (place, text with marks)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for place, text in texts:
        for sentence in sentences(text):
            named = (tokens.token(mark) for mark in tokens.marks(sentence) if mark.kind == "token")
            names = {one.name for one in named if one and one.verb == "number"}
            if not names:
                continue
            said = plain_text(bare(sentence), numbers, labels)
            for name in names:
                kept = found.setdefault(name, [])
                if len(kept) < MOST and said not in (one for _, one in kept):
                    kept.append((place, said))
    return found


def sentences(text: str) -> list[str]:
    """The sentences of a text with its marks; a mark ends none."""
    text = FRONT.sub("", text)
    marks: list[str] = []

    def cut(mark: tokens.Mark) -> str:
        marks.append(mark.text)
        return f"\x01{len(marks) - 1}\x02"

    cut_out = tokens.expand(text, cut)
    return [
        re.sub("\x01(\\d+)\x02", lambda m: marks[int(m[1])], part)
        for part in ENDS.split(cut_out)
        if part.strip()
    ]


def bare(sentence: str) -> str:
    """Without the marks of Markdown around and within it; tokens stay."""
    text = EQUATION.sub(lambda m: TEX.sub("", m[1]), LINK.sub(r"\1", LEADING.sub("", sentence)))
    parts = re.split(r"(\{\{.*?\}\})", text, flags=re.S)
    return "".join(part if part.startswith("{{") else MARKUP.sub("", part) for part in parts)
