"""The filter of a page: lists and a field for words, which docs/assets/filter.js brings to life."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Filter:
    """What a filter offers, and of what."""

    lists: Mapping[str, Mapping[str, str]]
    """The name of each list -> its values and what they are called."""
    items: str
    """The CSS selector of what is filtered."""
    called: str
    """What it is called, in the plural."""
    count: int
    """How many there are."""


def values_of(values: Iterable[str]) -> str:
    """The values of one list that fit an item, as the script reads them."""
    return "|".join(values)
