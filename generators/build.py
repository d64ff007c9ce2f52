"""From a checked repository to the files that mkdocs reads: compute, render, write only what differs."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .disk import store
from .disk.files import digest, write_whole
from .disk.paths import hidden, present
from .errors import ReportError
from .settings import read_settings

if TYPE_CHECKING:
    from .graph.checks import Checked

INPUTS = ("data", "docs", "generators", "locks", "mkdocs.yml", "pyproject.toml")
MANIFEST = ".cache/manifest"  # of the last build: its inputs, counts, and files with their digests
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Summary:
    """What a build made: the digest of its inputs, counts by kind, what it computed, the files it wrote."""

    inputs: str
    counts: dict[str, int]
    computed: tuple[str, ...]
    written: int

    @property
    def unchanged(self) -> bool:
        """Was everything up to date?"""
        return not self.computed and not self.written


def build(root: Path, progress: Progress = lambda _: None) -> Summary:
    """Bring the generated files under `root` up to date.

    Raises ReportError with everything that is wrong; then nothing is written.
    """
    settings, (commit, date) = read_settings(root), _commit(root)
    inputs = _inputs_digest(root, json.dumps([asdict(settings), commit, date]))
    manifest = store.read(root / MANIFEST)
    if manifest is store.MISSING:
        manifest = {}
    if manifest.get("inputs") == inputs and intact(root, manifest["files"]):
        return Summary(inputs, manifest["counts"], (), 0)
    # Slow to import, and not needed where nothing changed.
    from .graph.assemble import assemble
    from .graph.catalog import Catalog
    from .graph.checks import check
    from .pages.assets import read_assets
    from .render import render
    from .sources.history import read_history

    checked, problems = check(root)
    if problems:
        raise ReportError.of(problems)
    catalog = Catalog(root, checked.tables, checked.leaves, progress)
    assembled = assemble(catalog, checked, settings, commit, date)
    computed = replace(assembled, history=read_history(root))
    files = render(computed, read_assets(root), settings, catalog)
    written = write(root, files, set(manifest.get("files", {})))
    catalog.prune()
    counts = {
        "figures": len(computed.figures),
        "claims": len(computed.claims),
        "tables": len(computed.tables),
        "references": len(computed.works),
    }
    digests = {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
    record = {"inputs": inputs, "counts": counts, "files": digests}
    store.write(root / MANIFEST, record)
    return Summary(inputs, counts, tuple(catalog.computed), written)


def examined(root: Path, progress: Progress = lambda _: None) -> Checked:
    """What stands in the repository, with nothing wrong in it and every word true of what is computed.

    Raises ReportError with everything that is wrong.
    """
    from .graph.assemble import judged
    from .graph.catalog import Catalog
    from .graph.checks import check

    checked, problems = check(root)
    if problems:
        raise ReportError.of(problems)
    judged(Catalog(root, checked.tables, checked.leaves, progress), checked)
    return checked


def write(root: Path, files: dict[str, bytes], before: set[str]) -> int:
    """Write the files that differ, each whole; delete those of the last build that are gone."""
    changed = 0
    for path, content in files.items():
        target = root / path
        if not target.exists() or target.read_bytes() != content:
            write_whole(target, content)
            changed += 1
    for path in (present(root) | before) - set(files):
        (root / path).unlink(missing_ok=True)
        changed += 1
    return changed


def intact(root: Path, files: dict[str, str]) -> bool:
    """Do the generated files stand there as they were written, and no others beside them?"""
    return present(root) <= set(files) and all(
        (root / path).is_file() and hashlib.sha256((root / path).read_bytes()).hexdigest() == sha256
        for path, sha256 in files.items()
    )


def _commit(root: Path) -> tuple[str, str]:
    """Hash and date of the commit checked out; empty where the folder is no git checkout."""
    command = ["git", "-C", str(root), "log", "-1", "--format=%H %cs"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    commit, _, date = done.stdout.strip().partition(" ")
    return commit, date


def _inputs_digest(root: Path, settings: str) -> str:
    paths = [root / name for name in INPUTS]
    files = sorted(
        file
        for path in paths
        for file in ([path] if path.is_file() else path.rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts and not hidden(file, root)
    )
    parts = [
        part for f in files for part in (f.relative_to(root).as_posix().encode(), f.read_bytes())
    ]
    return digest(*parts, settings, sys.version)


def timed(progress: Progress) -> Progress:
    """A progress that says, with every step, how many seconds have passed."""
    start = time.monotonic()
    return lambda text: progress(f"{time.monotonic() - start:6.1f} s  {text}")
