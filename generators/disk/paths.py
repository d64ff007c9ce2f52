"""Which paths only the generators write: everything else in the repository is written by hand."""

from __future__ import annotations

from pathlib import Path

FINISHED = ".cache/finished"  # a whole site for any mkdocs: its settings, and its pages in docs/
DOCS = f"{FINISHED}/docs"
NOTES = f"{FINISHED}/notes"  # what our hook knows of each page
GENERATED = (  # folders of the site in which no page is written by hand
    *("api", "changes", "claims", "figures", "forecasts", "numbers", "references", "tables"),
)


def is_generated(uri: str) -> bool:
    """Does the generators' word stand at this path of the site?"""
    return uri.partition("/")[0] in GENERATED


def hidden(path: Path, root: Path) -> bool:
    """Does a tool keep this file to itself, in a folder or under a name that begins with a dot?"""
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def present(root: Path) -> set[str]:
    """Every file that the generators wrote, from the root of the repository."""
    found = (root / FINISHED).rglob("*")
    return {path.relative_to(root).as_posix() for path in found if path.is_file()}
