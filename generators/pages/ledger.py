"""The ledger: every claim in one table, counted by verdict, with a filter."""

from __future__ import annotations

from collections import Counter

from ..model import ClaimEntry, Site
from ..records import VERDICTS
from . import filters
from .markdown import page, plain
from .snippets import verdict

INTRO = (
    "Each sentence below is one that people say. Its verdict is computed from its parts at every "
    "build; [the rules](../about.md#verdicts) are the same for all."
)
HEAD = ("Claim", "Verdict", "Basis", "Kind", "Parts", "Chapters")
FILTERS = ("verdict", "basis", "kind", "chapter")
ITEMS = ".ledger tbody tr"


def ledger(site: Site) -> str:
    """The page of all claims: complete without the script of the filter."""
    facts = {id: _facts(site, entry) for id, entry in site.claims.items()}
    body = "\n".join(_row(site, entry, facts[id]) for id, entry in site.claims.items())
    head = "".join(f'<th scope="col">{name}</th>' for name in HEAD)
    table = (
        f'<table class="ledger" role="table" aria-label="Claims">\n<thead role="rowgroup">'
        f'<tr role="row">{head}</tr></thead>\n<tbody role="rowgroup">\n{body}\n</tbody>\n</table>'
    )
    form = filters.form(_lists(site, facts), ITEMS, "claims", len(facts))
    return page(
        "Claims",
        "Every claim of the report with its verdict.",
        [INTRO, _counts(facts), form, table, filters.SCRIPT],
    )


def _facts(site: Site, entry: ClaimEntry) -> dict[str, list[str]]:
    """What the filter asks of a claim: list -> the values that fit."""
    return {
        "verdict": [entry.result.verdict],
        "basis": [entry.basis],
        "kind": [entry.result.claim.kind],
        "chapter": site.chapters_of(entry.result.id),
    }


def _counts(facts: dict[str, dict[str, list[str]]]) -> str:
    """How many claims have each verdict."""
    found = Counter(fact["verdict"][0] for fact in facts.values())
    items = (f"<li>{verdict(word)} {found[word]}</li>" for word in VERDICTS if found[word])
    return f'<ul class="ledger__counts" aria-label="Claims by verdict">{"".join(items)}</ul>'


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


def _row(site: Site, entry: ClaimEntry, facts: dict[str, list[str]]) -> str:
    result = entry.result
    parts = len(result.parts)
    chapters = ", ".join(
        f'<a href="../{uri.removesuffix(".md")}/">{plain(title)}</a>'
        for uri, title in site.shown_in[result.id]
        if uri.startswith("chapters/")
    )
    cells = (
        f'<a href="{result.id}/">{plain(result.claim.statement)}</a>',
        verdict(result.verdict),
        entry.basis,
        result.claim.kind,
        f"{parts}<span> part{'s' if parts > 1 else ''}</span>",
        chapters,
    )
    tds = "".join(f'<td role="cell">{cell}</td>' for cell in cells)
    return f'<tr role="row"{filters.said(facts)}>{tds}</tr>'
