"""The filter of a page: lists and a field for words, which docs/assets/filter.js brings to life."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .markdown import plain

SCRIPT = '<script defer src="../assets/filter.js"></script>'


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


def form(lists: Mapping[str, Mapping[str, str]], items: str, called: str, count: int) -> str:
    """The filter, hidden until its script shows it, and the line that says how many items there are.

    `lists` maps the name of each list to its values and what they are called; `items` is the CSS selector
    of what is filtered, `called` its plural.
    """
    fields = [
        f'<div><label for="filter-{name}">{name.capitalize()}</label>'
        f'<select id="filter-{name}" name="{name}" autocomplete="off"><option value="">all</option>'
        + "".join(
            f'<option value="{html.escape(value)}">{plain(title)}</option>'
            for value, title in values.items()
        )
        + "</select></div>"
        for name, values in lists.items()
    ]
    return (
        f'<form class="filter" data-items="{html.escape(items)}" data-called="{called}" hidden>'
        f'{"".join(fields)}<div><label for="filter-words">Words</label>'
        '<input id="filter-words" name="words" type="search" autocomplete="off"></div>'
        '<button type="reset">Show all</button></form>\n\n'
        f'<p class="filter__count" role="status">All {count} {called}.</p>'
    )


def said(facts: Mapping[str, Iterable[str]]) -> str:
    """The data attributes by which an item says, for each list, the values that fit it."""
    return "".join(
        f' data-{name}="{html.escape("|".join(values))}"' for name, values in facts.items()
    )
