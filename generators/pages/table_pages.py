"""The tables: a list of them, and a page for each with its origin, its columns and every row."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Site, TableEntry, row_id
from ..sources.corrections import Correction
from .linked import mentions, notebooks_on
from .table_rows import rows
from .templating import View

FEW_CORRECTIONS = 5  # more are folded away


@dataclass(frozen=True)
class Corrected:
    """A correction, and the row that it was made in."""

    made: Correction
    """What was changed, and why."""
    row: str
    """The id of the row on the page."""
    name: str
    """The key of the row, in words."""


def table_list(site: Site) -> View:
    """Every table with the count of its rows."""
    counts = {id: f"{len(entry.table.rows):,}" for id, entry in site.tables.items()}
    return View("table_list", "Tables", "Every table of the report.", {"counts": counts})


def table_page(site: Site, entry: TableEntry) -> View:
    """Origin, caveats, corrections, columns and every row of a table, and what rests on it."""
    id, sidecar = entry.table.id, entry.table.sidecar
    used = site.used_by(id)
    corrections = [_corrected(one) for one in site.corrections_of(id)]
    values = {
        "id": id,
        "entry": entry,
        "runs": site.tables.get("experiment_runs"),
        "corrections": corrections,
        "folded": len(corrections) > FEW_CORRECTIONS,
        "rows": rows(entry.table, site.corrections_of(id)),
        "figures": [site.figures[figure] for figure in used["figures"]],
        "claims": [site.claims[claim].result for claim in used["claims"]],
        "pages": [*notebooks_on(site, id), *mentions(site, f"tables/{id}")],
    }
    return View("table_page", sidecar.title, sidecar.description, values)


def _corrected(one: Correction) -> Corrected:
    key = [value for _, value in one.key]
    return Corrected(one, row_id(key), "-".join(key))
