"""Imports between the rooms point one way, leaf files stay pure, and no file grows without end."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from effects import OUTSIDE, READING

from generators.errors import ReportError
from generators.graph.code import import_nodes, imported_names
from generators.graph.rooms import arrows, room_of, rooms

GENERATORS = ROOT / "generators"
FILES = sorted(GENERATORS.rglob("*.py"))
LEAVES = {"analyses", "figures", "claims"}
FOR_LEAVES = {"maths", "records", "theme"}
MOST_LINES = 250
# room -> the rooms that it may import: each stands below the line of its own
ALLOWED = {
    "disk": set(),
    "errors": set(),
    "look": set(),
    "maths": set(),
    "neural": set(),
    "untrusted": set(),
    "records": {"maths"},
    "settings": {"errors"},
    "theme": {"look"},
    "experiments": {"neural"},
    **dict.fromkeys(sorted(LEAVES), FOR_LEAVES),
    "sources": {"disk", "errors", "untrusted"},
    "prose": {"errors", "look", "records", "sources", "untrusted"},
    "charts": {"errors", "look", "prose", "theme"},
    "model": {"charts", "prose", "records", "sources"},
    "graph": {"charts", "disk", "errors", "model", "prose", "records", "settings", "sources"},
    "importers": {"disk", "errors", "graph", "maths", "sources"},
    "publish": {"charts", "disk", "errors", "look", "model", "prose", "records", "sources"},
    "pages": {
        "charts",
        "disk",
        "look",
        "model",
        "prose",
        "publish",
        "records",
        "sources",
        "untrusted",
    },
    "notebook": {"charts", "errors", "graph", "look", "pages", "prose", "records"},
    "render": {
        "charts",
        "disk",
        "errors",
        "graph",
        "model",
        "pages",
        "prose",
        "publish",
        "settings",
        "untrusted",
    },
    "mkdocs_hook": {"disk", "pages", "publish", "settings"},
    "build": {"disk", "errors", "graph", "pages", "render", "settings", "sources"},
    "cli": {"build", "disk", "errors", "graph", "importers", "publish", "settings", "sources"},
    "__main__": {"cli"},
}
HEAVY = {"IPython", "altair", "autograd", "jax", "jupyter_client", "nbclient", "nbformat", "numpy",
         "optax", "pandas", "pandera", "scipy", "vl_convert"}  # fmt: skip
BUILT_ON_HEAVY = {"maths", "theme", "neural", "experiments", *LEAVES}
HEAVY_INSIDE_FUNCTIONS = {"charts", "graph", "look", "notebook", "records", "sources"}


def name(path: Path) -> str:
    return path.relative_to(GENERATORS).as_posix()


def room(path: Path) -> str:
    return room_of(path.relative_to(ROOT))


def statements(path: Path, top_only: bool = False) -> list[ast.Import | ast.ImportFrom]:
    """The import statements of a file, but for what only a type checker reads; or those at its top."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if top_only else import_nodes(tree)
    return [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]


def imported(path: Path, top_only: bool = False) -> Iterator[tuple[str, ...]]:
    package = path.relative_to(ROOT).parent.parts
    for node in statements(path, top_only):
        yield from imported_names(node, package)


def libraries(path: Path, top_only: bool = False) -> set[str]:
    return {name[0] for name in imported(path, top_only)} - {"generators"}


def of_rooms(names: set[str]) -> list[Path]:
    return [path for path in FILES if room(path) in names]


def test_every_room_is_in_the_table_and_stands_above_those_it_may_import():
    assert set(ALLOWED) == {one.name for one in rooms(ROOT)}
    order = list(ALLOWED)
    assert [(up, low) for up in order for low in ALLOWED[up] if order.index(low) >= order.index(up)
    ] == []  # fmt: skip


def test_a_room_imports_only_rooms_below_it():
    found = {arrow: files for arrow, files in arrows(ROOT).items() if arrow[0] != "__init__"}
    assert {
        arrow: files for arrow, files in found.items() if arrow[1] not in ALLOWED[arrow[0]]
    } == {}


@pytest.mark.parametrize(
    "line",
    [
        "import generators.pages.render",
        "import generators.pages as views",
        "from generators import pages",
        "from generators.pages import render",
        "from generators.pages.render import render",
        "from .. import pages",
        "from ..pages import render",
        "from ..pages.render import render",
        "def late():\n    from .. import pages",
        "if TYPE_CHECKING:\n    from ..pages.render import render",
        "try:\n    from ..pages import render\nexcept ImportError:\n    pass",
    ],
)
def test_every_form_of_import_is_an_arrow(tmp_path, line):
    for room in ("charts", "pages"):
        (tmp_path / "generators" / room).mkdir(parents=True)
    (tmp_path / "generators" / "pages" / "render.py").touch()
    (tmp_path / "generators" / "charts" / "draw.py").write_text(line)
    assert arrows(tmp_path) == {("charts", "pages"): ["generators/charts/draw.py"]}


def test_a_circle_of_rooms_is_an_error_that_names_them(tmp_path):
    (tmp_path / "generators").mkdir()
    for low, high in (("charts", "pages"), ("pages", "charts")):
        (tmp_path / "generators" / f"{low}.py").write_text(f"from . import {high}")
    with pytest.raises(ReportError, match=r"rooms import each other: (charts|pages) → "):
        rooms(tmp_path)


def test_modules_are_loaded_by_name_only_where_leaf_files_and_experiments_are():
    called = ("import_module", "__import__", "run_path", "run_module")
    loading = [name(path) for path in FILES if any(word in path.read_text() for word in called)]
    assert loading == ["graph/experiment_runs.py", "graph/leaf_files.py"]


@pytest.mark.parametrize("path", of_rooms(LEAVES), ids=name)
def test_a_leaf_file_imports_mathematics_records_theme_and_libraries(path):
    ours = {one[1] for one in imported(path) if one[0] == "generators" and len(one) > 1}
    # An analysis under other choices calls the pure functions of the one it varies.
    assert ours <= FOR_LEAVES | ({"analyses"} if path.parent.name == "analyses" else set())
    assert libraries(path) & OUTSIDE == set()


@pytest.mark.parametrize("path", of_rooms(LEAVES | {"maths"}), ids=name)
def test_a_leaf_file_reads_and_writes_nothing(path):
    calls = {
        getattr(node.func, "id", getattr(node.func, "attr", ""))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    assert calls & READING == set()


def test_mkdocs_is_imported_by_its_hook_only():
    assert [name(path) for path in FILES if "mkdocs" in libraries(path)] == ["mkdocs_hook.py"]


@pytest.mark.parametrize("path", of_rooms(set(ALLOWED) - BUILT_ON_HEAVY), ids=name)
def test_heavy_libraries_are_imported_only_where_they_are_used(path):
    if room(path) in HEAVY_INSIDE_FUNCTIONS:
        assert libraries(path, top_only=True) & HEAVY == set()
    else:
        assert libraries(path) & HEAVY == set()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_says_first_what_it_is_and_stays_short(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= MOST_LINES
