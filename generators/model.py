"""What was computed, ready to be laid out: figures, claims, tables, works and numbers with their links."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .charts.draw import Picture
from .prose.quotations import quotations
from .prose.written_page import WrittenPage, pages_by_name
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
    """The file it was computed by, from the root of the repository."""
    source: str
    """The text of that file."""
    digest: str
    """SHA-256 over its code, inputs and libraries."""
    analyses: tuple[str, ...]
    """The analyses below it, by id."""
    tables: tuple[str, ...]
    """The tables below it, by id."""
    works: tuple[str, ...]
    """The works it rests on, by citation key."""


@dataclass(frozen=True)
class FigureEntry:
    """A figure with its picture and what it rests on."""

    id: str
    """The name of its file, its page and its token."""
    title: str
    """What it shows, in a sentence."""
    caption: str
    """How to read it: text with marks."""
    alt: str
    """What the picture shows, in words; its numbers are filled in."""
    picture: Picture
    """As drawn."""
    framed: str
    """The wide picture as an SVG that travels alone: with headline, source and address."""
    png: bytes
    """The same as PNG."""
    script_data: dict[str, Any] | None
    """What its own script reads; None where it has no script."""
    provenance: Provenance
    """What it rests on."""

    @property
    def how_to_read(self) -> str:
        """The first paragraph of its caption."""
        return self.caption.split("\n\n", 1)[0]

    @property
    def limits(self) -> tuple[str, ...]:
        """The other paragraphs of its caption: limits and method."""
        return tuple(self.caption.strip().split("\n\n")[1:])


@dataclass(frozen=True)
class ClaimEntry:
    """A claim with its results, the figures that show it, and what its measured parts rest on."""

    result: ClaimResult
    """The claim with its verdict and those of its parts."""
    figures: tuple[str, ...]
    """The figures that show it, by id."""
    provenance: Provenance
    """What its measured parts rest on, and every work it names."""

    @property
    def basis(self) -> str:
        """What its parts rest on: measured, literature or both."""
        measured = {isinstance(part.part, Measured) for part in self.result.parts}
        return "both" if len(measured) == 2 else "measured" if True in measured else "literature"


@dataclass(frozen=True)
class TableEntry:
    """A table with its digest."""

    table: Table
    """As read, with its sidecar."""
    digest: str
    """SHA-256 over what its rows mean to a computation."""


@dataclass(frozen=True)
class Analysis:
    """An analysis: its one-line description and what it rests on."""

    id: str
    """The name of its file, and the first part of its numbers' names."""
    title: str
    """What it finds, in a line."""
    text: str
    """How it does: text with marks."""
    provenance: Provenance
    """What it rests on."""


@dataclass(frozen=True)
class NotebookEntry:
    """A notebook with its outputs, as a file to download, and what it rests on."""

    id: str
    """The name of its file."""
    uri: str
    """Its path in docs/."""
    title: str
    """Its first heading."""
    description: str
    """What it is for, in a line."""
    executed: bytes
    """The file to download, with the outputs of this build."""
    provenance: Provenance
    """What it rests on."""


@dataclass(frozen=True)
class Room:
    """A folder or file at the top of the code."""

    name: str
    """The name of the folder, or of the file without `.py`."""
    says: str
    """The first line of its docstring."""
    rests_on: tuple[str, ...]
    """The rooms that it imports, by name."""
    floor: int
    """0 where it imports no other; else one above the highest of those."""


@dataclass(frozen=True)
class Site:
    """Everything that the pages and the published files are made of."""

    name: str
    """The title of the whole site."""
    version: str
    """The release, or `dev`."""
    url: str
    """Where the site is published, with `/` at the end; only `/` where that is not known."""
    repository: str
    """The address of its code; empty where that is not known."""
    commit: str
    """The hash checked out; empty where the folder is no git checkout."""
    date: str
    """The day of that commit."""
    figures: dict[str, FigureEntry]
    """Every figure, by id."""
    claims: dict[str, ClaimEntry]
    """Every claim, by id."""
    tables: dict[str, TableEntry]
    """Every table, by id."""
    analyses: dict[str, Analysis]
    """Every analysis, by id."""
    works: dict[str, Work]
    """Every work of references.bib, by citation key."""
    numbers: dict[str, Number]
    """Every number, by `analysis.field`."""
    pages: dict[str, WrittenPage]
    """Every written page, by its path in docs/, in the order of the menu."""
    cited_in: dict[str, list[tuple[str, str]]]
    """Work -> (kind, name) of everything that cites it."""
    corrections: tuple[Correction, ...] = ()
    """Every correction, in the order they were made."""
    history: tuple[Step, ...] | None = None
    """What every commit of the main line added; None where that is not known."""
    notebooks: dict[str, NotebookEntry] = dataclasses.field(default_factory=dict)
    """Every notebook, by id."""
    rooms: tuple[Room, ...] = ()
    """The layout of the code, from the ground floor up."""

    @cached_property
    def chapters(self) -> dict[str, str]:
        """Written page -> its title."""
        return {uri: page.title for uri, page in self.pages.items()}

    @cached_property
    def captions(self) -> dict[str, str]:
        """Figure -> how to read it: what stands below its picture for everybody."""
        return {id: figure.how_to_read for id, figure in self.figures.items()}

    @cached_property
    def quoted(self) -> dict[str, list[tuple[str, str]]]:
        """Number -> the first sentences with it: (path of the page, plain text)."""
        answers = [
            (f"claims/{id}.md", claim.result.claim.answer.text)
            for id, claim in self.claims.items()
            if claim.result.claim.answer
        ]
        texts = [
            *((uri, page.markdown) for uri, page in self.pages.items()),
            *((f"figures/{id}.md", figure.caption) for id, figure in self.figures.items()),
            *answers,
        ]
        return quotations(texts, self.numbers, self.labels())

    @cached_property
    def shown_in(self) -> dict[str, list[tuple[str, str]]]:
        """Figure, claim or analysis -> (path, title) of the written pages that show it."""
        shown = pages_by_name((page, page.shows) for page in self.pages.values())
        return {id: shown.get(id, []) for id in (*self.figures, *self.claims, *self.analyses)}

    @cached_property
    def mentioned_in(self) -> dict[str, list[tuple[str, str]]]:
        """`kind/id` -> (path, title) of the written pages that link to it and do not show it."""
        return pages_by_name((page, page.mentions) for page in self.pages.values())

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
        drawn = {uri: page.draws for uri, page in self.pages.items() if uri.startswith("chapters/")}
        for uri, ids in [*drawn.items(), ("", tuple(self.figures))]:
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
