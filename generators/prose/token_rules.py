"""What may stand in prose: tokens and citations that exist, and no result typed by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ..errors import Problem, nearest
from ..look import spelling
from ..records import VERDICTS
from . import tokens

LISTS = (
    "chapters",
    "changes",
    "citation",
    "verdicts",
    "rooms",
)  # of the home page, and of that of the code
TOKENS = {
    "number": "a number",
    "figure": "a figure",
    "claim": "a claim",
    "table": "a table",
    "list": "a list",
}
OPTIONS = {
    "figure": ("", "link", "thumbnail"),
    "table": ("",),
    "list": ("",),
}


@dataclass(frozen=True)
class Names:
    """Every name that a mark in prose may use."""

    number: Collection[str]
    figure: Collection[str]
    claim: Collection[str]
    table: Collection[str]
    works: Collection[str]
    list: Collection[str] = LISTS


def prose_problems(text: str, where: str, names: Names) -> Iterator[Problem]:
    """Every token, citation and option in a text that does not exist."""
    for mark in tokens.marks(text):
        at = f"{where}:{mark.line}"
        if mark.kind == "citation":
            for citation in tokens.citations(mark):
                if citation.key not in names.works:
                    problem = f"[@{citation.key}] is not a key in references.bib"
                    yield Problem(at, problem, nearest(citation.key, names.works))
        elif mark.kind == "token":
            yield from _token_problems(mark, at, names)


def _token_problems(mark: tokens.Mark, at: str, names: Names) -> Iterator[Problem]:
    token = tokens.token(mark)
    if token is None:
        hint = "write {{ number: analysis.field | .3f }}, {{ figure: id }}, {{ claim: id }} or {{ table: id }}"
        yield Problem(at, f"{mark.text} is not a token", hint)
    elif token.verb not in TOKENS:
        problem = f"{mark.text}: '{token.verb}' is not a kind of token"
        yield Problem(at, problem, nearest(token.verb, TOKENS))
    elif token.name not in getattr(names, token.verb):
        known = getattr(names, token.verb)
        problem = f"{mark.text}: '{token.name}' is not {TOKENS[token.verb]} of the report"
        yield Problem(at, problem, nearest(token.name, known))
    elif token.verb == "number":
        option, _, extra = (part.strip() for part in token.option.partition("|"))
        if not spelling.known(option) or extra not in ("", "value"):
            hint = "write .3f, .2g, .0%, ,d, words or power; then | value to leave out the interval"
            yield Problem(at, f"{mark.text}: '{token.option}' is not a way to write a number", hint)
    elif token.verb == "claim":
        word, words = tokens.judged(token)
        if token.option and not (word in VERDICTS and words):
            hint = "write | VERDICT: words of the text, where VERDICT is one of " + ", ".join(
                VERDICTS
            )
            yield Problem(at, f"{mark.text}: '{token.option}' is not a verdict and words", hint)
    elif token.option not in OPTIONS[token.verb]:
        hint = "known: " + ", ".join(option or "(nothing)" for option in OPTIONS[token.verb])
        yield Problem(at, f"{mark.text}: '{token.option}' is not an option", hint)


def bare_number_problems(text: str, where: str) -> Iterator[Problem]:
    """Every number typed in prose that is neither a token nor beside a citation."""
    hint = (
        "use {{ number: … }}, or put the [@citation] of the work it is quoted from on the same line"
    )
    for line, number in tokens.bare_numbers(text):
        yield Problem(f"{where}:{line}", f"'{number}' is typed, not computed", hint)
