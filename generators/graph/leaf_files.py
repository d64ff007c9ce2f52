"""Discover the leaf files (analyses, figures, claims) and read what they declare, without importing them.

A figure may have a script of its own, `docs/assets/figures/<id>.js`: every page that shows the figure loads
it beside the two pictures. What the script needs to know, the figure's function `script_data(inputs…)`
returns as a dict, which stands in the page as JSON; the marks of the chart whose descriptions the dict lists
under "marks" carry their places in this list as `data-mark`.

A figure that draws a column moved or cut says in `SAID = {"drawn": "score"}` which column has the true value
that the label of a mark says; None where the column says nothing.
"""

from __future__ import annotations

import ast
import graphlib
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ..errors import Problem, nearest
from .code import Code
from .leaf_constants import Declared, read_declared

Kind = Literal["analyses", "figures", "claims", "notebooks"]
KINDS: tuple[Kind, ...] = ("analyses", "figures", "claims")
FUNCTION = {"analyses": "analyse", "figures": "chart", "claims": "measure_"}
LAYOUT = "narrow"  # the one argument that the kernel fills in: is the chart drawn for a phone?
SCRIPTS = "docs/assets/figures"  # a figure's own script has the figure's id for its name
SCRIPT_DATA = "script_data"  # the function of a figure that gives its script what it needs


@dataclass(frozen=True)
class Leaf:
    """A leaf file as it stands: docstring, constants, and the inputs of each of its functions.

    `measured_by`: the numbers that its claim names; they are known once the claim was made.
    """

    id: str
    kind: Kind
    path: Path
    docstring: str
    declared: Declared
    functions: dict[str, tuple[str, ...]]
    measured_by: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def inputs(self) -> tuple[str, ...]:
        """Names of the tables and analyses that its functions ask for or whose numbers its claim names."""
        names = [name for inputs in self.functions.values() for name in inputs if name != LAYOUT]
        names += [number.partition(".")[0] for number in self.measured_by]
        return tuple(dict.fromkeys(names))

    @property
    def where(self) -> str:
        """The file as messages name it."""
        return f"generators/{self.kind}/{self.id}.py"

    @property
    def title(self) -> str:
        """The first line of the docstring."""
        return self.docstring.split("\n", 1)[0].strip()

    @property
    def caption(self) -> str:
        """The docstring below its first line."""
        return self.docstring.partition("\n")[2].strip()

    def code_digest(self, code: Code) -> str:
        """SHA-256 over the file, every module below it, and their libraries."""
        return code.digest([self.path])

    def load(self) -> Any:
        """Import the file."""
        return importlib.import_module(f"generators.{self.kind}.{self.id}")


def discover(root: Path, tables: list[str]) -> tuple[dict[str, Leaf], list[Problem]]:
    """Every leaf file by name, and what is wrong with their names, functions and inputs."""
    leaves: dict[str, Leaf] = {}
    problems: list[Problem] = []
    for kind in KINDS:
        for path in sorted((root / "generators" / kind).glob("*.py")):
            if path.stem == "__init__":
                continue
            where = f"generators/{kind}/{path.name}"
            try:
                leaf, wrong = read_leaf(path, kind)
            except SyntaxError as error:
                problems.append(Problem(f"{where}:{error.lineno}", f"is not Python: {error.msg}"))
                continue
            problems += wrong
            other = leaves.get(leaf.id)
            if other or leaf.id in tables:
                taken = other.where if other else f"data/{leaf.id}.csv"
                problems.append(Problem(f"{where}:1", f"'{leaf.id}' is the name of {taken} too"))
            leaves[leaf.id] = leaf
            problems += _leaf_problems(leaf)
    inputs = [*tables, *(leaf.id for leaf in leaves.values() if leaf.kind == "analyses")]
    for leaf in leaves.values():
        for name in leaf.inputs:
            if name not in inputs:
                problem = f"asks for '{name}', which is neither a table nor an analysis"
                problems.append(Problem(f"{leaf.where}:1", problem, nearest(name, inputs)))
    # Circles are looked for among names that are right: a wrong one may hide or make one.
    return leaves, problems or _cycles(leaves)


def read_leaf(path: Path, kind: Kind) -> tuple[Leaf, list[Problem]]:
    """The leaf file at `path`, read without importing it, and what in it cannot be read.

    Raises SyntaxError where it is not Python.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    where = f"generators/{kind}/{path.name}"
    declared, problems = read_declared(tree, kind, where)
    functions = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and (
            node.name.startswith(FUNCTION[kind]) or (kind == "figures" and node.name == SCRIPT_DATA)
        ):
            problems += _argument_problems(node, where)
            arguments = [*node.args.args, *node.args.kwonlyargs]
            functions[node.name] = tuple(argument.arg for argument in arguments)
    docstring = ast.get_docstring(tree) or ""
    return Leaf(path.stem, kind, path, docstring, declared, functions), problems


def _argument_problems(function: ast.FunctionDef, where: str) -> Iterator[Problem]:
    """Arguments that cannot be filled in by name."""
    given = function.args
    if given.posonlyargs or given.vararg or given.kwarg or given.defaults or any(given.kw_defaults):
        hint = (
            f"write def {function.name}(table, analysis): plain names, without / * ** or defaults"
        )
        problem = f"{function.name}({ast.unparse(given)}): its arguments are filled in by name"
        yield Problem(f"{where}:{function.lineno}", problem, hint)


def _leaf_problems(leaf: Leaf) -> Iterator[Problem]:
    at = f"{leaf.where}:1"
    if not re.fullmatch(r"[a-z][a-z0-9_]*", leaf.id):
        yield Problem(at, f"'{leaf.id}' is not a name", "small letters, digits and _ only")
    if not leaf.title:
        yield Problem(at, "has no docstring", "its first line says what the file is")
    if leaf.kind == "claims":
        if not leaf.declared.has_claim:
            yield Problem(at, "has no CLAIM", "write CLAIM = Claim(statement=…, parts=…)")
        return
    if FUNCTION[leaf.kind] not in leaf.functions:
        hint = f"write def {FUNCTION[leaf.kind]}(…), its arguments named after tables or analyses"
        yield Problem(at, f"has no function '{FUNCTION[leaf.kind]}'", hint)
    if leaf.kind == "figures" and not leaf.caption:
        hint = "below the title and a blank line: what is drawn, how it was made, what it does not show"
        yield Problem(at, "has no caption", hint)


def _cycles(leaves: dict[str, Leaf]) -> list[Problem]:
    graph = {leaf.id: [name for name in leaf.inputs if name in leaves] for leaf in leaves.values()}
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        path = error.args[1]
        return [Problem(f"{leaves[path[0]].where}:1", f"rests on itself: {' → '.join(path)}")]
    return []
