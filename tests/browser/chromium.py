"""Find a Chromium that starts: one that is here, else Playwright's own, else one installed now."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",  # a browser that root starts has no sandbox
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
INSTALL_SECONDS = 300


def launch(playwright: Playwright) -> tuple[Browser | None, list[str]]:
    """The first browser that starts, or None; and what was tried in vain."""
    tried = []
    for path in candidates(playwright):
        try:
            return playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS)), tried
        except Error as error:
            tried.append(f"{path} does not start: {error.message.splitlines()[0]}")
    return None, tried or ["no Chromium or Chrome is on PATH, and none could be installed"]


def candidates(playwright: Playwright) -> Iterator[str]:
    """Paths of browsers, the nearest first; the next is looked for only when the last did not start."""
    yield from filter(None, map(shutil.which, NAMES))
    own = playwright.chromium.executable_path
    if not Path(own).exists():
        _run(sys.executable, "-m", "playwright", "install", "chromium")
    if Path(own).exists():
        yield own
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _run("apt-get", "update", "-q")
        _run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium")
        yield from filter(None, map(shutil.which, NAMES[:1]))


def _run(*command: str) -> None:
    """Run an installer; what it says about a failure is shown, and the next way is tried."""
    print(f"tests: {' '.join(command[-4:])} …", file=sys.__stderr__, flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=INSTALL_SECONDS,
            check=False,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        print(f"tests: gave up after {INSTALL_SECONDS} s", file=sys.__stderr__, flush=True)
        return
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        print(f"tests: failed: {' '.join(last)}", file=sys.__stderr__, flush=True)
