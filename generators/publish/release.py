"""A release: the site as it stands, put on the pages branch under its version, once and for good."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from ..errors import ReportError

BRANCH = "gh-pages"
VERSION = re.compile(r"20\d\d\.(0[1-9]|1[0-2])(\.[1-9]\d*)?")


def deploy(root: Path, version: str) -> None:
    """Put the site of the commit checked out at `root` on the local branch gh-pages, as `version` and `latest`.

    Raises ReportError, before anything is written, for a version that is no date, that exists
    already, or for a working tree that differs from its commit. Pushes nothing.
    """
    where = f"release {version}"
    if not VERSION.fullmatch(version):
        hint = "a version is the year and month, 2026.11, or with a number for more in a month: 2026.11.1"
        raise ReportError(where, f"'{version}' is not a version", hint)
    if version in released(root):
        hint = "a released version is never rewritten; take the next one"
        raise ReportError(where, f"{version} is on the branch {BRANCH} already", hint)
    tagged = _git(root, "rev-parse", "--quiet", "--verify", f"refs/tags/v{version}^{{commit}}")
    if tagged and tagged != _git(root, "rev-parse", "HEAD"):
        hint = f"check out v{version}, or take the next version"
        raise ReportError(where, f"the tag v{version} stands at another commit", hint)
    if changed := _git(root, "status", "--porcelain"):
        hint = f"commit or remove first: {', '.join(line[3:] for line in changed.splitlines())}"
        raise ReportError(where, "the working tree differs from the commit checked out", hint)

    programs = Path(sys.executable).parent
    environment = os.environ | {
        "REPORT_VERSION": version,
        "NO_MKDOCS_2_WARNING": "1",
        "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', '')}",  # mike calls mkdocs by name
    }

    def run(*command: str) -> None:
        done = subprocess.run(command, cwd=root, env=environment, check=False)
        if done.returncode:
            sys.exit(done.returncode)

    mike = (str(programs / "mike"), "--quiet")
    run(sys.executable, "-m", "generators", "site")  # strictly, which mike does not
    run(*mike, "deploy", "--update-aliases", version, "latest")
    # The first release sets where the root leads; later ones only move what it leads to.
    if not _git(root, "show", f"{BRANCH}:index.html"):
        run(*mike, "set-default", "latest")


def released(root: Path) -> list[str]:
    """The versions on the pages branch, here and as last fetched from origin."""
    found = []
    for branch in (BRANCH, f"origin/{BRANCH}"):
        listed = json.loads(_git(root, "show", f"{branch}:versions.json") or "[]")
        found += [entry["version"] for entry in listed]
    return list(dict.fromkeys(found))


def _git(root: Path, *arguments: str) -> str:
    """What git prints; nothing where it fails."""
    command = ["git", "-C", str(root), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.rstrip("\n") if done.returncode == 0 else ""
