"""How a page may read: the limits of what `readability` measures, and every exception with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ..errors import Problem
from .readability import Readability, readability, words_of

READ_FROM_END_TO_END = ("index.md", "five_minutes.md", "chapters/")  # the others are looked up
MEDIAN_SENTENCE, LONGEST_SENTENCE = 20, 40  # words
WORDS, INTERVALS = 1_700, 3  # in the main line
CAPTION = 60  # words that everybody sees below a picture
SAMPLE = 5  # captions named in a message

# (page, measure) -> the limit in its place, and why.
EXCEPTIONS: dict[tuple[str, str], tuple[float, str]] = {}


def prose_problems(
    pages: Mapping[str, str], captions: Mapping[str, str], with_interval: Collection[str]
) -> Iterator[Problem]:
    """Every page and caption beyond its limits.

    `pages`: path in docs/ -> Markdown; `captions`: file of a figure -> what stands below its picture.
    """
    for uri, text in pages.items():
        if uri.startswith(READ_FROM_END_TO_END):
            yield from _page_problems(uri, readability(text, with_interval))
    for where, caption in captions.items():
        if (words := words_of(caption)) > CAPTION:
            hint = "say how to read it and the one caveat; the rest goes below an empty line"
            yield Problem(f"{where}:3", f"the caption has {words} words, {CAPTION} at most", hint)


def _page_problems(uri: str, found: Readability) -> Iterator[Problem]:
    measures = {
        "words in its main line": (found.words, WORDS, "fold what only a specialist wants"),
        "words in the sentence in the middle": (
            found.median_sentence,
            MEDIAN_SENTENCE,
            "cut long sentences",
        ),
        f"words in the sentence that begins “{found.longest}”": (
            found.longest_sentence,
            LONGEST_SENTENCE,
            "make two of it",
        ),
        "numbers with their interval": (
            found.intervals,
            INTERVALS,
            "write | value; the interval shows on hover",
        ),
    }
    for measure, (value, limit, hint) in measures.items():
        most = EXCEPTIONS.get((uri, measure), (limit, ""))[0]
        if value > most:
            yield Problem(f"docs/{uri}:1", f"{value:g} {measure}, {most:g} at most", hint)
    for words in found.dialect:
        yield Problem(f"docs/{uri}:1", f"“{words}” reads as a first draft", "say who did what")
    for words in found.reversed_verdicts:
        hint = "say the true sentence, with its own verdict"
        yield Problem(f"docs/{uri}:1", f"“{words}” puts a verdict beside a negation", hint)
    for term in found.unexplained:
        hint = "explain it in half a sentence where it first stands"
        yield Problem(f"docs/{uri}:1", f"“{term}” is used before it is explained", hint)
