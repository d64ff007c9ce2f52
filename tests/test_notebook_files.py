"""Notebooks are committed without outputs, load what they read, and are told what is wrong with them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from conftest import ROOT
from effects import OUTSIDE, READING
from small_notebooks import TITLE, notebook
from small_reports import messages, write, write_report

from generators.graph.notebook_files import read_notebooks

NOTEBOOKS = sorted((ROOT / "docs/notebooks").glob("*.ipynb"))


IMPORTED = {  # all that a notebook may import; its key covers the code of the first
    *("generators.maths", "generators.notebook", "generators.records", "generators.theme"),
    *("altair", "numpy", "pandas", "sys"),
}


@pytest.fixture
def report(tmp_path: Path) -> Path:
    root = write_report(tmp_path)
    (root / "generators").symlink_to(ROOT / "generators")
    return root


def test_there_are_three_and_none_is_committed_with_an_output():
    assert len(NOTEBOOKS) == 3
    read, problems = read_notebooks(ROOT)
    assert problems == []
    assert [id for id, one in read.items() if any(cell.has_run for cell in one.cells)] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_reads_nothing_but_what_it_loads(path):
    cells = read_notebooks(ROOT)[0][path.stem].cells
    tree = ast.parse("\n".join(cell.source for cell in cells if cell.kind == "code"))
    found = {alias.name for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            found |= {".".join(name.split(".")[:2]) for name in names}
    assert found <= IMPORTED
    assert found & (OUTSIDE - {"sys"}) == set()
    calls = [n.func for n in ast.walk(tree) if isinstance(n, ast.Call)]
    assert {getattr(f, "id", getattr(f, "attr", "")) for f in calls} & READING == set()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("plain", notebook("1", outputs=True), ": cell 2: holds the output of a run"),
        ("plain", notebook('load("run")'), ": cell 2:1: loads 'run', which is neither"),
        ("plain", notebook("load(name)"), ": cell 2:1: load is not given a name"),
        ("plain", notebook("1 +"), ": cell 2:1: is not Python"),
        ("plain", notebook(title="No title"), ":1: has no title"),
        ("plain", notebook(title=f"{TITLE}\n\n# Two"), ":1: has two titles"),
        ("plain", notebook(title=f"{TITLE}\n\n[@kaplan202]"), ": cell 1:5: [@kaplan202] is not"),
        ("plain", notebook(title=f"{TITLE}\n\nIt is 17."), ": cell 1:5: '17.' is typed"),
        ("plain", notebook(title=f"{TITLE}\n\n{{{{ table: runs }}}}"), ": cell 1:5: {{ table: runs }}: Jupyter"),
        ("Plain", notebook(), ":1: 'Plain' is not a name"),
        ("plain", "{", ":1: is not a notebook"),
    ],
    ids=lambda value: value[:60] if value.startswith(":") else "",
)  # fmt: skip
def test_check_says_what_is_wrong_and_where(report, name, content, message):
    write(report / f"docs/notebooks/{name}.ipynb", content)
    found = messages(report)
    assert any(one.startswith(f"docs/notebooks/{name}.ipynb{message}") for one in found), found
