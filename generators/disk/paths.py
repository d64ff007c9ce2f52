"""Which paths only the generators write: everything else in the repository is written by hand."""

from __future__ import annotations

from pathlib import Path

IN_DOCS = (  # folders and a file of docs/
    *("api", "changes", "claims", "figures", "forecasts", "numbers", "references", "tables"),
    "datapackage.json",
)
BAKED = ".cache/site"  # pages with their marks expanded, as the mkdocs hook reads them
PATHS = (*(f"docs/{name}" for name in IN_DOCS), BAKED)


def is_generated(uri: str) -> bool:
    """Does the generators' word stand at this path in docs/?"""
    return uri.partition("/")[0] in IN_DOCS


def present(root: Path) -> set[str]:
    """Every file that stands at these paths, from the root of the repository."""
    tops = [root / path for path in PATHS]
    found = (path for top in tops for path in ([top] if top.is_file() else top.rglob("*")))
    return {path.relative_to(root).as_posix() for path in found if path.is_file()}
