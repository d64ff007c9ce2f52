"""The graph of the report: fill arguments by name, hash every input, cache every result.

Nothing heavy is imported while nothing has changed.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import pickle
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from .files import digest, write_whole
from .leaves import LAYOUT, Kind, Leaf
from .tables import Table

LIBRARIES = ("brotli", "numpy", "pandas", "scipy", "zstandard")
CHART_LIBRARIES = ("altair", "vl-convert-python")
COMPUTING = ("maths", "records.py", "tables.py", "cells.py", "sidecars.py")
NOTEBOOK_LIBRARIES = (*LIBRARIES, *CHART_LIBRARIES, "ipykernel", "ipython", "nbclient", "nbformat")
RUNNING = ("notebook.py", "notebook_runs.py", "data_tables.py", "formats.py")
DRAWING = (
    "theme.py",
    "palette.py",
    "charts.py",
    "lettering.py",
    *("fonts/report-sans-400.ttf", "fonts/report-sans-600.ttf"),
    "mark_labels.py",
    "mark_layers.py",
    "mark_values.py",
)


@dataclass
class Catalog:
    """The graph of the report: tables, analyses, figures and claims by name."""

    root: Path
    tables: dict[str, Table]
    leaves: dict[str, Leaf]
    progress: Callable[[str], None] = lambda _: None
    used: set[str] = field(default_factory=set)
    computed: list[str] = field(default_factory=list)
    _results: dict[str, Any] = field(default_factory=dict)

    def of(self, kind: Kind) -> list[Leaf]:
        """The leaf files of one kind, by name."""
        return [leaf for leaf in self.leaves.values() if leaf.kind == kind]

    def below(self, leaf: Leaf) -> Iterator[str]:
        """Every analysis and table that the leaf rests on, nearest first, without repeats."""
        seen: dict[str, None] = dict.fromkeys(leaf.inputs)
        queue = list(leaf.inputs)
        while queue:
            name = queue.pop(0)
            if name in self.leaves:
                new = [n for n in self.leaves[name].inputs if n not in seen]
                seen.update(dict.fromkeys(new))
                queue += new
        yield from seen

    def tables_below(self, leaf: Leaf) -> list[str]:
        """The tables that the leaf rests on, by name."""
        return sorted(name for name in self.below(leaf) if name in self.tables)

    def analyses_below(self, leaf: Leaf) -> list[str]:
        """The analyses that the leaf rests on, by name."""
        return sorted(name for name in self.below(leaf) if name in self.leaves)

    def table_digest(self, id: str) -> str:
        """SHA-256 over the two files of a table."""
        files = (self.root / "data" / f"{id}{suffix}" for suffix in (".csv", ".yml"))
        return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()

    def key(self, leaf: Leaf) -> str:
        """SHA-256 over everything a result depends on: code, inputs (recursively), libraries."""
        parts: list[str | bytes] = [leaf.kind, leaf.id, leaf.path.read_bytes(), self._shared]
        parts += [
            self.table_digest(name) if name in self.tables else self.key(self.leaves[name])
            for name in leaf.inputs
        ]
        if leaf.kind in ("figures", "notebooks"):
            parts.append(self._drawing)
        if leaf.kind == "notebooks":
            parts.append(self._running)
        return digest(*parts)

    @cached_property
    def _shared(self) -> str:
        return digest(*_sources(self.root, COMPUTING), *versions(LIBRARIES), sys.version)

    @cached_property
    def _drawing(self) -> str:
        return digest(*_sources(self.root, DRAWING), *versions(CHART_LIBRARIES))

    @cached_property
    def _running(self) -> str:
        return digest(*_sources(self.root, RUNNING), *versions(NOTEBOOK_LIBRARIES))

    def result(self, name: str) -> Any:
        """The typed frame of a table, or the result of an analysis."""
        if name not in self._results:
            leaf = self.leaves.get(name)
            if leaf is None:
                self._results[name] = self.tables[name].frame()
            else:
                self._results[name] = self.cached(leaf, lambda: self._analyse(leaf))
        return self._results[name]

    def _analyse(self, leaf: Leaf) -> Any:
        return self.call(leaf, "analyse")

    def call(self, leaf: Leaf, function: str, **layout: bool) -> Any:
        """Call a function of a leaf file with its inputs filled in by name."""
        inputs = {name: self.result(name) for name in leaf.functions[function] if name != LAYOUT}
        return getattr(leaf.load(), function)(**inputs, **layout)

    def cached(self, leaf: Leaf, compute: Callable[[], Any], part: str = "result") -> Any:
        """The cached value of a leaf, computed when any of its inputs changed."""
        return self.remember(f"{leaf.id}.{part}", self.key(leaf), compute)

    def is_stored(self, leaf: Leaf, part: str) -> bool:
        """Is the value of a leaf in the cache?"""
        return self._path(f"{leaf.id}.{part}", self.key(leaf)).exists()

    def _path(self, label: str, key: str) -> Path:
        return self.root / ".cache" / "results" / f"{label}-{key[:32]}.pickle"

    def remember(self, label: str, key: str, compute: Callable[[], Any]) -> Any:
        """The value stored under `label` and `key`; computed, stored whole and counted where absent."""
        path = self._path(label, key)
        self.used.add(path.name)
        if path.exists():
            return pickle.loads(path.read_bytes())
        if not label.endswith(".numbers"):  # read off a result that was announced already
            self.progress(label)
        value = compute()
        self.computed.append(label)
        write_whole(path, pickle.dumps(value, protocol=5))
        return value

    def prune(self) -> None:
        """Delete cached results that belong to no leaf as it stands now."""
        current = {self.key(leaf)[:32] for leaf in self.leaves.values()}
        for path in (self.root / ".cache" / "results").glob("*"):
            if path.name not in self.used and path.stem.rpartition("-")[2] not in current:
                path.unlink()


def _sources(root: Path, names: tuple[str, ...]) -> list[bytes]:
    paths = [root / "generators" / name for name in names]
    files = [file for path in paths for file in (sorted(path.glob("*.py")) or [path])]
    return [part for file in files for part in (file.name.encode(), file.read_bytes())]


def versions(libraries: tuple[str, ...]) -> list[str]:
    """Name and installed version of each library."""
    return [f"{name}=={importlib.metadata.version(name)}" for name in libraries]
