"""Notebooks run when their data change, and a cell that fails is named."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT
from small_notebooks import notebook
from small_reports import write, write_report

from generators.errors import ReportError
from generators.graph import notebook_runs
from generators.graph.catalog import Catalog
from generators.graph.checks import check


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
