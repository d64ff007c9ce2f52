"""Files and digests: written whole or not at all, and named by everything they depend on."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def digest(*parts: str | bytes) -> str:
    """SHA-256 over the parts, each with its length, so that no two lists of parts collide."""
    found = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        found.update(f"{len(raw)}:".encode() + raw)
    return found.hexdigest()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name and rename it, so that a kill leaves the old file or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Beside it: a rename is whole only within one file system. By process: two may write at once.
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    unfinished.write_bytes(content)
    unfinished.replace(path)
