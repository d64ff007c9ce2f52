"""Builds wait for each other and say for whom; one that is killed, even while it draws, keeps nobody waiting."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

LIMIT = 60  # seconds; met only where the test fails
HOLD = """
import pathlib, sys
from generators.disk.lock import one_at_a_time
with one_at_a_time(pathlib.Path(sys.argv[1]), lambda text: print(text, flush=True)):
    print("builds", flush=True)
    sys.stdin.read()
"""
# `draw ahead` with pictures that are never done: every process says that it has begun, then blocks
DRAW = """
import os, pathlib, sys, types
from generators.graph import ahead, assemble
from generators.disk.lock import one_at_a_time
root, begun, never = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])

def picture(catalog, leaf, frame):
    os.write(begun, b"x")
    os.read(never, 1)

assemble._png = picture
leaves = {str(i): types.SimpleNamespace(id=str(i), inputs=()) for i in range(ahead.FEW)}
catalog = types.SimpleNamespace(
    leaves=leaves,
    of=lambda kind: list(leaves.values()),
    is_stored=lambda leaf, part, by: False,
    analyses_below=lambda leaf: [],
)
with one_at_a_time(root):
    assemble._draw_ahead(catalog, dict.fromkeys(leaves))
"""


def start(code: str, *arguments: object, pass_fds: tuple[int, ...] = ()) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        pass_fds=pass_fds,
    )


def test_a_build_waits_for_another_says_for_whom_and_goes_on(tmp_path: Path) -> None:
    first = start(HOLD, tmp_path)
    assert first.stdout and first.stdout.readline() == "builds\n"
    second = start(HOLD, tmp_path)
    assert second.stdout
    said = second.stdout.readline()
    assert re.match(
        rf"waiting for the build of process {first.pid}, begun \d\d:\d\d:\d\d \(\S*python", said
    )
    assert first.communicate(timeout=LIMIT) == ("", None)
    assert second.communicate(timeout=LIMIT) == ("builds\n", None)


@pytest.fixture
def killed_while_drawing(tmp_path: Path):
    """The reading end of a pipe that ends when no process of the killed build is left."""
    (alive, begun), (never, hold) = os.pipe(), os.pipe()
    running = start(DRAW, tmp_path, begun, never, pass_fds=(begun, never))
    os.close(begun)
    assert os.read(alive, 1) == b"x"  # a process draws
    running.send_signal(signal.SIGKILL)
    running.wait()
    for pipe in (running.stdin, running.stdout):
        assert pipe
        pipe.close()
    yield alive
    os.close(hold)  # whoever still draws may end
    os.close(never)
    os.close(alive)


def test_a_build_killed_while_it_draws_leaves_no_lock(tmp_path: Path, killed_while_drawing) -> None:
    after = start(HOLD, tmp_path)
    assert after.communicate(timeout=LIMIT) == ("builds\n", None)


def test_a_build_killed_while_it_draws_leaves_no_process(killed_while_drawing: int) -> None:
    left = b"x"
    while left:
        assert select.select([killed_while_drawing], [], [], LIMIT)[0], "a process still draws"
        left = os.read(killed_while_drawing, 8)
