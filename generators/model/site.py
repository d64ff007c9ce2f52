"""The whole of what was computed, ready to be laid out: everything by its id, and what shows or cites what."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..prose.quotations import quotations
from ..prose.written_page import WrittenPage, pages_by_name
from ..records.numbers import Number
from ..sources.corrections import Correction
from ..sources.history import Step
from ..sources.references import Work
from .entries import (
    Analysis,
    ClaimEntry,
    FigureEntry,
    NotebookEntry,
    Provenance,
    Room,
    TableEntry,
)


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
