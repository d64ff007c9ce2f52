"""From a checked repository to the files that mkdocs reads: compute, render, write only what differs."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from . import (
    cards,
    equations,
    glossary,
    head,
    notebook_pages,
    pages,
    prose,
    publish,
    reading,
    search,
    site,
    snippets,
    store,
)
from .assemble import assemble
from .catalog import Catalog
from .checks import GENERATED, check
from .errors import ReportError
from .files import digest, write_whole
from .history import read_history

INPUTS = ("data", "docs", "generators", "locks", "mkdocs.yml", "pyproject.toml")
VEGA = "docs/figures/vega.js"  # the library of the full view of a figure, loaded on request
BUNDLE = "export default vegaEmbed;"  # what it gives to docs/assets/explore.js
BAKED = ".cache/site"  # pages with their marks expanded, as the mkdocs hook reads them
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


def build(root: Path, settings: dict[str, str], progress: Progress = lambda _: None) -> Summary:
    """Bring the generated files under `root` up to date.

    `settings` are name, version, url and repository of the site. Raises ReportError with everything
    that is wrong; then nothing is written.
    """
    settings = settings | _commit(root)
    inputs = _inputs_digest(root, json.dumps(settings, sort_keys=True))
    manifest = store.read(root / MANIFEST)
    if manifest is store.MISSING:
        manifest = {}
    if manifest.get("inputs") == inputs and intact(root, manifest["files"]):
        return Summary(inputs, manifest["counts"], (), 0)
    checked, problems = check(root)
    if problems:
        raise ReportError.of(problems)
    catalog = Catalog(root, checked.tables, checked.leaves, progress)
    computed = replace(assemble(catalog, checked, settings), history=read_history(root))
    files = render(computed, checked.pages, catalog)
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


def render(
    computed: site.Site, written_pages: dict[str, str], catalog: Catalog
) -> dict[str, bytes]:
    """Every file of the build: path from the root of the repository -> content."""
    generated = pages.generated(computed)
    sources = {**written_pages, **generated}
    notebooks = {one.uri: notebook_pages.prose(one) for one in computed.notebooks.values()}
    wanted = _equations(sources | notebooks, computed)
    set_equations = catalog.remember(
        "equations", digest(*wanted), lambda: equations.typeset(wanted)
    )
    version = importlib.metadata.version("vl-convert-python")
    bundle = catalog.remember("vega", digest(version, BUNDLE), _bundle)
    files = {f"docs/{path}": content for path, content in publish.files(computed).items()}
    words = written_pages.get(glossary.SOURCE, "")
    defined = glossary.definitions(words, computed.labels())
    files |= {f"docs/{path}": content for path, content in cards.files(computed, defined).items()}
    files |= {f"docs/{path}": text for path, text in notebook_pages.files(computed).items()}
    files[VEGA] = bundle
    files |= {f"docs/{uri}": text.encode() for uri, text in generated.items()}
    of_tables = {f"tables/{id}.md": entry.table for id, entry in computed.tables.items()}
    for uri, text in sources.items():
        page = snippets.Page(uri, computed, set_equations)
        chapter = uri.startswith("chapters/")
        baked: dict[str, Any] = {
            "head": head.head(computed, uri),
            "markdown": page.expand(reading.with_time(text) if chapter else text),
            "snippets": page.snippets,
            "terms": glossary.names(words, text) if chapter else {},
            "glossary": f"{page.root}glossary/",
            "rows": search.row_names(of_tables[uri]) if uri in of_tables else {},
        }
        files[f"{BAKED}/{uri}.json"] = json.dumps(baked, ensure_ascii=False).encode()
    for notebook in computed.notebooks.values():
        parts = notebook_pages.baked(notebook, computed, set_equations)
        files |= {f"{BAKED}/{notebook.uri}{suffix}": part for suffix, part in parts.items()}
    return files


def _bundle() -> bytes:
    import vl_convert

    content: str = vl_convert.javascript_bundle(BUNDLE)
    return content.encode()


def write(root: Path, files: dict[str, bytes], before: set[str]) -> int:
    """Write the files that differ, each whole; delete those of the last build that are gone."""
    changed = 0
    for path, content in files.items():
        target = root / path
        if not target.exists() or target.read_bytes() != content:
            write_whole(target, content)
            changed += 1
    for path in (_present(root) | before) - set(files):
        (root / path).unlink(missing_ok=True)
        changed += 1
    return changed


def intact(root: Path, files: dict[str, str]) -> bool:
    """Do the generated files stand there as they were written, and no others beside them?"""
    return _present(root) <= set(files) and all(
        (root / path).is_file() and hashlib.sha256((root / path).read_bytes()).hexdigest() == sha256
        for path, sha256 in files.items()
    )


def _present(root: Path) -> set[str]:
    """Every file in the folders that only the generators write."""
    return {
        path.relative_to(root).as_posix()
        for folder in (*(f"docs/{name}" for name in GENERATED), BAKED)
        for path in (root / folder).rglob("*")
        if path.is_file()
    }


def _equations(sources: dict[str, str], computed: site.Site) -> dict[str, str]:
    """Every equation with the place where it stands first."""
    texts = {f"docs/{uri}": text for uri, text in sources.items()}
    texts |= {e.provenance.code: e.caption for e in computed.figures.values()}
    found: dict[str, str] = {}
    for where, text in texts.items():
        for mark in prose.marks(text):
            if mark.kind in ("equation", "display"):
                found.setdefault(mark.text, f"{where}:{mark.line}")
    return dict(sorted(found.items()))


def _commit(root: Path) -> dict[str, str]:
    """Hash and date of the commit checked out; empty where the folder is no git checkout."""
    command = ["git", "-C", str(root), "log", "-1", "--format=%H %cs"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    commit, _, date = done.stdout.strip().partition(" ")
    return {"commit": commit, "date": date}


def _inputs_digest(root: Path, settings: str) -> str:
    paths = [root / name for name in INPUTS]
    generated = {root / "docs" / name for name in GENERATED}
    files = sorted(
        file
        for path in paths
        for file in ([path] if path.is_file() else path.rglob("*"))
        if file.is_file()
        and "__pycache__" not in file.parts
        and not generated.intersection(file.parents)
        and file.name != "datapackage.json"
    )
    parts = [
        part for f in files for part in (f.relative_to(root).as_posix().encode(), f.read_bytes())
    ]
    return digest(*parts, settings, sys.version)


def timed(progress: Progress) -> Progress:
    """A progress that says, with every step, how many seconds have passed."""
    start = time.monotonic()
    return lambda text: progress(f"{time.monotonic() - start:6.1f} s  {text}")
