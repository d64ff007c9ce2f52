"""Imports point one way, leaf files stay pure, and no file of the kernel grows without end."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from conftest import ROOT

GENERATORS = ROOT / "generators"
PACKAGES = {"theme"}  # modules of the kernel that have several files
KERNEL = sorted(
    [*GENERATORS.glob("*.py"), *(p for m in PACKAGES for p in GENERATORS.glob(f"{m}/*.py"))]
)
LEAVES = sorted(
    p for kind in ("analyses", "figures", "claims") for p in GENERATORS.glob(f"{kind}/*.py")
)
MATHS = sorted(GENERATORS.glob("maths/*.py"))
MOST_LINES = 250
# module -> the modules of the kernel that it may import
ALLOWED = {
    "errors": set(),
    "palette": set(),
    "estimates": {"maths"},
    "records": {"errors", "estimates"},
    "addresses": set(),
    "active": {"addresses"},
    "files": set(),
    "generated": set(),
    "yaml_file": {"errors"},
    "settings": {"errors"},
    "shapes": {"errors", "yaml_file"},
    "fields": {"shapes"},
    "sidecars": {"errors", "fields", "shapes", "yaml_file"},
    "cells": {"errors", "fields"},
    "leaves": {"errors"},
    "equations": {"errors"},
    "references": {"errors"},
    "tables": {"cells", "errors", "fields", "sidecars"},
    "corrections": {"errors", "shapes", "tables", "yaml_file"},
    "prose": {"errors"},
    "claim_rules": {"errors", "leaves", "records"},
    "notebook_files": {"errors", "leaves", "prose", "prose_rules"},
    "lettering": set(),
    "theme": {"lettering", "palette"},
    "formats": {"estimates", "prose", "records"},
    "mark_values": {"theme"},
    "mark_layers": set(),
    "mark_labels": {"mark_layers", "mark_values"},
    "charts": {"errors", "lettering", "mark_labels", "mark_layers", "theme"},
}
FOR_LEAVES = {"maths", "records", "theme"}
HEAVY = {"altair", "numpy", "pandas", "pandera", "scipy", "vl_convert", "IPython", "jupyter_client",
         "nbclient", "nbformat"}  # fmt: skip
OUTSIDE = {  # libraries by which a leaf file would read, write, look at the clock, or run something
    *(
        "builtins",
        "datetime",
        "glob",
        "http",
        "httpx",
        "importlib",
        "io",
        "os",
        "pathlib",
        "pickle",
    ),
    *("random", "requests", "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile", "time"),
    *("urllib", "yaml", "csv"),
}
READING = {"open", "print", "input", "eval", "exec", "read_csv", "read_text", "read_bytes", "Path",
           "read_parquet", "read_json", "read_excel", "to_csv", "write_text", "loadtxt", "genfromtxt",
           "fromfile", "savetxt", "urlopen"}  # fmt: skip


def imports(path: Path) -> set[str]:
    """What a file imports, wherever in it: `.tables` for a module of the kernel, `pandas` for a library."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {_name(alias.name) for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            if node.level == 0:
                found.add(_name(node.module or ""))
            else:
                package = path.parent
                for _ in range(node.level - 1):
                    package = package.parent
                below = package.relative_to(GENERATORS).parts
                names = [node.module] if node.module else [alias.name for alias in node.names]
                found |= {"." + (*below, *name.split("."))[0] for name in names}
    return found


def _name(module: str) -> str:
    first, *rest = module.split(".")
    return f".{rest[0]}" if first == "generators" and rest else first


def kernel(path: Path) -> set[str]:
    return {name[1:] for name in imports(path) if name.startswith(".")}


def name(path: Path) -> str:
    return path.relative_to(GENERATORS).as_posix()


def module_of(path: Path) -> str:
    """`theme` for a file of that package, `tables` for `tables.py`."""
    return path.relative_to(GENERATORS).with_suffix("").parts[0]


def below(module: str) -> set[str]:
    """The other modules of the kernel that the files of a module import."""
    files = [path for path in KERNEL if module_of(path) == module]
    assert files, f"{module} is no module of the kernel"
    return set().union(*map(kernel, files)) - {module}


@pytest.mark.parametrize("module", ALLOWED)
def test_a_low_module_imports_only_what_lies_below_it(module):
    assert below(module) <= ALLOWED[module]


@pytest.mark.parametrize("path", MATHS, ids=name)
def test_the_mathematics_knows_nothing_of_the_report(path):
    assert kernel(path) <= {"maths", "errors"}


@pytest.mark.parametrize("path", LEAVES, ids=name)
def test_a_leaf_file_imports_mathematics_records_theme_and_libraries(path):
    assert kernel(path) <= FOR_LEAVES
    assert imports(path) & OUTSIDE == set()


@pytest.mark.parametrize("path", [*LEAVES, *MATHS], ids=name)
def test_a_leaf_file_reads_and_writes_nothing(path):
    calls = {
        getattr(node.func, "id", getattr(node.func, "attr", ""))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    assert calls & READING == set()


def test_the_kernel_names_no_leaf_file():
    named = {name(path): kernel(path) & {"analyses", "figures", "claims"} for path in KERNEL}
    assert {path: found for path, found in named.items() if found} == {}


def test_mkdocs_is_imported_by_its_hook_only():
    files = sorted(GENERATORS.rglob("*.py"))
    assert [name(p) for p in files if "mkdocs" in imports(p)] == ["mkdocs_hook.py"]


def test_the_hook_knows_only_how_to_fill_a_page():
    assert kernel(GENERATORS / "mkdocs_hook.py") <= {
        *("active", "snippets", "errors", "glossary", "scrolling")
    }


@pytest.mark.parametrize(
    "module",
    [
        *("pages", "figure_page", "claim_page", "table_page", "gallery", "changes_page", "home"),
        *("markdown", "snippets", "publish", "descriptors", "formats", "downloads", "citing"),
        *("site", "prose", "corrections", "glossary", "reading", "history", "long_description"),
        *(
            "chart_layers",
            "thumbnails",
            "data_tables",
            "headlines",
            "notebook_pages",
            "head",
            "scrolling",
        ),
    ],
)
def test_what_writes_pages_needs_no_numeric_library(module):
    assert imports(GENERATORS / f"{module}.py") & HEAVY == set()


@pytest.mark.parametrize(
    "module",
    [
        "tables",
        "checks",
        "catalog",
        "build",
        "cli",
        "charts",
        "estimates",
        "notebook",
        "notebook_runs",
    ],
)
def test_heavy_libraries_are_imported_only_where_they_are_used(module):
    tree = ast.parse((GENERATORS / f"{module}.py").read_text(encoding="utf-8"))
    at_top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in at_top for alias in node.names}
    modules = {getattr(node, "module", None) for node in at_top}
    assert {str(n).split(".")[0] for n in names | modules} & HEAVY == set()


def test_imports_of_the_kernel_make_no_circle():
    graph = {module: below(module) for module in map(module_of, KERNEL)}
    done: set[str] = set()
    while ready := {
        m for m, lower in graph.items() if m not in done and lower & set(graph) <= done
    }:
        done |= ready
    assert set(graph) - done == set()


@pytest.mark.parametrize("path", [*KERNEL, *LEAVES, *MATHS], ids=name)
def test_a_file_says_first_what_it_is_and_stays_short(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)) or path.name == "__init__.py"
    assert len(text.splitlines()) <= MOST_LINES
