"""What can be measured of how a page reads: its length, its sentences, its intervals, its words.

The main line of a page is what a reader meets who opens nothing: no folds, no captions, no claims in boxes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from statistics import median

from . import tokens
from .quotations import bare, sentences
from .reading_time import FRONT_MATTER, WORD

FOLD = re.compile(r"^\?\?\?\+? .*\n(?:\n| {4}.*\n?)*", re.M)
HEADING = re.compile(r"^#+ .*$", re.M)
TABLE_ROW = re.compile(r"^\s*\|.*$", re.M)
ALONE = re.compile(
    r"^[ \t]*\{\{\s*(?:figure|claim|list): \w+(?:\s*\|\s*thumbnail)?\s*\}\}[ \t]*$", re.M
)
DEFINED = re.compile(r"[A-Za-z]{4,}")
# Words of a first draft that a reader stumbles over: the review of a first-time reader lists them.
DIALECT = re.compile(
    r"\b(could be had|could still be had|had of|by way of|whoever|the doing of|as it would have them|"
    r"booked at|is a way of speaking|out of the ordinary run|so it is with)\b",
    re.I,
)
# "is not [refuted]": the true sentence would carry the verdict of its opposite.
REVERSED = re.compile(
    r"\b(?:not|never|no|nor|hardly)\s+(?:\w+\s+)?(supported|refuted|contested)\b", re.I
)
# What a reader meets first and cannot guess; each is explained within the sentence of its first use, or the next.
TERMS = {
    "parameters": "number|weight|size|adjust",
    "tokens": "piece|word|text",
    "loss": "surprise|error|predict|guess",
    "exact match": "every|all|whole|letter|digit|right",
    "FLOP": "operation|arithmetic|addition|computation",
    "benchmark": "exam|test|question|task",
    "few-shot": "example",
}


@dataclass(frozen=True)
class Readability:
    """The measures of one page."""

    words: int
    """In its main line; a mark counts as one."""
    median_sentence: float
    """Words of the sentence in the middle."""
    longest_sentence: int
    """Words of the longest one."""
    longest: str
    """Its beginning."""
    intervals: int
    """Numbers of the main line that are written with their interval."""
    dialect: tuple[str, ...]
    """Words of a first draft."""
    reversed_verdicts: tuple[str, ...]
    """Verdicts beside a negation."""
    unexplained: tuple[str, ...]
    """Terms that are used first without a word of what they mean."""


def main_line(text: str) -> str:
    """The Markdown of a page without front matter, headings, folds, tables, pictures and boxes."""
    for away in (FRONT_MATTER, FOLD, HEADING, TABLE_ROW, ALONE):
        text = away.sub("", text)
    return text


def readability(text: str, with_interval: Collection[str]) -> Readability:
    """The measures of a page; `with_interval`: the numbers that have one."""
    line = main_line(text)
    said = [_words(sentence) for sentence in sentences(line)]
    lengths = [len(WORD.findall(sentence)) for sentence in said]
    full = [length for length in lengths if length > 1] or [0]
    at = max(range(len(said)), key=lengths.__getitem__, default=0)
    whole = " ".join(said)
    return Readability(
        words=sum(lengths),
        median_sentence=median(full),
        longest_sentence=max(full),
        longest=said[at][:60] if said else "",
        intervals=sum(name in with_interval for name in _numbers_with_ends(line)),
        dialect=tuple(sorted({found[0].lower() for found in DIALECT.finditer(whole)})),
        reversed_verdicts=tuple(found[0] for found in REVERSED.finditer(whole)),
        unexplained=tuple(_unexplained(said)),
    )


def words_of(caption: str) -> int:
    """The words of a caption that everybody sees; a mark counts as one, a citation as none."""
    return len(WORD.findall(_words(caption)))


def _words(sentence: str) -> str:
    """A sentence as it is read: words of a link, of a verdict; one word for a number."""

    def read(mark: tokens.Mark) -> str:
        token = tokens.token(mark) if mark.kind == "token" else None
        if token and token.verb == "claim" and token.option:
            return tokens.judged(token)[1]
        return "" if mark.kind == "citation" else " mark "

    return tokens.expand(bare(sentence), read)


def _numbers_with_ends(text: str) -> Iterator[str]:
    for mark in tokens.marks(text):
        token = tokens.token(mark) if mark.kind == "token" else None
        if token and token.verb == "number" and "value" not in token.option:
            yield token.name


def _unexplained(said: list[str]) -> Iterator[str]:
    for term, meaning in TERMS.items():
        use = re.compile(rf"\b{term.removesuffix('s')}s?\b", re.I if term.islower() else 0)
        first = next((i for i, sentence in enumerate(said) if use.search(sentence)), None)
        if first is not None:
            near = use.sub("", " ".join(said[max(first - 1, 0) : first + 2]))
            if not re.search(rf"\b(?:{meaning})", near, re.I):
                yield term
