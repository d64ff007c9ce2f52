"""The ledger: every claim in one table, counted by verdict, with the filters that its script brings to life."""

from __future__ import annotations

import html
from collections import Counter

from .markdown import page, plain
from .records import VERDICTS
from .site import ClaimEntry, Site
from .snippets import verdict

INTRO = (
    "Each sentence below is one that people say. Its verdict is computed from its parts at every "
    "build; [the rules](../about.md#verdicts) are the same for all."
)
HEAD = ("Claim", "Verdict", "Basis", "Kind", "Parts", "Chapters")
FILTERS = ("verdict", "basis", "kind", "chapter")
SCRIPT = '<script defer src="../assets/ledger.js"></script>'


def ledger(site: Site) -> str:
    """The page of all claims: complete without a script; docs/assets/ledger.js shows the filters."""
    facts = {id: _facts(site, entry) for id, entry in site.claims.items()}
    body = "\n".join(_row(site, entry, facts[id]) for id, entry in site.claims.items())
    head = "".join(f'<th scope="col">{name}</th>' for name in HEAD)
    table = (
        f'<table class="ledger" role="table" aria-label="Claims">\n<thead role="rowgroup">'
        f'<tr role="row">{head}</tr></thead>\n<tbody role="rowgroup">\n{body}\n</tbody>\n</table>'
    )
    count = f'<p class="ledger__count" role="status">All {len(facts)} claims.</p>'
    return page(
        "Claims",
        "Every claim of the report with its verdict.",
        [INTRO, _counts(facts), _form(site, facts), count, table, SCRIPT],
    )


def _facts(site: Site, entry: ClaimEntry) -> dict[str, list[str]]:
    """What the filters ask of a claim: filter -> the values that fit."""
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


def _form(site: Site, facts: dict[str, dict[str, list[str]]]) -> str:
    """A list to choose from for every filter, hidden until the script shows it."""
    titles = {
        uri.removeprefix("chapters/").removesuffix(".md"): title
        for uri, title in site.chapters.items()
    }
    lists = []
    for name in FILTERS:
        found = Counter(value for fact in facts.values() for value in fact[name])
        order = [*VERDICTS, *titles, *sorted(found)]  # a verdict or chapter in its own order
        options = "".join(
            f'<option value="{html.escape(value)}">{plain(titles.get(value, value))} ({found[value]})</option>'
            for value in sorted(found, key=order.index)
        )
        lists.append(
            f'<div><label for="ledger-{name}">{name.capitalize()}</label>'
            f'<select id="ledger-{name}" name="{name}" autocomplete="off">'
            f'<option value="">all</option>{options}</select></div>'
        )
    return (
        f'<form class="filter ledger__filter" hidden>{"".join(lists)}'
        '<button type="reset">Show all</button></form>'
    )


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
    data = " ".join(f'data-{name}="{html.escape("|".join(facts[name]))}"' for name in FILTERS)
    tds = "".join(f'<td role="cell">{cell}</td>' for cell in cells)
    return f'<tr role="row" {data}>{tds}</tr>'
