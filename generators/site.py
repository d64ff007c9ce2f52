"""What was computed, ready to be laid out: figures, claims, tables, works and numbers with their links."""

from __future__ import annotations

import ast
import dataclasses
import re
from dataclasses import dataclass
from typing import Any

from .charts import Picture
from .corrections import Correction
from .estimates import Measurement
from .history import Step
from .records import ClaimResult, Measured
from .references import Work
from .tables import Table

ANNOTATED = re.compile(r"Annotated\[(\w+), (['\"])(?P<unit>.*)\2\]")


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
class Number:
    """A field of an analysis: a value with its unit, and its interval or bracket where it has one."""

    name: str
    value: float
    unit: str
    estimate: Measurement | None
    analysis: str


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


def unit_of(annotation: str) -> str | None:
    """The unit in `Annotated[Estimate, "parameters"]`, as written in the source; else None."""
    match = ANNOTATED.fullmatch(annotation)
    return match["unit"] if match else None


def numbers_of(analysis: str, result: Any) -> dict[str, Number]:
    """Every field of an analysis result that carries a unit, by `analysis.field`."""
    found = {}
    for field in dataclasses.fields(result):
        unit = unit_of(str(field.type))
        if unit is None:
            continue
        value = getattr(result, field.name)
        name = f"{analysis}.{field.name}"
        estimate = value if isinstance(value, Measurement) else None
        found[name] = Number(name, float(getattr(value, "value", value)), unit, estimate, analysis)
    return found


def number_names(analysis: str, source: str) -> list[str]:
    """The names that `numbers_of` will find, read from the source of the analysis without running it."""
    names = []
    tree = ast.parse(source)
    function = next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == "analyse")
    returned = ast.unparse(function.returns) if function.returns else ""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == returned:
            for item in node.body:
                if not (isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)):
                    continue
                if unit_of(ast.unparse(item.annotation)) is not None:
                    names.append(f"{analysis}.{item.target.id}")
    return names
