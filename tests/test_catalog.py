"""Leaf files are found by name, their inputs by argument, and a result's key is all that it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_reports import replace, write, write_leaves

from generators.graph.catalog import Catalog
from generators.graph.checks import check
from generators.graph.leaf_files import KINDS, discover


@pytest.fixture
def root(tmp_path) -> Path:
    """A report with tables, analyses and figures that rest on one another."""
    return write_leaves(tmp_path)


def keys(root) -> dict[str, str]:
    checked, problems = check(root)
    assert problems == []
    catalog = Catalog(root, checked.tables, checked.leaves)
    return {leaf.id: catalog.key(leaf) for kind in KINDS for leaf in catalog.of(kind)}


def changed(root, before) -> set[str]:
    return {id for id, key in keys(root).items() if before[id] != key}


def test_the_graph_is_walked_down_to_the_tables(root):
    leaves, problems = discover(root, ["runs", "other"])
    assert problems == []
    catalog = Catalog(root, {"runs": None, "other": None}, leaves)
    assert catalog.tables_below(leaves["fit_figure"]) == ["runs"]
    assert catalog.analyses_below(leaves["fit_figure"]) == ["fit", "summary"]
    assert list(catalog.below(leaves["other_figure"])) == ["other"]


def test_keys_do_not_change_while_nothing_does(root):
    assert changed(root, keys(root)) == set()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("data/runs.csv", {"fit", "summary", "fit_figure"}),
        ("data/runs.yml", set()),
        ("data/other.csv", {"other_figure"}),
        ("generators/analyses/fit.py", {"fit", "summary", "fit_figure"}),
        ("generators/analyses/summary.py", {"summary", "fit_figure"}),
        ("generators/figures/fit_figure.py", {"fit_figure"}),
        ("generators/maths/fits.py", {"fit", "summary", "fit_figure"}),
        ("docs/index.md", set()),
        ("data/references.bib", set()),
    ],
)  # fmt: skip
def test_a_change_changes_the_keys_of_what_rests_on_it_and_no_other(root, path, expected):
    before = keys(root)
    comment = {".py": "# changed\n", ".yml": "# changed\n", ".bib": "% changed\n", ".md": "More.\n"}
    added = comment.get(Path(path).suffix, "a9,,2.0e6,,,,,,kaplan2020,Section 9\n")
    write(root / path, (root / path).read_text() + added)
    assert changed(root, before) == expected


def test_a_result_is_computed_once_and_again_when_its_key_changes(root):
    catalog = Catalog(root, {}, {})
    values = [catalog.remember("fit", key, lambda key=key: key * 2) for key in ("a", "a", "b", "a")]
    assert values == ["aa", "aa", "bb", "aa"]
    assert catalog.computed == ["fit", "fit"]


def test_results_that_a_run_did_not_use_are_deleted(root):
    Catalog(root, {}, {}).remember("fit", "old", lambda: 1)
    catalog = Catalog(root, {}, {})
    catalog.remember("fit", "new", lambda: 2)
    catalog.prune()
    assert [path.name for path in (root / ".cache/results").iterdir()] == ["fit-new.pickle"]


def test_the_width_of_the_page_is_no_input(root):
    replace(root / "generators/figures/other_figure.py", "other, narrow", "narrow")
    leaves, problems = discover(root, ["runs", "other"])
    assert problems == [] and leaves["other_figure"].inputs == ()
