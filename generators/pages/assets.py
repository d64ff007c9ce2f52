"""The files of docs/ that are no pages: styles, scripts and pictures, as the site serves them."""

from __future__ import annotations

from pathlib import Path

from ..disk.paths import hidden, is_generated
from ..prose.markdown_html import PAGES

SCRIPTS = "assets/scripts"  # one file on the site, so that a page asks once
JOINED = "assets/report.js"
LEFT_OUT = ("assets/readme.png",)  # for readers of the repository


def read_assets(root: Path) -> dict[str, bytes]:
    """Path in docs/ -> content."""
    docs = root / "docs"
    files = sorted(path for path in docs.rglob("*") if path.is_file() and not hidden(path, docs))
    found = {path.relative_to(docs).as_posix(): path for path in files if path.suffix not in PAGES}
    found = {name: path for name, path in found.items() if not is_generated(name)}
    scripts = [path for name, path in found.items() if name.startswith(f"{SCRIPTS}/")]
    kept = {
        name: path.read_bytes()
        for name, path in found.items()
        if name not in LEFT_OUT and path not in scripts
    }
    return kept | {JOINED: b"".join(path.read_bytes() for path in scripts)}
