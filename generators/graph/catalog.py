"""The graph of the report: fill arguments by name, hash every input, cache every result.

Nothing heavy is imported while nothing has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..disk import store
from ..disk.files import digest
from ..sources.frames import frame
from ..sources.tables import Table
from .code import Code
from .leaf_files import LAYOUT, Kind, Leaf


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
    _keys: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.code = Code(self.root)

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
        """SHA-256 over everything a result depends on: code with its libraries, and inputs, recursively."""
        if leaf.id not in self._keys:
            inputs = (
                self._key_of_table(name) if name in self.tables else self.key(self.leaves[name])
                for name in leaf.inputs
            )
            self._keys[leaf.id] = digest(leaf.kind, leaf.id, leaf.code_digest(self.code), *inputs)
        return self._keys[leaf.id]

    def _key_of_table(self, id: str) -> str:
        return digest(self.tables[id].content, self.code.of(frame))

    def key_of(self, made_by: Callable[..., Any], *parts: str) -> str:
        """SHA-256 over the code of the function that makes something, with its libraries, and what it is made from."""
        return digest(self.code.of(made_by), *parts)

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

    def cached(
        self,
        leaf: Leaf,
        compute: Callable[[], Any],
        part: str = "result",
        by: Callable[..., Any] | None = None,
    ) -> Any:
        """The cached value of a leaf, computed when any of its inputs changed; `by` is the function that makes it."""
        return self.remember(f"{leaf.id}.{part}", self._key_of_part(leaf, by), compute)

    def is_stored(
        self, leaf: Leaf, part: str = "result", by: Callable[..., Any] | None = None
    ) -> bool:
        """Is a value of a leaf in the cache?"""
        return self._path(f"{leaf.id}.{part}", self._key_of_part(leaf, by)).exists()

    def is_kept(self, label: str, key: str) -> bool:
        """Is a value that `remember` would ask for in the cache?"""
        return self._path(label, key).exists()

    def _key_of_part(self, leaf: Leaf, by: Callable[..., Any] | None) -> str:
        return self.key_of(by, self.key(leaf)) if by else self.key(leaf)

    def _path(self, label: str, key: str) -> Path:
        # 128 bits tell results apart, and the name of the file stays short.
        return self.root / ".cache" / "results" / f"{label}-{key[:32]}.pickle"

    def remember(self, label: str, key: str, compute: Callable[[], Any], told: bool = True) -> Any:
        """The value stored under `label` and `key`; computed, stored whole and, where `told`, counted if absent."""
        path = self._path(label, key)
        self.used.add(path.name)
        if (kept := store.read(path)) is not store.MISSING:
            return kept
        if told and not label.endswith(".numbers"):  # read off a result that was announced already
            self.progress(label)
        value = compute()
        if told:
            self.computed.append(label)
        store.write(path, value)
        return value

    def prune(self) -> None:
        """Delete cached results that belong to no leaf as it stands now."""
        # A result below pictures that were all kept was not asked for, and is still good.
        current = {self.key(leaf)[:32] for leaf in self.leaves.values()}
        for path in (self.root / ".cache" / "results").glob("*"):
            if path.name not in self.used and path.stem.rpartition("-")[2] not in current:
                path.unlink()
