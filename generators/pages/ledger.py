"""The ledger: every claim in one table, counted by verdict, with a filter."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..model import ClaimEntry, Site
from ..records import VERDICTS, Measured
from .claim_page import whose_range
from .filters import Filter, values_of
from .most_asked import MOST_ASKED
from .templating import View

FILTERS = ("verdict", "choices", "range", "basis", "kind", "chapter")
FIRMNESS = {"firm": "firm", "fragile": "depends on a choice", "not tried": "no choices tried"}


@dataclass(frozen=True)
class Row:
    """A claim as the ledger shows it."""

    entry: ClaimEntry
    """What is shown."""
    chapters: list[tuple[str, str]]
    """(path, title) of the chapters in which it stands."""
    facts: dict[str, str]
    """What the filter asks of it: list -> the values that fit."""
    rank: int
    """The place of its verdict among all verdicts, by which the table sorts it."""
    place: int
    """The place of its first chapter among all written pages; after them where it stands in none."""
    answer: str
    """Of the most asked: what the report answers; else empty."""


def ledger(site: Site) -> View:
    """The page of all claims: complete without the script of the filter."""
    facts = {id: _facts(site, entry) for id, entry in site.claims.items()}
    found = Counter(entry.result.verdict for entry in site.claims.values())
    values = {
        "rows": [_row(site, site.claims[id], facts[id]) for id in _order(site)],
        "counts": {word: found[word] for word in VERDICTS if found[word]},
        **_of_parts(site),
        "filter": Filter(_lists(site, facts), ".ledger tbody tr", "claims", len(facts)),
    }
    return View("ledger", "Claims", "Every claim of the report with its verdict.", values)


def _order(site: Site) -> list[str]:
    """The claims, the most asked first, the others by the first chapter in which they stand."""
    rank = {id: place for place, id in enumerate(MOST_ASKED)}
    return sorted(site.claims, key=lambda id: (rank.get(id, len(rank)), _place(site, id)))


def _place(site: Site, id: str) -> int:
    """The place of the first chapter of a claim among all written pages; behind them where it stands in none."""
    order = [uri for uri in site.chapters if uri.startswith("chapters/")]
    places = [order.index(uri) for uri, _ in site.shown_in[id] if uri in order]
    return min(places, default=len(order))


def _facts(site: Site, entry: ClaimEntry) -> dict[str, list[str]]:
    """What the filter asks of a claim: list -> the values that fit."""
    return {
        "verdict": [entry.result.verdict],
        "choices": [FIRMNESS[entry.result.firmness]],
        "range": _ranges(entry),
        "basis": [entry.basis],
        "kind": [entry.result.claim.kind],
        "chapter": site.chapters_of(entry.result.id),
    }


def _ranges(entry: ClaimEntry) -> list[str]:
    """Who wrote the ranges of a claim, and when: each answer once."""
    measured = [one.part for one in entry.result.parts if isinstance(one.part, Measured)]
    return sorted({whose_range(part) for part in measured})


def _of_parts(site: Site) -> dict[str, int]:
    """What the introduction says of all measured parts that count: ranges by origin, choices tried."""
    parts = [
        one
        for entry in site.claims.values()
        for one in entry.result.parts
        if isinstance(one.part, Measured)
    ]
    whose = Counter(whose_range(one.part) for one in parts if isinstance(one.part, Measured))
    tried = [one for one in parts if one.choices]
    fragile = sum(one.reason == "depends on a choice" for one in tried)
    return {
        "measured": len(parts),
        "post_hoc": whose["post hoc"],
        "by_paper": whose["of the paper"],
        "tried": len(tried),
        "options": sum(one.agreeing[1] for one in tried),
        "firm": len(tried) - fragile,
        "fragile": fragile,
    }


def _lists(site: Site, facts: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, str]]:
    """What the filter offers: every value with the number of claims that it fits."""
    titles = {
        uri.removeprefix("chapters/").removesuffix(".md"): title
        for uri, title in site.chapters.items()
    }
    lists = {}
    for name in FILTERS:
        found = Counter(value for fact in facts.values() for value in fact[name])
        order = [*VERDICTS, *titles, *sorted(found)]  # a verdict or chapter in its own order
        lists[name] = {
            value: f"{titles.get(value, value)} ({found[value]})"
            for value in sorted(found, key=order.index)
        }
    return lists


def _row(site: Site, entry: ClaimEntry, facts: dict[str, list[str]]) -> Row:
    id, answer = entry.result.id, entry.result.claim.answer
    shown = site.shown_in[id]
    return Row(
        entry,
        [(uri, title) for uri, title in shown if uri.startswith("chapters/")],
        {name: values_of(values) for name, values in facts.items()},
        VERDICTS.index(entry.result.verdict),
        _place(site, id),
        answer.text if answer and id in MOST_ASKED else "",
    )
