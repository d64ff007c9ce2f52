"""What code rests on: every module of the project that it imports, directly or not, and the libraries those import."""

from __future__ import annotations

import ast
import importlib.metadata
import inspect
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from ..disk.files import digest

PACKAGE = "generators"
REQUIREMENT = re.compile(r"[\w.-]+")


@dataclass(frozen=True)
class Imports:
    """What a file imports: modules of the project by their files, libraries by their names in the code."""

    files: tuple[Path, ...]
    libraries: tuple[str, ...]
    sha256: str = ""


# Imports are statements: expressions, most of a tree, hold none.
HOLDS_IMPORTS = (ast.stmt, ast.excepthandler, ast.match_case)


class Code:
    """The code of one checkout; every file is read once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._seen: dict[Path, Imports] = {}
        self._below: dict[tuple[Path, ...], tuple[list[Path], list[str]]] = {}
        self._digests: dict[tuple[Path, ...], str] = {}

    def of(self, function: Callable[..., Any]) -> str:
        """The digest of the module of the kernel in which a function stands."""
        file = Path(inspect.getfile(function)).resolve()
        if not file.is_relative_to(self.root.resolve()):
            return _program().digest([file])  # of a report without a kernel of its own
        return self.digest([self.root / file.relative_to(self.root.resolve())])

    def digest(self, files: Iterable[Path]) -> str:
        """SHA-256 over files, every module below them, and the versions of Python and of the libraries."""
        start = tuple(files)
        if start not in self._below:
            reached = self.reached(start)
            self._below[start] = reached, versions(self.libraries(reached))
        if start not in self._digests:
            reached, libraries = self._below[start]
            code = (f"{self._name(file)} {self.imports(file).sha256}" for file in reached)
            self._digests[start] = digest(*code, *libraries, PYTHON)
        return self._digests[start]

    def _name(self, file: Path) -> str:
        here = self.root if file.is_relative_to(self.root) else _program().root
        return file.relative_to(here).as_posix()

    def reached(self, files: Iterable[Path]) -> list[Path]:
        """The files and every module of the project below them, in order of their names.

        A package that is nothing but its docstring is no input.
        """
        found: set[Path] = set()
        queue = list(files)
        while queue:
            file = queue.pop()
            if file not in found:
                found.add(file)
                queue += self.imports(file).files
        return sorted(found)

    def libraries(self, files: Iterable[Path]) -> list[str]:
        """The distributions that files import, and what these require, in order of their names."""
        return self.distributions(self.named_libraries(files))

    def named_libraries(self, files: Iterable[Path]) -> set[str]:
        """The libraries that files import, as they are called in the code."""
        return {name for file in files for name in self.imports(file).libraries}

    @staticmethod
    def distributions(libraries: Iterable[str], required: bool = True) -> list[str]:
        """The distributions that bring libraries, and where `required` all that these need."""
        return sorted({one for name in libraries for one in _distributions(name, required)})

    def imports(self, file: Path) -> Imports:
        """What a file imports, wherever in it, but for what only a type checker reads."""
        if not file.is_relative_to(self.root):
            return _program().imports(file)  # of the kernel, for a report without one of its own
        if file not in self._seen:
            raw = file.read_bytes()
            package = file.relative_to(self.root).parent.parts
            found = self.named(import_nodes(ast.parse(raw)), package)
            parts = [raw, *(beside.read_bytes() for beside in _beside(file))]
            self._seen[file] = replace(found, sha256=digest(*parts))
        return self._seen[file]

    def named(
        self, nodes: Iterable[ast.Import | ast.ImportFrom], package: tuple[str, ...]
    ) -> Imports:
        """The files and libraries that import statements name in a module of `package`."""
        files: dict[Path, None] = {}
        libraries: dict[str, None] = {}
        for name in (name for node in nodes for name in imported_names(node, package)):
            if name[0] == PACKAGE:
                files.update(dict.fromkeys(self._files(name)))
            elif name[0] not in sys.stdlib_module_names:
                libraries[name[0]] = None
        return Imports(tuple(files), tuple(libraries))

    def _files(self, name: tuple[str, ...]) -> Iterator[Path]:
        """The file of a module, and those of the packages around it that hold code."""
        for depth in range(1, len(name) + 1):
            path = self.root.joinpath(*name[:depth])
            module, package = path.with_suffix(".py"), path / "__init__.py"
            if module in self._modules:
                yield module
            elif package in self._modules:
                yield package

    @cached_property
    def _modules(self) -> frozenset[Path]:
        """Every file of the project but the packages that hold nothing but a docstring."""
        files = (self.root / PACKAGE).rglob("*.py")
        return frozenset(file for file in files if file.name != "__init__.py" or _does(file))


PYTHON = f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor}"


def versions(distributions: Iterable[str]) -> list[str]:
    """Name and installed version of each distribution."""
    return [f"{name}=={_version(name)}" for name in distributions]


@cache
def _program() -> Code:
    """The code that is running."""
    return Code(Path(__file__).resolve().parents[2])


@cache
def _version(distribution: str) -> str:
    """Empty where it is not installed: an experiment's libraries are no part of a build."""
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _beside(file: Path) -> list[Path]:
    """What stands beside the code of a package for it to read, such as fonts."""
    if file.name != "__init__.py":
        return []
    others = (path for path in file.parent.iterdir() if path.is_file())
    return sorted(path for path in others if path.suffix not in (".py", ".md"))


def _does(package: Path) -> bool:
    """Does the file of a package hold more than a docstring?"""
    return any(not isinstance(node, ast.Expr) for node in ast.parse(package.read_bytes()).body)


def import_nodes(tree: ast.Module, checked: bool = False) -> Iterator[ast.Import | ast.ImportFrom]:
    """Every import statement of a module; what only a type checker reads where `checked`."""
    queue: list[ast.AST] = [tree]
    while queue:
        node = queue.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        # Written TYPE_CHECKING or typing.TYPE_CHECKING.
        if (
            not checked
            and isinstance(node, ast.If)
            and ast.unparse(node.test).endswith("TYPE_CHECKING")
        ):
            queue += node.orelse
        else:
            queue += (one for one in ast.iter_child_nodes(node) if isinstance(one, HOLDS_IMPORTS))


def imported_names(
    node: ast.Import | ast.ImportFrom, package: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """The dotted names that may be modules, in a module of `package`: of `from a import b` both a and a.b."""
    if isinstance(node, ast.Import):
        yield from (tuple(alias.name.split(".")) for alias in node.names)
        return
    base = package[: len(package) - node.level + 1] if node.level else ()
    base += tuple(node.module.split(".")) if node.module else ()
    if base:
        yield base
    yield from ((*base, alias.name) for alias in node.names)


@cache
def _distributions(module: str, required: bool) -> frozenset[str]:
    """The distribution that brings a module, and where wanted those it needs; of these what is installed."""
    found: dict[str, str] = {}
    queue = [module if _version(module) else _providers().get(module, [module])[0]]
    while queue:
        # One spelling of each name, as PEP 503 has it.
        name = re.sub(r"[-_.]+", "-", queue.pop()).lower()
        if name not in found:
            found[name] = _version(name)
            queue += _required(name) if required and found[name] else []
    return frozenset(name for name, version in found.items() if version)


@cache
def _providers() -> dict[str, list[str]]:
    """Module -> the distributions that bring it, for those that have another name; slow."""
    return dict(importlib.metadata.packages_distributions())


def _required(distribution: str) -> list[str]:
    """What a distribution requires without any of its extras."""
    lines = importlib.metadata.requires(distribution) or []
    found = (REQUIREMENT.match(line) for line in lines if "extra ==" not in line)
    return [match[0] for match in found if match]
