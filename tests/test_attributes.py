"""The classes that carry the report say under each of their attributes what it is."""

from __future__ import annotations

import ast

import pytest
from conftest import ROOT

FILES = [
    "model/entries.py", "model/site.py", "settings.py", "charts/draw.py", "graph/checks.py", "prose/written_page.py",
    "records/claims.py",
    "records/estimates.py", "records/numbers.py", "records/verdicts.py", "sources/corrections.py",
    "sources/fields.py", "sources/history.py", "sources/references.py", "sources/sidecars.py",
    "sources/tables.py",
]  # fmt: skip


def without_a_word(body: list[ast.stmt]) -> list[str]:
    """The attributes of a class that no text stands under."""
    return [
        ast.unparse(one.target)
        for one, under in zip(body, [*body[1:], ast.Pass()], strict=True)
        if isinstance(one, ast.AnnAssign)
        and not (isinstance(under, ast.Expr) and isinstance(under.value, ast.Constant))
    ]


@pytest.mark.parametrize("file", FILES)
def test_every_attribute_has_a_text_under_it_that_says_what_it_is(file: str) -> None:
    tree = ast.parse((ROOT / "generators" / file).read_text(encoding="utf-8"))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    public = [node for node in classes if node.name in ("_Ends",) or not node.name.startswith("_")]
    assert public
    silent = {node.name: without_a_word(node.body) for node in public}
    assert {name: attributes for name, attributes in silent.items() if attributes} == {}
