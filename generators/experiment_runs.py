"""Experiments: long computations that run on request, and the record of which code made their tables.

An experiment is a file in experiments/ whose `run(quick)` gives tables by name. A whole run writes them into data/
with a row in data/experiment_runs.csv; `check` compares that row with the code as it stands.
"""

from __future__ import annotations

import ast
import csv
import datetime
import importlib
import importlib.metadata
import io
import os
import platform
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from .errors import Problem, ReportError, nearest
from .files import digest, write_whole
from .tables import Table

RECORD = "experiment_runs"
QUICK = ".cache/experiments"
LIBRARIES = ("jax", "jaxlib", "numpy", "optax")


def names(root: Path) -> list[str]:
    """The experiments, by file name."""
    files = sorted((root / "generators" / "experiments").glob("*.py"))
    return [path.stem for path in files if path.stem != "__init__"]


def code_digest(root: Path, name: str) -> str:
    """SHA-256 over the file of an experiment and every module of the report that it imports, however far below."""
    queue, seen = [Path("experiments") / f"{name}.py"], dict[Path, bytes]()
    while queue:
        path = queue.pop()
        if path not in seen:
            seen[path] = (root / "generators" / path).read_bytes()
            queue += _imported(root / "generators", path, seen[path])
    return digest(*(part for path in sorted(seen) for part in (path.as_posix(), seen[path])))


def run(root: Path, name: str, quick: bool) -> list[Path]:
    """Run an experiment and write its tables: into data/ with their record, or a quick run's into the cache.

    Raises ReportError where there is no such experiment, or its libraries are not installed.
    """
    if name not in names(root):
        hint = nearest(name, names(root))
        raise ReportError("generators/experiments", f"'{name}' is not an experiment", hint)
    try:
        experiment = importlib.import_module(f"generators.experiments.{name}")
    except ModuleNotFoundError as error:
        hint = f"make experiment NAME={name} installs it"
        raise ReportError(f"generators/experiments/{name}.py:1", str(error), hint) from error
    wall, cpu, code = time.monotonic(), time.process_time(), code_digest(root, name)
    tables = experiment.run(quick)
    files = {f"{table}.csv": frame.to_csv(index=False) for table, frame in tables.items()}
    if not quick:
        seconds = time.monotonic() - wall, time.process_time() - cpu
        seeds = " ".join(map(str, experiment.WHOLE.seeds))
        row = _record(name, code, seeds, *seconds) | {"tables": " ".join(tables)}
        files[f"{RECORD}.csv"] = _with_row(root / "data" / f"{RECORD}.csv", row)
    folder = root / (f"{QUICK}/{name}" if quick else "data")
    for file, text in files.items():
        write_whole(folder / file, text.encode())
    return [folder / file for file in files]


def problems(root: Path, tables: dict[str, Table]) -> Iterator[Problem]:
    """Tables of experiments that nobody ran, or that other code made than stands here."""
    record = tables.get(RECORD)
    runs = {} if record is None else {row["experiment"]: row for row in record.rows()}
    for name in names(root):
        at, hint = f"generators/experiments/{name}.py:1", f"make experiment NAME={name}"
        if name not in runs:
            yield Problem(at, f"has no row in data/{RECORD}.csv", hint)
        elif runs[name]["code_sha256"] != code_digest(root, name):
            yield Problem(at, "is not the code that made its tables", hint)
    yield from _strays(runs, names(root))


def _strays(runs: Collection[str], known: list[str]) -> Iterator[Problem]:
    for name in runs:
        if name not in known:
            problem = f"experiment = '{name}' has no file in generators/experiments"
            yield Problem(f"data/{RECORD}.csv:1", problem, nearest(name, known))


def _imported(generators: Path, path: Path, source: bytes) -> Iterator[Path]:
    """Files of the report that a module imports by a relative name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level:
            package = path.parents[node.level - 1] / (node.module or "").replace(".", "/")
            for file in (package.with_suffix(".py"), *(package / f"{a.name}.py" for a in node.names)):
                if (generators / file).is_file():
                    yield file


def _record(name: str, code: str, seeds: str, wall: float, cpu: float) -> dict[str, str]:
    return {
        "experiment": name,
        "code_sha256": code,
        "seeds": seeds,
        "wall_hours": f"{wall / 3600:.3f}",
        "cpu_hours": f"{cpu / 3600:.3f}",
        "cores": str(os.cpu_count()),
        "python": platform.python_version(),
        **{library: importlib.metadata.version(library) for library in LIBRARIES},
        "date": datetime.date.today().isoformat(),
    }


def _with_row(path: Path, row: dict[str, str]) -> str:
    """The record with this row in the place of the experiment's earlier one."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    rows = {old["experiment"]: old for old in csv.DictReader(io.StringIO(text))}
    rows[row["experiment"]] = row
    out = io.StringIO()
    writer = csv.DictWriter(out, list(row), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows[name] for name in sorted(rows))
    return out.getvalue()
