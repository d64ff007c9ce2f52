"""Experiments: long computations that run on request, and the record of which code made their tables.

An experiment is a file in experiments/: `parts(quick)` lists what can be run by itself, `run(part, quick)` gives the
rows of a part by table, SEEDS says which seeds it takes. Finished parts stay in the cache, so a run that was stopped
goes on. A whole run writes the tables into data/ with a row in data/experiment_runs.csv; `check` compares that row
with the code as it stands.
"""

from __future__ import annotations

import csv
import datetime
import importlib
import importlib.metadata
import io
import multiprocessing
import os
import platform
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import yaml

from ..disk import store
from ..disk.files import digest, write_whole
from ..errors import Problem, ReportError, nearest
from ..sources.sidecars import COMPUTED
from ..sources.tables import Table
from .code import Code

if TYPE_CHECKING:
    import pandas as pd

RECORD = "experiment_runs"
CACHE = ".cache/experiments"
LIBRARIES = ("jax", "jaxlib", "numpy", "optax")


@dataclass(frozen=True)
class _Part:
    """Rows of one part by table, and the seconds they took: from start to end, and of the processor."""

    label: str
    tables: dict[str, pd.DataFrame]
    wall: float
    cpu: float


def names(root: Path) -> list[str]:
    """The experiments, by file name."""
    files = sorted((root / "generators" / "experiments").glob("*.py"))
    return [path.stem for path in files if path.stem != "__init__"]


def code_digest(root: Path, name: str) -> str:
    """SHA-256 over the file of an experiment and every module of the report that it imports, however far below.

    Without libraries: their versions stand in the record of the run.
    """
    generators = root / "generators"
    files = Code(root).reached([generators / "experiments" / f"{name}.py"])
    return digest(
        *(p for f in files for p in (f.relative_to(generators).as_posix(), f.read_bytes()))
    )


def run(root: Path, name: str, quick: bool, progress: Callable[[str], None]) -> list[Path]:
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
    import pandas as pd

    parts, code = experiment.parts(quick), code_digest(root, name)
    folder = root / CACHE / name / code[:32]
    done = _all_parts(name, parts, quick, folder, progress)
    files = {
        f"{table}.csv": pd.concat([part.tables[table] for part in done]).to_csv(
            index=False, columns=_ordered(root, table, list(map(str, frame.columns)))
        )
        for table, frame in done[0].tables.items()
    }
    if not quick:
        row = _record(name, code, experiment.SEEDS, done)
        files[f"{RECORD}.csv"] = _with_row(root / "data" / f"{RECORD}.csv", row)
    target = folder if quick else root / "data"
    for file, text in files.items():
        write_whole(target / file, text.encode())
    return [target / file for file in files]


def _all_parts(
    name: str, parts: list[Any], quick: bool, folder: Path, progress: Callable[[str], None]
) -> list[_Part]:
    """Every part, those not in the cache run side by side; a kill loses only what was running."""
    spawn = multiprocessing.get_context("spawn")  # a forked copy of JAX hangs
    with ProcessPoolExecutor(mp_context=spawn) as pool:
        jobs = {
            i: pool.submit(_part, name, parts[i], quick, folder) for i in range(len(parts))[::-1]
        }
        for count, job in enumerate(as_completed(jobs.values()), start=1):
            progress(f"{job.result().label}: {count} of {len(parts)} parts")
        return [jobs[i].result() for i in range(len(parts))]


def _part(name: str, part: Any, quick: bool, folder: Path) -> _Part:
    label = f"{'quick ' if quick else ''}{name} {part}"
    path = folder / f"{digest(label)[:32]}.pickle"
    found = store.read(path)
    if found is store.MISSING:
        wall, cpu = time.monotonic(), time.process_time()
        tables = importlib.import_module(f"generators.experiments.{name}").run(part, quick)
        seconds = time.monotonic() - wall, time.process_time() - cpu
        found = _Part(label, tables, *seconds)
        store.write(path, found)
    return cast(_Part, found)


def problems(root: Path, tables: dict[str, Table]) -> Iterator[Problem]:
    """Tables of experiments that nobody ran, or that other code made than stands here."""
    record = tables.get(RECORD)
    if record is None and (root / "data" / f"{RECORD}.csv").exists():
        return  # it has problems of its own, which are told where tables are read
    columns = {} if record is None else {name: record.column(name) for name in record.columns}
    runs = dict(zip(columns.get("experiment", []), columns.get("code_sha256", []), strict=True))
    for name in names(root):
        at, hint = f"generators/experiments/{name}.py:1", f"make experiment NAME={name}"
        if name not in runs:
            yield Problem(at, f"has no row in data/{RECORD}.csv", hint)
        elif runs[name] != code_digest(root, name):
            yield Problem(at, "is not the code that made its tables", hint)
    made = {RECORD, *" ".join(columns.get("tables", [])).split()}
    for id, table in tables.items():
        if table.sidecar.origin.processing == COMPUTED and id not in made:
            problem, hint = "processing = 'computed', but no run made it", f"see data/{RECORD}.csv"
            yield Problem(f"data/{id}.yml:1", problem, hint)


def _ordered(root: Path, table: str, columns: list[str]) -> list[str]:
    """The columns as the sidecar has them; what it does not name comes last, for `check` to tell."""
    sidecar = root / "data" / f"{table}.yml"
    fields = (
        yaml.safe_load(sidecar.read_text(encoding="utf-8"))["fields"] if sidecar.exists() else []
    )
    places = {field["name"]: place for place, field in enumerate(fields)}
    return sorted(columns, key=lambda name: places.get(name, len(places)))


def _record(name: str, code: str, seeds: Iterable[int], done: list[_Part]) -> dict[str, str]:
    return {
        "experiment": name,
        "code_sha256": code,
        "seeds": " ".join(map(str, seeds)),
        "parts": str(len(done)),
        "wall_hours": f"{sum(part.wall for part in done) / 3600:.3f}",
        "cpu_hours": f"{sum(part.cpu for part in done) / 3600:.3f}",
        "cores": str(os.cpu_count()),
        "python": platform.python_version(),
        **{library: importlib.metadata.version(library) for library in LIBRARIES},
        "date": datetime.date.today().isoformat(),
        "tables": " ".join(done[0].tables),
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
