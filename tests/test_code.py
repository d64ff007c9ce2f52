"""The walk of imports finds every module that code rests on, and the key of a result changes with each."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT
from copies import build, built_copy, edit

from generators.charts import draw, framed, vega
from generators.disk.paths import DOCS
from generators.graph import code, script_data
from generators.graph.catalog import Catalog
from generators.graph.checks import check
from generators.graph.code import Code
from generators.graph.notebook_runs import executed
from generators.prose import equations
from generators.records import numbers
from generators.sources import frames, references

GENERATORS = ROOT / "generators"
EQUATIONS = "chapters/compute_optimal_scaling.md"
PARTS = {  # what is made of a leaf beside its own result: kind -> the functions that make it
    "analyses": [numbers.numbers_of],
    "figures": [draw.draw, framed.png, script_data.through_json],
    "claims": [],
    "notebooks": [executed],
}
MAKERS = [references.typeset, equations.typeset, vega.bundle]
# Run in a process that has imported libraries alone: what a leaf file brings in, as Python itself sees it.
IMPORTED = """
import importlib, json, os, sys
import altair, numpy, pandas, scipy.optimize, scipy.stats
for name in sys.argv[1:]:
    read, write = os.pipe()
    if os.fork() == 0:
        importlib.import_module(name)
        with os.fdopen(write, "w") as pipe:
            json.dump([m for m in sys.modules if m.split(".")[0] == "generators"], pipe)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        print(json.dumps({name: json.load(pipe)}))
    os.wait()
"""


@pytest.fixture(scope="module")
def catalog():
    checked, problems = check(ROOT)
    assert problems == []
    return Catalog(ROOT, checked.tables, checked.leaves | checked.notebooks)


def keys(catalog: Catalog) -> dict[str, str]:
    """The key of every kind of result: of each leaf, of what is made of it, and of what is made once."""
    found = {function.__module__: catalog.key_of(function) for function in MAKERS}
    for leaf in catalog.leaves.values():
        found[leaf.id] = catalog.key(leaf)
        for function in PARTS[leaf.kind]:
            found[f"{leaf.id} {function.__module__}"] = catalog.key_of(function, found[leaf.id])
    return found


def reached(catalog: Catalog, name: str) -> set:
    """The files of code that a result rests on, by the walk: its own, its maker's, and those of its inputs."""
    id, _, maker = name.partition(" ")
    if id not in catalog.leaves:
        return set(catalog.code.reached([ROOT.joinpath(*id.split(".")).with_suffix(".py")]))
    files = set()
    for one in [id, *catalog.below(catalog.leaves[id])]:
        if one in catalog.tables:
            files |= {GENERATORS / "sources/frames.py"}
        else:
            files |= set(code_files(catalog, catalog.leaves[one]))
    if maker:
        files |= set(catalog.code.reached([ROOT.joinpath(*maker.split(".")).with_suffix(".py")]))
    return files


def code_files(catalog, leaf):
    if leaf.kind == "notebooks":
        return catalog.code.reached(leaf.imports(catalog.code).files)
    return catalog.code.reached([leaf.path])


def test_a_change_of_any_module_changes_the_keys_of_all_that_rests_on_it_and_of_nothing_else(
    catalog,
):
    before = keys(catalog)
    rests = {name: reached(catalog, name) for name in before}
    every = sorted(set().union(*rests.values()))
    leaves = [module for module in every if module.parent.name in PARTS]
    shared = [module for module in every if module.parent.name not in PARTS]
    modules = [*shared, *leaves[::10]]  # a leaf file is like any other; all of them take minutes
    assert len(shared) > 50 and len(leaves) > 300
    for module in modules:
        seen = catalog.code.imports(module)
        changed = Catalog(ROOT, catalog.tables, catalog.leaves)
        changed.code._below = catalog.code._below
        changed.code._seen |= catalog.code._seen | {module: code.replace(seen, sha256="changed")}
        after = keys(changed)
        moved = {name for name in before if before[name] != after[name]}
        assert moved == {name for name, files in rests.items() if module in files}, module


def test_what_python_imports_for_a_leaf_file_the_walk_has_found(catalog):
    leaves = [leaf for leaf in catalog.leaves.values() if leaf.kind != "notebooks"]
    names = {f"generators.{leaf.kind}.{leaf.id}": leaf for leaf in leaves}
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == len(names)
    for name, imported in (item for line in lines for item in line.items()):
        files = {ROOT.joinpath(*module.split(".")).with_suffix(".py") for module in imported}
        modules = {file for file in files if file.exists()}  # the others are packages
        assert modules <= set(catalog.code.reached([names[name].path])), name


@pytest.mark.parametrize(
    ("module", "old", "new", "where"),
    [
        ("graph/script_data.py", "json.loads(text)", '{**json.loads(text), "made-up": 1}', "figures/bigg_wall.md"),
        ("charts/vega.py", "default vegaEmbed", "const other = vegaEmbed", "figures/vega.js"),
        ("prose/equations.py", 'ANNOTATION.sub("", math[0])', "math[0]", EQUATIONS),
    ],
)  # fmt: skip
def test_changed_code_is_seen_in_what_it_makes(
    site, tmp_path, tmp_path_factory, module, old, new, where
):
    """For makers of which little is made; the keys of everything else are tested above."""
    built = built_copy(tmp_path_factory.getbasetemp())
    copy = shutil.copytree(built, tmp_path / "copy", symlinks=True)
    content = (copy / DOCS / where).read_bytes()
    edit(copy / "generators" / module, old, new)
    assert build(copy).computed
    assert (copy / DOCS / where).read_bytes() != content


@pytest.fixture
def root(tmp_path):
    """A project with a package that holds nothing, one that holds code, and a module that imports both."""
    files = {
        "generators/__init__.py": '"""A report"""\n',
        "generators/maths/__init__.py": '"""Mathematics"""\n',
        "generators/maths/fits.py": "import numpy\n",
        "generators/maths/means.py": "",
        "generators/theme/__init__.py": "from .axes import log\n",
        "generators/theme/axes.py": "log = 1\n",
        "generators/records.py": "",
        "generators/figures/one.py": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("from ..maths.fits import fit", ["maths/fits.py"]),
        ("from ..maths import fits, means", ["maths/fits.py", "maths/means.py"]),
        ("from generators.maths.fits import fit", ["maths/fits.py"]),
        ("import generators.maths.fits as fits", ["maths/fits.py"]),
        ("from generators import records", ["records.py"]),
        ("from .. import theme", ["theme/__init__.py", "theme/axes.py"]),
        ("from ..theme.axes import log", ["theme/__init__.py", "theme/axes.py"]),
        ("def late():\n    from ..maths import means", ["maths/means.py"]),
        ("if TYPE_CHECKING:\n    from ..records import Estimate", []),
        ("if t.TYPE_CHECKING:\n    from .. import records\nelse:\n    from ..maths import means", ["maths/means.py"]),
        ("import json, os.path", []),
    ],
)  # fmt: skip
def test_every_form_of_import_is_followed(root, line, found):
    (root / "generators/figures/one.py").write_text(f"{line}\n")
    files = Code(root).reached([root / "generators/figures/one.py"])
    names = [file.relative_to(root / "generators").as_posix() for file in files]
    assert names == sorted([*found, "figures/one.py"])


def test_files_beside_the_code_of_a_package_are_its_inputs(root):
    file = root / "generators/figures/one.py"
    file.write_text("from .. import theme\n")
    before = Code(root).digest([file])
    (root / "generators/theme/type.ttf").write_bytes(b"letters")
    assert Code(root).digest([file]) != before


def test_libraries_enter_with_what_they_require_and_the_standard_library_does_not(root):
    (root / "generators/figures/one.py").write_text("import json\nimport pandas\nimport yaml\n")
    libraries = Code(root).libraries([root / "generators/figures/one.py"])
    assert {"pandas", "numpy", "python-dateutil", "pyyaml"} <= set(libraries)
    assert not {"json", "pytest"} & set(libraries)


def test_another_version_of_a_library_far_below_changes_the_key(root, monkeypatch):
    file = root / "generators/figures/one.py"
    file.write_text("from ..maths.fits import fit\n")
    before = Code(root).digest([file])
    version = code._version
    monkeypatch.setattr(code, "_version", lambda name: "0.0" if name == "numpy" else version(name))
    assert Code(root).digest([file]) != before


def test_the_build_of_python_is_no_input_and_its_version_is(root, monkeypatch):
    file = root / "generators/figures/one.py"
    before = Code(root).digest([file])
    monkeypatch.setattr(sys, "version", "3.11.2 (another build)")
    assert Code(root).digest([file]) == before
    monkeypatch.setattr(code, "PYTHON", "cpython 3.99")
    assert Code(root).digest([file]) != before


def test_cells_and_types_of_a_table_are_inputs_and_its_words_are_not(catalog):
    table = catalog.tables["hoffmann_table_1"]
    first, *rest = table.rows
    other = code.replace(table, rows=(code.replace(first, cells=("x", *first.cells[1:])), *rest))
    reworded = code.replace(
        table, sidecar=table.sidecar.model_copy(update={"title": "Another title"})
    )
    assert other.content != table.content
    assert reworded.content == table.content
    assert frames.frame(table.sidecar.fields, [row.cells for row in table.rows]).equals(
        table.frame()
    )
