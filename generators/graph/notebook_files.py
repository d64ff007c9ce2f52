"""The notebooks as they are written: their cells, what they load, and what is wrong with them."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..disk.files import digest
from ..errors import Problem, nearest
from ..prose import tokens
from ..prose.token_rules import Names, bare_number_problems, prose_problems
from .code import Code, Imports, import_nodes, versions
from .leaf_constants import Declared
from .leaf_files import Leaf

FOLDER = "docs/notebooks"
FORMAT = 4  # of notebook files; the minor version must have cell ids
LOAD = "load"  # the function of generators/notebook.py by which a notebook gets what it reads
KINDS = ("markdown", "code")


@dataclass(frozen=True)
class Cell:
    """One cell: its kind, markdown or code, its text, and whether a run left something in it."""

    kind: str
    source: str
    has_run: bool


@dataclass(frozen=True)
class Notebook(Leaf):
    """A notebook as it stands; its inputs are the names that its cells load."""

    cells: tuple[Cell, ...]

    @property
    def where(self) -> str:
        """The file as messages name it."""
        return f"{FOLDER}/{self.id}.ipynb"

    @property
    def uri(self) -> str:
        """Its path in docs/."""
        return f"notebooks/{self.id}.ipynb"

    @property
    def title(self) -> str:
        """The heading of its first cell."""
        return super().title.removeprefix("# ")

    @property
    def summary(self) -> str:
        """The first sentences below the title."""
        return " ".join(self.caption.partition("\n\n")[0].split())

    def imports(self, code: Code) -> Imports:
        """What its cells import."""
        trees = [ast.parse(cell.source) for cell in self.cells if cell.kind == "code"]
        return code.named((node for tree in trees for node in import_nodes(tree)), package=())

    def code_digest(self, code: Code) -> str:
        """SHA-256 over the file, every module that its cells import, and the libraries."""
        found = self.imports(code)
        libraries = versions(code.distributions(found.libraries))
        return digest(self.path.read_bytes(), code.digest(found.files), *libraries)

    @property
    def prose(self) -> str:
        """All Markdown of its cells."""
        return "\n\n".join(cell.source for cell in self.cells if cell.kind == "markdown")


def read_notebooks(root: Path) -> tuple[dict[str, Notebook], list[Problem]]:
    """Every notebook by name, and those that cannot be read."""
    notebooks: dict[str, Notebook] = {}
    problems = []
    for path in sorted((root / FOLDER).glob("*.ipynb")):
        try:
            notebook = _read(path)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            hint = "save it from Jupyter, in the current format"
            problems.append(
                Problem(f"{FOLDER}/{path.name}:1", f"is not a notebook: {error!r}", hint)
            )
            continue
        notebooks[notebook.id] = notebook
    return notebooks, problems


def notebook_problems(
    notebook: Notebook, names: Names, inputs: Collection[str]
) -> Iterator[Problem]:
    """What is wrong with the name, the cells and the marks of a notebook; `inputs` may be loaded."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", notebook.id):
        hint = "small letters, digits and _ only"
        yield Problem(f"{notebook.where}:1", f"'{notebook.id}' is not a name", hint)
    if (
        not re.match(r"# \S", notebook.docstring)
        or len(re.findall("^# ", notebook.prose, re.M)) > 1
    ):
        problem = "has no title" if not notebook.docstring.startswith("# ") else "has two titles"
        hint = "the first cell is Markdown and begins with the only line of the form '# Title'"
        yield Problem(f"{notebook.where}:1", problem, hint)
    for number, cell in enumerate(notebook.cells, start=1):
        at = f"{notebook.where}: cell {number}"
        if cell.has_run:
            hint = "clear all outputs before saving: the build runs it"
            yield Problem(at, "holds the output of a run", hint)
        if cell.kind == "markdown":
            yield from prose_problems(cell.source, at, names)
            yield from bare_number_problems(cell.source, at)
            for mark in tokens.marks(cell.source):
                if mark.kind == "token":
                    hint = "compute it in a cell and show it with say(…)"
                    yield Problem(
                        f"{at}:{mark.line}", f"{mark.text}: Jupyter knows no tokens", hint
                    )
        else:
            yield from _code_problems(cell.source, at, inputs)


def _code_problems(source: str, at: str, inputs: Collection[str]) -> Iterator[Problem]:
    try:
        ast.parse(source)
    except SyntaxError as error:
        yield Problem(f"{at}:{error.lineno}", f"is not Python: {error.msg}")
        return
    for line, name in _loads(source):
        if name is None:
            hint = (
                'write the name out, load("chinchilla_fit"), so that the build knows what is read'
            )
            yield Problem(f"{at}:{line}", f"{LOAD} is not given a name", hint)
        elif name not in inputs:
            problem = f"loads '{name}', which is neither a table nor an analysis"
            yield Problem(f"{at}:{line}", problem, nearest(name, inputs))


def _read(path: Path) -> Notebook:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if content["nbformat"] != FORMAT:
        raise ValueError(f"nbformat is {content['nbformat']}, not {FORMAT}")
    cells = tuple(map(_cell, content["cells"]))
    loaded = [name for c in cells if c.kind == "code" for _, name in _loads(c.source) if name]
    first = cells[0].source if cells and cells[0].kind == "markdown" else ""
    inputs = {LOAD: tuple(dict.fromkeys(loaded))}
    return Notebook(path.stem, "notebooks", path, first, Declared(), inputs, cells)


def _cell(cell: dict[str, Any]) -> Cell:
    if cell["cell_type"] not in KINDS:
        raise ValueError(f"a cell is {cell['cell_type']}, not one of {', '.join(KINDS)}")
    source = "".join(cell["source"])
    has_run = bool(cell.get("outputs")) or cell.get("execution_count") is not None
    return Cell(cell["cell_type"], source, has_run)


def _loads(source: str) -> Iterator[tuple[int, str | None]]:
    """(line, name) of every call of `load`; no name where it is not a text written out."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == LOAD:
            given = node.args[0] if len(node.args) == 1 else None
            named = isinstance(given, ast.Constant) and isinstance(given.value, str)
            yield node.lineno, given.value if named else None  # type: ignore[union-attr]
