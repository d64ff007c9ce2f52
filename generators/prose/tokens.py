"""The marks an author may write in Markdown, found with their lines: tokens, citations, equations.

{{ number: chinchilla_fit.alpha | .3f }}   a result, with its interval
{{ figure: residuals_of_published_fit }}   the picture; with `| link`, a reference to it; `| thumbnail`, small
{{ claim: chinchilla_20_tokens }}          the sentence with its verdict and answer
{{ claim: id | mixed: some say so }}       words of the text, linked; the build stops where the verdict is another
{{ table: hoffmann_table_1 }}              a link to the table
{{ list: chapters }}                       on the home page: chapters, changes or citation
[@hoffmann2022, Table 3]                   a citation
$N$ and $$L(N, D) = …$$                    equations
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["token", "citation", "equation", "display", "code"]
MARK = re.compile(
    r"(?P<code>^[ \t]*(?P<fence>```+|~~~+).*?^[ \t]*(?P=fence)|`[^`\n]+`|<!--.*?-->)"
    r"|(?P<display>\$\$.+?\$\$)"
    r"|(?P<equation>(?<![\\$\w])\$(?![\s$])[^$\n]+?(?<![\s\\])\$(?![\d$]))"
    r"|(?P<token>\{\{.*?\}\})"
    r"|(?P<citation>\[@[^\]]+\]|(?<![\w@./\[;,])(?<![;,] )@[a-z]+(?:19|20)\d\d[a-z]*\b)",
    re.S | re.M,
)
TOKEN = re.compile(r"\{\{\s*([a-z]+)\s*:\s*([^|}]*?)\s*(?:\|\s*([^}]*?)\s*)?\}\}", re.S)
BARE_NUMBER = re.compile(r"(?<![\w/#.,-])[-+]?\d[\d.,]*(?:\s?%|\w+)?")
LABEL = re.compile(r"\b(?:approach|approaches|figure|table|section|equation|part|step) $", re.I)
YEAR = re.compile(r"(?:19|20)\d\d[.,]?")
HOLDS = re.compile(
    r"(?<=^holds:\n)(?:\s*- .*\n)+", re.M
)  # conditions, which nobody reads on the page
LIST_MARKER = re.compile(r"^\s*\d+\.\s")


@dataclass(frozen=True)
class Mark:
    """One mark: its kind, the text as typed, and the line it starts on."""

    kind: MarkKind
    text: str
    line: int


@dataclass(frozen=True)
class Token:
    """A parsed `{{ verb: name | option }}`."""

    verb: str
    name: str
    option: str


@dataclass(frozen=True)
class Citation:
    """One work inside a citation mark."""

    key: str
    locator: str


def marks(text: str) -> Iterator[Mark]:
    """Every mark of a Markdown text in order; code is left alone."""
    for match in MARK.finditer(text):
        kind = match.lastgroup
        if kind in ("token", "citation", "equation", "display"):
            yield Mark(kind, match[0], text.count("\n", 0, match.start()) + 1)  # type: ignore[arg-type]


def expand(text: str, render: Callable[[Mark], str]) -> str:
    """The text with every mark replaced by what `render` makes of it."""

    def replace(match: re.Match[str]) -> str:
        kind = match.lastgroup
        if kind not in ("token", "citation", "equation", "display"):
            return match[0]
        return render(Mark(kind, match[0], text.count("\n", 0, match.start()) + 1))  # type: ignore[arg-type]

    return MARK.sub(replace, text)


def token(mark: Mark) -> Token | None:
    """The parts of a token mark; None where it is not of the form `{{ verb: name | option }}`."""
    match = TOKEN.fullmatch(mark.text)
    return Token(match[1], match[2], match[3] or "") if match else None


def judged(token: Token) -> tuple[str, str]:
    """The verdict and the words of `{{ claim: id | mixed: words }}`."""
    word, _, words = token.option.partition(":")
    return word.strip(), words.strip()


def citations(mark: Mark) -> list[Citation]:
    """The works of a citation mark, each with its locator."""
    found = []
    for part in re.split(r";\s*(?=@)", mark.text.strip("[]")):
        key, _, locator = part.strip().lstrip("@").partition(",")
        found.append(Citation(key.strip(), locator.strip()))
    return found


def works(text: str) -> list[str]:
    """The keys of all works cited in a text."""
    cited = [citations(mark) for mark in marks(text) if mark.kind == "citation"]
    return [citation.key for group in cited for citation in group]


def bare_numbers(text: str) -> Iterator[tuple[int, str]]:
    """(line, number) of every number typed in prose that is neither a token nor beside a citation."""
    masked = MARK.sub(_mask, HOLDS.sub(_mask, text))
    for line, content in enumerate(masked.split("\n"), start=1):
        if "\x01" in content or content.startswith("#"):
            continue
        visible = re.sub(r"\]\([^)]*\)|<[^>]*>|\{[^}]*\}", " ", LIST_MARKER.sub("", content))
        for match in BARE_NUMBER.finditer(visible):
            label = LABEL.search(visible[: match.start()])
            if not label and not YEAR.fullmatch(match[0]):
                yield line, match[0]


def _mask(match: re.Match[str]) -> str:
    mark = "\x01" if match.lastgroup == "citation" else " "
    return mark + "\n" * match[0].count("\n")
