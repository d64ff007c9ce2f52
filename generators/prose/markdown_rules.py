"""What hand-written Markdown may hold: links that are safe, attributes and HTML by a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..errors import Problem
from ..untrusted.active import ATTRIBUTE, TAG
from ..untrusted.addresses import HINT, is_followed
from . import tokens

ELEMENTS = ("div", "section")  # that hand-written Markdown may hold
ATTRIBUTES = ("class", "markdown")
LISTED = ("data-names",)  # attributes in the braces of Markdown, beside #id and .class
TO_LINK = re.compile(r"\]\(\s*<?\s*([^)\s>]*)|^[ >]*\[[^\]\n]+\]:\s*<?\s*([^\s>]+)", re.M)
AUTOLINK = re.compile(r"<([a-zA-Z][\w+.-]*:[^<>\s]*|[^<>\s@/]+@[^<>\s]+)>")
BRACES = re.compile(r"\{:?([^{}\n]*)\}")


def link_and_html_problems(text: str, where: str, may_hold_html: bool = False) -> Iterator[Problem]:
    """Every address, attribute and element of a Markdown text that a page may not hold.

    HTML is looked at only in texts that reach the page as they are, those written by hand.
    """
    text = without_code(text)
    links = [(match, match[1] or match[2] or "") for match in TO_LINK.finditer(text)]
    if may_hold_html:
        links += [(match, match[1]) for match in AUTOLINK.finditer(text)]
    for match, address in links:
        if not is_followed(address):
            problem = f"'{address}' is not an address that a link may have"
            yield Problem(_at(match, where), problem, HINT)
    for match in BRACES.finditer(text):
        for name in re.findall(r"([^\s=]+)\s*=", match[1]):
            if name not in LISTED:
                hint = "in braces stand #id, .class and data-names"
                yield Problem(_at(match, where), f"{match[0]} sets '{name}'", hint)
    if may_hold_html:
        for match in TAG.finditer(AUTOLINK.sub(lambda m: " " * len(m[0]), text)):
            yield from _tag_problems(match, _at(match, where))


def _at(match: re.Match[str], where: str) -> str:
    return f"{where}:{match.string.count(chr(10), 0, match.start()) + 1}"


def _tag_problems(tag: re.Match[str], at: str) -> Iterator[Problem]:
    name = tag[2]
    if name not in ELEMENTS:
        hint = f"write it in Markdown; of HTML there may be {' and '.join(ELEMENTS)}"
        yield Problem(at, f"<{name}> is HTML that a page may not hold", hint)
        return
    for attribute in ATTRIBUTE.finditer(tag[3]):
        if attribute[1] not in ATTRIBUTES:
            hint = f"it may have {' and '.join(ATTRIBUTES)}"
            yield Problem(at, f"<{name}> has the attribute '{attribute[1]}'", hint)


def without_code(text: str) -> str:
    """The text with blanks for code, comments, equations and tokens, which are no Markdown."""

    def blank(match: re.Match[str]) -> str:
        return match[0] if match.lastgroup == "citation" else re.sub(r"[^\n]", " ", match[0])

    return tokens.MARK.sub(blank, text)
