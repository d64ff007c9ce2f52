"""Copies of the repository to build in and to break, and what can be seen of them from outside."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from conftest import ROOT, git

BUILD = """
import json, pathlib, sys
from generators.build import build
root = pathlib.Path(sys.argv[1])
summary = build(root)
heavy = sorted({"altair", "numpy", "pandas", "vl_convert"} & set(sys.modules))
print(json.dumps({"computed": summary.computed, "written": summary.written, "heavy": heavy}))
"""
RESTING = """
import json, pathlib, sys
from generators.graph.catalog import Catalog
from generators.graph.checks import check
root, table = pathlib.Path(sys.argv[1]), sys.argv[2]
checked, _ = check(root)
catalog = Catalog(root, checked.tables, checked.leaves)
every = [*checked.leaves.values(), *checked.notebooks.values()]
found = [leaf.id for leaf in every if table in catalog.below(leaf)]
print(json.dumps(found))
"""


@dataclass(frozen=True)
class Built:
    """What a build said of itself: labels of what it computed, files written, libraries it imported."""

    computed: list[str]
    written: int
    heavy: list[str]


def copy_repository(target: Path) -> Path:
    """Every file that is or could be committed, without a remote, and the cached results.

    The commit checked out is the same where nothing is left to commit: so is what is built from it.
    """
    git(ROOT, "clone", "--quiet", "--no-checkout", str(ROOT), str(target))
    git(target, "remote", "remove", "origin")
    git(target, "checkout", "--quiet", "-B", "main")
    listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    names = {name for name in filter(None, listed.split("\0")) if (ROOT / name).is_file()}
    for name in names:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target / name)
    for name in set(filter(None, git(target, "ls-files", "-z").split("\0"))) - names:
        (target / name).unlink()
    shutil.copytree(ROOT / ".cache/results", target / ".cache/results")
    git(target, "add", "--all")
    if git(target, "status", "--porcelain"):
        identity = ["-c", "user.name=A Test", "-c", "user.email=test@localhost"]
        git(target, *identity, "commit", "--quiet", "--message=Copy")
    return target


@cache
def built_copy(folder: Path) -> Path:
    """A copy in `folder` with its site, made once for the test modules of a process; not to be changed."""
    root = copy_repository(folder / "built copy")
    for name in (".cache/checked", ".cache/finished", ".cache/layout", ".cache/manifest", "site"):
        copied = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copied(ROOT / name, root / name)  # as it stands; the times are a part of it
    done = verb(root, "site")  # lays out anew only where the commit is another
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def environment(root: Path) -> dict[str, str]:
    """This environment, with `generators` importable from any working directory."""
    return os.environ | {"PYTHONPATH": str(root)}


def verb(
    root: Path, *verb: str, cwd: Path | None = None, python: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """`python -m generators VERB` of the copy at `root`; returns what it printed and its exit code."""
    return subprocess.run(
        [sys.executable, *python, "-m", "generators", *verb],
        cwd=cwd or root,
        env=environment(root),
        capture_output=True,
        text=True,
        check=False,
    )


def build(root: Path, cwd: Path | None = None) -> Built:
    """Bring the generated files of the copy up to date, in a fresh process."""
    return Built(**json.loads(_python(root, BUILD, str(root), cwd=cwd)))


def resting_on(root: Path, table: str) -> list[str]:
    """The analyses, figures and claims that rest on a table, as the graph says."""
    found: list[str] = json.loads(_python(root, RESTING, str(root), table))
    return found


def _python(root: Path, code: str, *arguments: str, cwd: Path | None = None) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=cwd or root,
        env=environment(root),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()[-1]


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file, by path; without the sitemap's archive, which holds the time of day."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "sitemap.xml.gz"
    }


def times(folder: Path) -> dict[str, int]:
    """When every file was last written, by path; without what Python itself keeps."""
    return {
        path: os.stat(folder / path).st_mtime_ns
        for path in hashes(folder)
        if "__pycache__" not in path and not path.startswith(".git/")
    }


def edit(path: Path, old: str, new: str) -> None:
    """Replace what stands in a file exactly once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path.name} has {text.count(old)} times {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")
