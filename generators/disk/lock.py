"""One build of site/ at a time: the others wait, say for whom, and go on when it ends."""

from __future__ import annotations

import fcntl
import os
import shlex
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .files import write_whole

LOCK = ".cache/lock"
HOLDER = ".cache/lock.holder"  # who builds; there only while somebody does


@contextmanager
def one_at_a_time(root: Path, say: Callable[[str], None] = lambda _: None) -> Iterator[None]:
    """Wait until no other process builds, and say so; a build that is killed lets go.

    `lockf` locks for the process alone: what it forks holds nothing and may outlive it.
    """
    (root / LOCK).parent.mkdir(exist_ok=True)
    with (root / LOCK).open("a") as lock:  # not "w", which would touch it
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):  # which of them, POSIX leaves open
            say(f"waiting for {_holder(root)} …")
            fcntl.lockf(lock, fcntl.LOCK_EX)
        begun, command = time.strftime("%H:%M:%S"), " ".join(shlex.join(sys.orig_argv).split())
        who = f"the build of process {os.getpid()}, begun {begun} ({command})"
        write_whole(root / HOLDER, who.encode())
        try:
            yield
        finally:
            (root / HOLDER).unlink(missing_ok=True)


def _holder(root: Path) -> str:
    try:
        return (root / HOLDER).read_text(encoding="utf-8")
    except FileNotFoundError:  # it begins or ends at this moment
        return "another build"
