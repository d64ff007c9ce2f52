"""What was computed, ready to be laid out: figures, claims, tables, works and numbers with their links."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .charts.draw import Picture
from .records import ClaimResult, Measured
from .records.numbers import Number
from .sources.corrections import Correction
from .sources.history import Step
from .sources.references import Work
from .sources.tables import Table


@dataclass(frozen=True)
class Provenance:
    """What something rests on, walked from the graph: code, analyses, tables and the works cited."""

    code: str
    source: str
    digest: str
    analyses: tuple[str, ...]
    tables: tuple[str, ...]
    works: tuple[str, ...]


@dataclass(frozen=True)
class FigureEntry:
    """A figure with its picture, what its own script reads (None: it has none), and what it rests on."""

    id: str
    title: str
    caption: str
    alt: str
    picture: Picture
    script_data: dict[str, Any] | None
    provenance: Provenance


@dataclass(frozen=True)
class ClaimEntry:
    """A claim with its results, the figures that show it, and what its measured parts rest on."""

    result: ClaimResult
    figures: tuple[str, ...]
    provenance: Provenance

    @property
    def basis(self) -> str:
        """What its parts rest on: measured, literature or both."""
        measured = {isinstance(part.part, Measured) for part in self.result.parts}
        return "both" if len(measured) == 2 else "measured" if True in measured else "literature"


@dataclass(frozen=True)
class TableEntry:
    """A table with its digest."""

    table: Table
    digest: str


@dataclass(frozen=True)
class Analysis:
    """An analysis: its one-line description and what it rests on."""

    id: str
    title: str
    text: str
    provenance: Provenance


@dataclass(frozen=True)
class NotebookEntry:
    """A notebook with its outputs, as a file to download, and what it rests on."""

    id: str
    uri: str
    title: str
    description: str
    executed: bytes
    provenance: Provenance


@dataclass(frozen=True)
class Room:
    """A folder or file at the top of the code."""

    name: str
    says: str
    rests_on: tuple[str, ...]
    floor: int


@dataclass(frozen=True)
class Site:
    """Everything that the pages and the published files are made of.

    `date` is that of the commit. Of every written page by its path: `sources`, its Markdown, in the
    order of the menu; `chapters`, its title; `drawn_in`, the ids of its figures in order. The written
    pages as (path, title): `shown_in`, in which a figure or claim stands or an analysis has a number;
    `mentioned_in`, that link to the `kind/id` of a figure, claim or table and do not show it.
    `history`: what every commit of the main line added, None where that is not known.
    """

    name: str
    version: str
    url: str
    repository: str
    commit: str
    date: str
    figures: dict[str, FigureEntry]
    claims: dict[str, ClaimEntry]
    tables: dict[str, TableEntry]
    analyses: dict[str, Analysis]
    works: dict[str, Work]
    numbers: dict[str, Number]
    sources: dict[str, str]
    chapters: dict[str, str]
    cited_in: dict[str, list[tuple[str, str]]]
    shown_in: dict[str, list[tuple[str, str]]]
    drawn_in: dict[str, tuple[str, ...]]
    mentioned_in: dict[str, list[tuple[str, str]]]
    corrections: tuple[Correction, ...] = ()
    history: tuple[Step, ...] | None = None
    notebooks: dict[str, NotebookEntry] = dataclasses.field(default_factory=dict)
    rooms: tuple[Room, ...] = ()

    def provenances(self) -> list[Provenance]:
        """What every analysis, figure and claim rests on."""
        return [
            *(analysis.provenance for analysis in self.analyses.values()),
            *(figure.provenance for figure in self.figures.values()),
            *(claim.provenance for claim in self.claims.values()),
        ]

    def labels(self) -> dict[str, str]:
        """How each work is called in the text."""
        return {key: work.label for key, work in self.works.items()}

    def figures_by_chapter(self) -> dict[str, list[str]]:
        """Every figure once: path of the chapter that draws it first -> ids in order; "" for the rest."""
        found: dict[str, list[str]] = {}
        seen: set[str] = set()
        for uri, ids in [*self.drawn_in.items(), ("", tuple(self.figures))]:
            if uri.startswith("chapters/") or not uri:
                found[uri] = [id for id in ids if id not in seen]
                seen.update(ids)
        return {uri: ids for uri, ids in found.items() if ids}

    def works_of_figure(self, id: str) -> set[str]:
        """The works below a figure: those it rests on, and those that its tables come from."""
        walked = self.figures[id].provenance
        origins = (self.tables[table].table.sidecar.origin.citations for table in walked.tables)
        return {*walked.works, *(key for citations in origins for key in citations)}

    def claims_of(self, figure: str) -> list[ClaimEntry]:
        """The claims that a figure shows."""
        return [claim for claim in self.claims.values() if figure in claim.figures]

    def notebooks_on(self, id: str) -> list[NotebookEntry]:
        """The notebooks that rest on a table or an analysis."""
        return [
            entry
            for entry in self.notebooks.values()
            if id in (*entry.provenance.tables, *entry.provenance.analyses)
        ]

    def chapters_of(self, id: str) -> list[str]:
        """The chapters in which a figure or claim stands, by name."""
        paths = (uri for uri, _ in self.shown_in[id] if uri.startswith("chapters/"))
        return [uri.removeprefix("chapters/").removesuffix(".md") for uri in paths]

    def corrections_of(self, table: str) -> list[Correction]:
        """The corrections of a table, the newest first."""
        return [one for one in reversed(self.corrections) if one.table == table]

    def used_by(self, table: str) -> dict[str, list[str]]:
        """What rests on a table: kind -> ids."""
        kinds: dict[str, dict[str, Any]] = {"figures": self.figures, "claims": self.claims}
        return {
            kind: [id for id, entry in entries.items() if table in entry.provenance.tables]
            for kind, entries in kinds.items()
        }


def row_id(key: Iterable[str]) -> str:
    """The id of a row on the page of its table, from the cells of its primary key."""
    return "row-" + "-".join(key).replace(" ", "_")
