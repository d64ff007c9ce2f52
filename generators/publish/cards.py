"""The small cards that a page shows over a link: what a claim, number, work, figure, table or term is.

docs/assets/cards.js loads them by the kind of address a link leads to; all of it is plain text.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from typing import Any

from ..look import spelling
from ..model import FigureEntry, Site, TableEntry
from ..prose import formats
from ..prose.glossary import Definition
from ..records import ClaimResult, Measured, PartResult
from ..records.numbers import Number
from ..sources.references import Work

TAG = re.compile(r"<[^>]+>")
MOST_PARTS = 3  # of a claim; the page has the others
Card = dict[str, Any]  # kind, title, lines; a claim has a verdict


def files(site: Site, terms: Mapping[str, Definition]) -> dict[str, bytes]:
    """Path in docs/ -> cards by key; `terms`: id of a term -> its definition."""
    kinds: dict[str, dict[str, Card]] = {
        "claims": {id: _claim(entry.result) for id, entry in site.claims.items()},
        "figures": {id: _figure(entry) for id, entry in site.figures.items()},
        "tables": {id: _table(entry) for id, entry in site.tables.items()},
        "references": {key: _work(work) for key, work in site.works.items()},
        "glossary": {id: _card("Term", term.title, [term.text]) for id, term in terms.items()},
    }
    found = {f"api/cards/{kind}.json": _json(cards) for kind, cards in kinds.items()}
    for id in site.analyses:
        numbers = {n.name: _number(site, n) for n in site.numbers.values() if n.analysis == id}
        found[f"api/cards/numbers/{id}.json"] = _json(numbers)
    return found


def _json(cards: Mapping[str, Card]) -> bytes:
    return (json.dumps(cards, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _card(kind: str, title: str, lines: list[str], **more: str) -> Card:
    return {"kind": kind, "title": title, "lines": [line for line in lines if line], **more}


def _claim(result: ClaimResult) -> Card:
    lines = [_part(i, part) for i, part in enumerate(result.parts[:MOST_PARTS], start=1)]
    others = len(result.parts) - MOST_PARTS
    if others > 0:
        lines.append(f"And {others} more part{'s' if others > 1 else ''}.")
    return _card(
        "Claim",
        result.claim.statement,
        lines,
        verdict=result.verdict,
        count=str(result.count),
    )


def _part(index: int, result: PartResult) -> str:
    part = result.part
    head = f"Part {index}, {result.verdict}: {part.statement}."
    if isinstance(part, Measured):
        return f"{head} {formats.arithmetic(result)}"
    count = len(part.findings)
    return f"{head} Rests on {count} finding{'s' if count > 1 else ''} of others."


def _number(site: Site, number: Number) -> Card:
    analysis = site.analyses[number.analysis]
    value = f"{spelling.plain(number.value, number.unit)} {formats.unit_text(number.unit)}".strip()
    spread = f"{formats.spread(number.estimate, number.unit)}." if number.estimate else ""
    tables = (site.tables[id].table for id in analysis.provenance.tables)
    rows = "; ".join(f"{table.sidecar.title} ({len(table.rows):,} rows)" for table in tables)
    return _card("Number", value, [spread, f"{analysis.title}.", f"From: {rows}." if rows else ""])


def _work(work: Work) -> Card:
    unverified = work.entry.fields.get("unverified", "")
    text = " ".join(html.unescape(TAG.sub("", work.html)).split())
    return _card("Work", work.label, [text, f"Not verified: {unverified}." if unverified else ""])


def _figure(entry: FigureEntry) -> Card:
    return _card("Figure", entry.title, [entry.alt])


def _table(entry: TableEntry) -> Card:
    table = entry.table
    origin = table.sidecar.origin
    rows = f"{len(table.rows):,} rows, {origin.processing}, by or from {origin.producer}."
    return _card("Table", table.sidecar.title, [rows, table.sidecar.description])
