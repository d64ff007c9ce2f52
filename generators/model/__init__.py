"""What was computed, ready to be laid out: figures, claims, tables, works and numbers with their links."""

from .entries import (
    Analysis,
    ClaimEntry,
    FigureEntry,
    NotebookEntry,
    Provenance,
    Room,
    TableEntry,
)
from .site import Site, row_id

__all__ = [
    "Analysis", "ClaimEntry", "FigureEntry", "NotebookEntry", "Provenance", "Room", "Site", "TableEntry",
    "row_id",
]  # fmt: skip
