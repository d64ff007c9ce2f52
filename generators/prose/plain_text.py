"""Prose with its marks written out as plain text, for readers of JSON and of alternative texts."""

from __future__ import annotations

from collections.abc import Mapping

from ..look import spelling
from ..records.numbers import Number
from . import formats, tokens


def plain_text(text: str, numbers: Mapping[str, Number], labels: Mapping[str, str]) -> str:
    """The text on one line with numbers and citations written out; equations stay TeX.

    `labels`: citation key -> how the work is called.
    """

    def write(mark: tokens.Mark) -> str:
        if mark.kind == "citation":
            cited = [citation_text(labels[c.key], c.locator) for c in tokens.citations(mark)]
            return f"({'; '.join(cited)})" if mark.text.startswith("[") else cited[0]
        token = tokens.token(mark) if mark.kind == "token" else None
        if token and token.verb == "number":
            return number_text(numbers[token.name], token.option)
        if token and token.verb == "claim" and token.option:
            return tokens.judged(token)[1]
        return token.name if token else mark.text

    return " ".join(tokens.expand(text, write).split())


def number_text(number: Number, option: str) -> str:
    """A number as `option` says (a format, then `| value` to leave out the interval)."""
    written, _, extra = (part.strip() for part in option.partition("|"))
    text = spelling.number(number.value, written)
    if number.estimate is None or extra == "value":
        return text
    return f"{text} ({formats.interval(number.estimate, written)})"


def citation_text(label: str, locator: str) -> str:
    """A work with the place in it."""
    return f"{label}, {locator}" if locator else label
