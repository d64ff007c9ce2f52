"""A release: the site as it stands, put on the pages branch under its version, once and for good."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from ..disk.lock import one_at_a_time
from ..errors import ReportError

BRANCH = "gh-pages"
DRAFT = "gh-pages.new"  # what mike commits to; the pages branch moves once, when all of it is there
VERSION = re.compile(r"20\d\d\.(0[1-9]|1[0-2])(\.[1-9]\d*)?")


def deploy(root: Path, version: str) -> None:
    """Put the site of the commit checked out at `root` on the local branch gh-pages, as `version` and `latest`.

    Raises ReportError, before anything is written, for a version that is no date, that exists
    already, or for a working tree that differs from its commit. Pushes nothing. Interrupted at any
    moment, it leaves the branch as it was.
    """
    where = f"release {version}"
    if not VERSION.fullmatch(version):
        hint = "a version is the year and month, 2026.11, or with a number for more in a month: 2026.11.1"
        raise ReportError(where, f"'{version}' is not a version", hint)
    with one_at_a_time(root, print):
        _refuse(root, version, where)
        here = _commit(root, f"refs/heads/{BRANCH}")
        _start_draft(root, here, where)
        try:
            _deploy_draft(root, version)
            drafted = _commit(root, f"refs/heads/{DRAFT}")
            _git(root, "update-ref", f"refs/heads/{BRANCH}", drafted, here)  # only from `here`
            if _commit(root, f"refs/heads/{BRANCH}") != drafted:
                hint = "see what else writes to it, then release again"
                raise ReportError(where, f"{BRANCH} moved meanwhile, or is locked", hint)
        finally:
            _git(root, "update-ref", "-d", f"refs/heads/{DRAFT}")


def released(root: Path) -> list[str]:
    """The versions on the pages branch, here and as last fetched from origin."""
    found = []
    for branch in (BRANCH, f"origin/{BRANCH}"):
        listed = json.loads(_git(root, "show", f"{branch}:versions.json") or "[]")
        found += [entry["version"] for entry in listed]
    return list(dict.fromkeys(found))


def _refuse(root: Path, version: str, where: str) -> None:
    if version in released(root):
        hint = "a released version is never rewritten; take the next one"
        raise ReportError(where, f"{version} is on the branch {BRANCH} already", hint)
    tagged = _commit(root, f"refs/tags/v{version}")
    if tagged and tagged != _commit(root, "HEAD"):
        hint = f"check out v{version}, or take the next version"
        raise ReportError(where, f"the tag v{version} stands at another commit", hint)
    if changed := _git(root, "status", "--porcelain"):
        hint = f"commit or remove first: {', '.join(line[3:] for line in changed.splitlines())}"
        raise ReportError(where, "the working tree differs from the commit checked out", hint)


def _start_draft(root: Path, here: str, where: str) -> None:
    """Let the draft go on from the pages branch, or from origin's where that is ahead."""
    there = _commit(root, f"refs/remotes/origin/{BRANCH}")
    common = _git(root, "merge-base", here, there) if here and there else here
    if here and there and common not in (here, there):
        hint = f"git branch --force {BRANCH} origin/{BRANCH}, where nothing here is to be kept"
        raise ReportError(where, f"{BRANCH} and origin/{BRANCH} have parted", hint)
    _git(root, "update-ref", "-d", f"refs/heads/{DRAFT}")  # of a release that was killed
    if start := there if there and common == here else here:
        _git(root, "update-ref", f"refs/heads/{DRAFT}", start)


def _deploy_draft(root: Path, version: str) -> None:
    """Let mike build the site, once and strictly, and commit it to the draft with what leads to it."""
    programs = Path(sys.executable).parent
    environment = os.environ | {
        "REPORT_VERSION": version,
        "REPORT_STRICT": "true",  # mike has no option for it, and its --quiet would silence it
        "NO_MKDOCS_2_WARNING": "1",
        "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', '')}",  # mike calls mkdocs by name
    }

    def mike(verb: str, *arguments: str) -> None:
        command = (str(programs / "mike"), verb, "--branch", DRAFT, *arguments)
        done = subprocess.run(command, cwd=root, env=environment, check=False)
        if done.returncode:
            sys.exit(done.returncode)

    mike("deploy", "--update-aliases", version, "latest")
    # The first release sets where the root leads; later ones only move what it leads to.
    if not _git(root, "show", f"{DRAFT}:index.html"):
        mike("set-default", "latest")


def _commit(root: Path, name: str) -> str:
    return _git(root, "rev-parse", "--quiet", "--verify", f"{name}^{{commit}}")


def _git(root: Path, *arguments: str) -> str:
    """What git prints; nothing where it fails."""
    command = ["git", "-C", str(root), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.rstrip("\n") if done.returncode == 0 else ""
