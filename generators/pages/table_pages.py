"""The tables: a list of them, and a page for each with its origin, its columns and every row."""

from __future__ import annotations

import html
from urllib.parse import quote

from ..model import Site, TableEntry, row_id
from ..sources.corrections import Correction
from .figure_page import UNSEARCHED, mentions
from .markdown import bullets, details, links, notebook_links, page, plain
from .snippets import verdict
from .templating import View

COMPUTED = (
    "Made by an experiment of this report: [code, versions, seeds and hours](experiment_runs.md)"
)
FEW_CORRECTIONS = 5  # more are folded away


def table_list(site: Site) -> View:
    """Every table with the count of its rows."""
    counts = {id: f"{len(entry.table.rows):,}" for id, entry in site.tables.items()}
    return View("table_list", "Tables", "Every table of the report.", {"counts": counts})


def table_page(site: Site, entry: TableEntry) -> str:
    """Origin, caveats, columns and every row of a table."""
    table, sidecar = entry.table, entry.table.sidecar
    origin = sidecar.origin
    schema = ["| Column | Symbol | Unit | Type | Meaning |", "| --- | --- | --- | --- | --- |"]
    schema += [
        f"| `{field.name}` | {plain(field.symbol)} | {field.unit} | {field.type} "
        f"| {plain(field.description)} |"
        for field in sidecar.fields
    ]
    used = site.used_by(table.id)
    mentioned = [*notebook_links(site, table.id), *mentions(site, f"tables/{table.id}")]
    titles = {id: figure.title for id, figure in site.figures.items()}
    works = "; ".join(f"[@{key}]" for key in origin.citations)
    commit = f", commit `{origin.commit[:12]}`" if origin.commit else ""
    return page(
        sidecar.title,
        sidecar.description,
        [
            plain(sidecar.description),
            f"**Download:** [CSV]({table.id}.csv) · [schema and origin (JSON)]({table.id}.json)",
            "## Where the rows come from",
            bullets(
                [
                    f"Producer: {plain(origin.producer)} {works}",
                    f"Found at: <{origin.url}>{commit}, on {origin.retrieved}"
                    if origin.url
                    else COMPUTED,
                    f"How the rows got here: **{origin.processing}**. {plain(origin.steps)}",
                    f"Licence: {plain(sidecar.license)} (upstream: {plain(origin.license)})",
                    f"Digest of the two files: `{entry.digest[:12]}`",
                ]
            ),
            "### Caveats",
            bullets(plain(caveat) for caveat in origin.caveats),
            "### Corrections",
            _corrections(site.corrections_of(table.id)),
            "## Columns",
            "\n".join(schema),
            f"## Rows {UNSEARCHED}",
            f"The key of a row is a link to it. The table as a file: [CSV]({table.id}.csv).",
            f"{{{{ rows: {table.id} }}}}",
            f"## What rests on it {UNSEARCHED}" if mentioned or any(used.values()) else "",
            links("../", "figures", used["figures"], titles),
            bullets(
                f"{verdict(claim.verdict)} [{plain(claim.claim.statement)}](../claims/{claim.id}.md)"
                for claim in (site.claims[id].result for id in used["claims"])
            ),
            bullets(mentioned),
        ],
    )


def _corrections(corrections: list[Correction]) -> str:
    if not corrections:
        return "No corrections."
    listed = bullets(_correction(place, one) for place, one in enumerate(corrections, start=1))
    if len(corrections) <= FEW_CORRECTIONS:
        return listed
    return details(f"The {len(corrections):,} values that were changed", listed)


def _correction(place: int, one: Correction) -> str:
    """One correction: the id that its cell leads to, a link back to the row, what it was and why."""
    row = row_id(value for _, value in one.key)
    name = plain("-".join(value for _, value in one.key))
    return (
        f'<span id="correction-{place}"></span>{one.date}, <a href="#{html.escape(quote(row))}">{name}</a>, '
        f"`{one.field}`: {plain(one.old) or 'empty'} became {plain(one.new) or 'empty'}. "
        f"{plain(one.reason)} ({plain(one.by)})"
    )
