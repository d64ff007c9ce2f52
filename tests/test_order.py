"""Rows that tie keep their order: a quick sort puts them as the processor likes, and draws follow the rows."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from conftest import ROOT

FILES = sorted(
    path for folder in ("generators", "benchmarks") for path in (ROOT / folder).rglob("*.py")
)
WITH_KIND = {"sort_values", "sort_index", "argsort"}
NEVER = {"argpartition"}  # has no stable kind


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_sort_that_carries_rows_along_is_stable(path: Path) -> None:
    assert list(_unstable(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("rows.sort_values('a')\nnp.argsort(x)", [1, 2]),
        ("rows.sort_values('a', kind='stable')\nx.argsort(kind='stable')", []),
        ("rows.sort_values('a', kind='quicksort')\nnp.argpartition(x, 3)", [1, 2]),
        ("rows.sort_values(kind=kind)\nnp.sort(x)\nsorted(x)\nx.nlargest(3)", [1]),
        ("rows.nlargest(3, 'a', keep='last')", []),
    ],
)
def test_an_unstable_sort_is_found(code: str, lines: list[int]) -> None:
    assert list(_unstable(code)) == lines


def _unstable(code: str):
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name = node.func.attr
            kinds = [ast.unparse(word.value) for word in node.keywords if word.arg == "kind"]
            if name in NEVER or (name in WITH_KIND and kinds != ["'stable'"]):
                yield node.lineno
