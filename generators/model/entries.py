"""What was computed, one by one: figures, claims, tables, analyses, notebooks and rooms, each with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..charts.draw import Picture
from ..records import ClaimResult, Measured
from ..sources.tables import Table


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
