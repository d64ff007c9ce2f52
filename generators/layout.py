"""Whether site/ stands as mkdocs laid it out from the inputs of a build; and one build of it at a time."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .files import digest, write_whole

RECORD = ".cache/layout"
LOCK = ".cache/lock"
SITE = "site"


@contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Wait until no other build writes site/; a build that is killed lets go."""
    (root / LOCK).parent.mkdir(exist_ok=True)
    with (root / LOCK).open("a") as lock:  # not "w", which would touch it
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def laid_out(root: Path, inputs: str) -> bool:
    """Was site/ made from these inputs, and has no file of it been touched since?"""
    record = root / RECORD
    return record.exists() and record.read_text(encoding="utf-8") == _state(root, inputs)


def remember_layout(root: Path, inputs: str) -> None:
    """Note that site/ stands as it was made from these inputs."""
    write_whole(root / RECORD, _state(root, inputs).encode())


def _state(root: Path, inputs: str) -> str:
    """The inputs, and name, size and time of every file of the site."""
    files = sorted(path for path in (root / SITE).rglob("*") if path.is_file())
    seen = [(path, path.stat()) for path in files]
    return digest(inputs, *(f"{p} {s.st_size} {s.st_mtime_ns}" for p, s in seen))
