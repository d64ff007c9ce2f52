"""The notebooks are committed without outputs, run when their data change, and stand whole on light pages."""

from __future__ import annotations

import ast
import gzip
import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from built_site import read_page, target
from conftest import ROOT
from effects import OUTSIDE, READING
from small_reports import messages, write, write_report

from generators.errors import ReportError
from generators.graph import notebook_runs
from generators.graph.catalog import Catalog
from generators.graph.checks import check
from generators.graph.notebook_files import read_notebooks

NOTEBOOKS = sorted((ROOT / "docs/notebooks").glob("*.ipynb"))
HEAVIEST = 150_000  # bytes sent for a page with everything it loads, compressed
IMPORTED = {  # all that a notebook may import; its key covers the code of the first
    *("generators.maths", "generators.notebook", "generators.records", "generators.theme"),
    *("altair", "numpy", "pandas", "sys"),
}
TITLE = "# A notebook\n\nFor tests."


def notebook(*code: str, title: str = TITLE, outputs: bool = False) -> str:
    """A notebook with a title and cells of code, as text."""
    ran = {
        "execution_count": 1,
        "outputs": [{"output_type": "stream", "name": "stdout", "text": "1"}],
    }
    empty = {"execution_count": None, "outputs": []}
    cells = [{"cell_type": "markdown", "id": "title", "metadata": {}, "source": title}]
    cells += [
        {
            "cell_type": "code",
            "id": f"c{i}",
            "metadata": {},
            "source": source,
            **(ran if outputs else empty),
        }
        for i, source in enumerate(code)
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def run(root: Path) -> dict[str, bytes]:
    """The executed notebooks of a small report."""
    checked, _ = check(root)
    catalog = Catalog(root, checked.tables, checked.leaves)
    with ThreadPoolExecutor(
        1
    ) as apart:  # a browser test before may have left a loop in this thread
        return apart.submit(notebook_runs.executed, catalog, checked.notebooks).result()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    root = write_report(tmp_path)
    (root / "generators").symlink_to(ROOT / "generators")
    return root


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def page(site: Path, request: pytest.FixtureRequest) -> Path:
    """The page of one notebook."""
    return site / "notebooks" / request.param.stem / "index.html"


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


def test_a_cell_that_fails_or_warns_is_named(report):
    write(report / "docs/notebooks/good.ipynb", notebook("print(1)"))
    write(report / "docs/notebooks/plain.ipynb", notebook("x = 1", "x + y"))
    write(
        report / "docs/notebooks/warning.ipynb", notebook("import warnings\nwarnings.warn('old')")
    )
    with pytest.raises(ReportError) as caught:
        run(report)
    failed, warned = caught.value.problems
    assert str(failed) == (
        "docs/notebooks/plain.ipynb: cell 3: NameError: name 'y' is not defined\n"
        "  the cell begins: x + y"
    )
    assert warned.where == "docs/notebooks/warning.ipynb: cell 2"
    assert "UserWarning: old" in warned.problem
    kept = [path.name for path in (report / ".cache/results").iterdir()]
    assert [name.partition(".")[0] for name in kept] == ["good"]


def test_the_key_of_a_notebook_changes_with_the_rows_below_it_only():
    checked, _ = check(ROOT)

    def keys(tables) -> dict[str, str]:
        catalog = Catalog(ROOT, tables, checked.leaves)
        return {id: catalog.key(one) for id, one in checked.notebooks.items()}

    before = keys(checked.tables)
    table = checked.tables["tiny_addition"]
    after = keys(checked.tables | {table.id: replace(table, rows=table.rows[:-1])})
    changed = {id for id in before if before[id] != after[id]}
    assert changed == {"same_outputs_two_metrics"}


def test_a_page_shows_what_its_notebook_drew_and_said(page):
    text = page.read_text(encoding="utf-8")
    cells = json.loads((page.parents[2] / f"api/notebooks/{page.parent.name}.ipynb").read_text())[
        "cells"
    ]
    drawn = sum("figure(\n" in "".join(cell["source"]) for cell in cells)
    assert drawn >= 3
    assert text.count('<figure class="chart"') == drawn
    assert len(re.findall(r'<svg [^>]*role="img"', text)) == 2 * drawn  # one wide, one narrow
    said = [o for cell in cells for o in cell.get("outputs", []) if "text/markdown" in o["data"]]
    assert len(said) >= 3
    assert text.count('class="notebook__said"') == len(said)


def test_a_page_is_light_and_names_no_foreign_host(page):
    site = page.parents[2]
    found = read_page(page)
    assert found.h1 == 1
    assert len(found.ids) == len(set(found.ids))
    files = [target(site, page, load) for load in found.loads]
    assert None not in files
    sent = {page, *(file for file, _ in filter(None, files))}
    assert sum(len(gzip.compress(path.read_bytes())) for path in sent) <= HEAVIEST
    text = page.read_text(encoding="utf-8")
    for trace in ("mathjax", "require.js", "jp-Notebook", "clipboard-copy", "\ue000"):
        assert trace.lower() not in text.lower()


def test_the_download_is_the_executed_notebook_without_a_trace_of_the_machine(page):
    found = read_page(page)
    name = f"{page.parent.name}.ipynb"
    assert f"../../api/notebooks/{name}" in found.links
    text = (page.parents[2] / "api/notebooks" / name).read_text(encoding="utf-8")
    for trace in (
        str(ROOT),
        str(Path.home()),
        "iopub",
        "/tmp/",
        '"stderr"',
        '"output_type": "error"',
    ):
        assert trace not in text
    content = json.loads(text)
    counts = [cell["execution_count"] for cell in content["cells"] if cell["cell_type"] == "code"]
    assert counts == list(range(1, len(counts) + 1))
    source = json.loads((ROOT / "docs/notebooks" / name).read_text(encoding="utf-8"))
    kept = [["".join(cell["source"]) for cell in one["cells"]] for one in (content, source)]
    assert kept[0] == kept[1]
