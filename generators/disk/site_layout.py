"""Whether site/ stands as mkdocs laid it out from the inputs of a build."""

from __future__ import annotations

from pathlib import Path

from .files import digest, write_whole

RECORD = ".cache/layout"
SITE = "site"


def laid_out(root: Path, inputs: str) -> bool:
    """Was site/ made from these inputs, and has no file of it been touched since?"""
    record = root / RECORD
    return record.exists() and record.read_bytes() == _state(root, inputs).encode()


def remember_layout(root: Path, inputs: str) -> None:
    """Note that site/ stands as it was made from these inputs."""
    write_whole(root / RECORD, _state(root, inputs).encode())


def _state(root: Path, inputs: str) -> str:
    """The inputs, and name, size and time of every file of the site."""
    files = sorted(path for path in (root / SITE).rglob("*") if path.is_file())
    # Not the bytes: to read the whole site at every build would be slow.
    seen = [(path.relative_to(root), path.stat()) for path in files]
    return digest(inputs, *(f"{p} {s.st_size} {s.st_mtime_ns}" for p, s in seen))
