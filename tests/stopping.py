"""A build that is stopped at a moment of one's choice, and killed there: no race with it is needed.

Every Python of the build, those of mkdocs too, reads STOP when it starts. It watches which files are opened and
renamed; at the chosen one it writes into a pipe and then waits for ever.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from copies import environment

STOP = """
import itertools, os, re, sys

def watch():
    event, pattern, count = os.environ["STOP_EVENT"], os.environ["STOP_AT"], int(os.environ["STOP_COUNT"])
    pipe, seen, number = os.environ["STOP_PIPE"], re.compile(pattern), itertools.count(1)

    def stop(happened, arguments):
        if happened == event and seen.search(str(arguments[0])) and next(number) == count:
            os.write(os.open(pipe, os.O_WRONLY), b"x")
            os.read(os.open(pipe + ".never", os.O_RDWR), 1)

    sys.addaudithook(stop)

watch()
"""


@dataclass(frozen=True)
class Moment:
    """When the `count`-th file whose path matches is opened, or renamed (`event` is "os.rename")."""

    path: str
    count: int = 1
    event: str = "open"


def kill_at(root: Path, moment: Moment, *verb: str) -> bool:
    """Run a verb of the copy at `root` and kill it, with its children, at the moment; False where it never came."""
    aside = root.parent / f"{root.name} stopping"
    aside.mkdir(exist_ok=True)
    (aside / "sitecustomize.py").write_text(STOP)
    for name in ("pipe", "pipe.never"):
        (aside / name).unlink(missing_ok=True)
        os.mkfifo(aside / name)
    pipe = os.open(aside / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    settings = environment(root)
    running = subprocess.Popen(
        [sys.executable, "-m", "generators", *verb],
        cwd=root,
        env=settings
        | {"PYTHONPATH": f"{aside}{os.pathsep}{settings['PYTHONPATH']}"}
        | {"STOP_AT": moment.path, "STOP_COUNT": str(moment.count), "STOP_EVENT": moment.event}
        | {"STOP_PIPE": str(aside / "pipe")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while running.poll() is None:
            if select.select([pipe], [], [], 0.05)[0] and os.read(pipe, 1):
                os.killpg(running.pid, signal.SIGKILL)
                running.wait()
                return True
        return False
    finally:
        os.close(pipe)
