"""Values kept in the cache, each behind its digest: one that was cut or flipped counts as not there."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path
from typing import Any

from .files import write_whole

MISSING = object()
SIZE = hashlib.sha256().digest_size


def read(path: Path) -> Any:
    """The value as it was written; MISSING where there is none, or other bytes than were written."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return MISSING
    kept, value = content[:SIZE], content[SIZE:]
    return pickle.loads(value) if hashlib.sha256(value).digest() == kept else MISSING


def write(path: Path, value: Any) -> None:
    """Keep a value, whole or not at all."""
    content = pickle.dumps(value, protocol=5)  # the default differs between versions of Python
    write_whole(path, hashlib.sha256(content).digest() + content)
