"""The rooms of the code: the folders and files at the top of the package, and which of them import which."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from ..errors import ReportError
from ..model import Room
from .code import PACKAGE, import_nodes, imported_names


def rooms(root: Path) -> tuple[Room, ...]:
    """Every room of the checkout at `root`, from the ground floor up, by name on each.

    Raises ReportError where rooms import each other in a circle.
    """
    package = root / PACKAGE
    names = {room_of(file.relative_to(root)) for file in package.rglob("*.py")} - {"__init__"}
    below: dict[str, set[str]] = {name: set() for name in sorted(names)}
    for room, lower in arrows(root):
        below[room].add(lower)
    floors: dict[str, int] = {}
    try:
        for name in TopologicalSorter(below).static_order():
            floors[name] = 1 + max((floors[lower] for lower in below[name]), default=-1)
    except CycleError as error:
        circle = " → ".join(error.args[1])
        hint = "move what both need into a room below them"
        raise ReportError(PACKAGE, f"rooms import each other: {circle}", hint) from error
    found = (
        Room(name, _says(package, name), tuple(sorted(below[name])), floors[name]) for name in below
    )
    return tuple(sorted(found, key=lambda room: (room.floor, room.name)))


def arrows(root: Path) -> dict[tuple[str, str], list[str]]:
    """(room, room that it imports) -> the files that do; imports for a type checker count as well."""
    package = root / PACKAGE
    paths = [file.relative_to(root) for file in sorted(package.rglob("*.py"))]
    known = {room_of(path) for path in paths}
    found: dict[tuple[str, str], dict[str, None]] = {}
    for path in paths:
        for node in import_nodes(ast.parse((root / path).read_bytes()), checked=True):
            for name in imported_names(node, path.parent.parts):
                arrow = room_of(path), name[1] if name[0] == PACKAGE and len(name) > 1 else ""
                if arrow[1] in known - {arrow[0]}:
                    found.setdefault(arrow, {})[path.as_posix()] = None
    return {arrow: list(files) for arrow, files in found.items()}


def room_of(path: Path) -> str:
    """The room of a file of the checkout: `graph` of generators/graph/code.py, `settings` of generators/settings.py."""
    return path.with_suffix("").parts[1]


def _says(package: Path, name: str) -> str:
    """The first line of a room's docstring."""
    file = package / f"{name}.py"
    file = file if file.exists() else package / name / "__init__.py"
    said = ast.get_docstring(ast.parse(file.read_bytes())) if file.exists() else None
    return (said or "").partition("\n")[0]
