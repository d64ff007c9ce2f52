"""How tests are written: they share modules and not each other, wait for what must hold, and name every analysis."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ROOT, SLOW

TESTS = ROOT / "tests"
FILES = sorted(path for path in TESTS.rglob("*.py") if "node_modules" not in path.parts)
ANALYSES = {path.stem for path in (ROOT / "generators/analyses").glob("[!_]*.py")}


def name(path: Path) -> str:
    return path.relative_to(TESTS).as_posix()


def imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Every module that is imported, and what of it, wherever in the file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def of_test_modules(code: str) -> list[str]:
    """Imports of modules in which tests stand."""
    names = [f"{module}.{what}" for module, what in imported(ast.parse(code))]
    return [one for one in names if any(part.startswith("test_") for part in one.split("."))]


def fixed_waits(code: str) -> list[str]:
    """Calls that wait for a time, but for a pause between two looks of a loop that ends when something holds."""
    tree = ast.parse(code)
    polling = {
        call for loop in ast.walk(tree) if isinstance(loop, ast.While) for call in ast.walk(loop)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called == "wait_for_timeout" or (called == "sleep" and node not in polling):
                found.append(f"line {node.lineno}: {ast.unparse(node)}")
    return found


def where(found: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """What is found in the code of the tests, by file."""
    by_file = {name(path): found(path.read_text(encoding="utf-8")) for path in FILES}
    return {file: lines for file, lines in by_file.items() if lines}


def test_no_test_imports_a_module_of_tests() -> None:
    assert where(of_test_modules) == {}


def test_no_test_waits_for_a_time() -> None:
    assert where(fixed_waits) == {}


@pytest.mark.parametrize(
    "code",
    ["import test_layers", "from test_layers import X", "from .test_pages import X",
     "from . import test_pages", "def f():\n    from browser.test_pages import X"],
)  # fmt: skip
def test_every_way_to_import_a_module_of_tests_is_seen(code: str) -> None:
    assert len(of_test_modules(code)) == 1
    assert of_test_modules(code.replace("test_", "")) == []


@pytest.mark.parametrize(
    ("code", "waits"),
    [
        ("page.wait_for_timeout(400)", 1),
        ("time.sleep(1)", 1),
        ("for i in range(9):\n    sleep(1)", 1),
        ("while process.poll() is None:\n    time.sleep(0.01)", 0),
        ("while page:\n    page.wait_for_timeout(9)", 1),
    ],
)
def test_a_pause_between_two_looks_is_no_fixed_wait(code: str, waits: int) -> None:
    assert len(fixed_waits(code)) == waits


def test_every_analysis_is_called_by_some_test() -> None:
    called = set()
    for path in FILES:
        for module, what in imported(ast.parse(path.read_text(encoding="utf-8"))):
            if module == "generators.analyses":
                called.add(what)
            elif module.startswith("generators.analyses."):
                called.add(module.split(".")[2])
    assert sorted(ANALYSES - called) == []


def test_every_file_that_begins_first_is_there() -> None:
    assert set(SLOW) - {path.name for path in FILES} == set()
