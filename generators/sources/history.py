"""What changed from commit to commit: asked of git in three calls, and read without it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

VERDICTS = "tests/golden/verdicts.json"
# kind -> the files whose stem is an id of it
FILES = {
    "claims": re.compile(r"generators/claims/([a-z]\w*)\.py"),
    "figures": re.compile(r"generators/figures/([a-z]\w*)\.py"),
    "tables": re.compile(r"data/(\w+)\.csv"),
    "chapters": re.compile(r"docs/chapters/(\w+)\.md"),
}
FOLDERS = ("generators/claims", "generators/figures", "data", "docs/chapters")
COMMIT = "\x01"  # in no subject and in no text file


@dataclass(frozen=True)
class NewVerdict:
    """A claim whose verdict became another."""

    claim: str
    """The id of the claim."""
    old: str
    """The verdict before."""
    new: str
    """The verdict since."""


@dataclass(frozen=True)
class Step:
    """One commit of the main line."""

    commit: str
    """Its hash."""
    day: str
    """Its date, as 2026-11-22."""
    subject: str
    """Its first line."""
    added: dict[str, tuple[str, ...]]
    """Kind -> ids of what it added."""
    verdicts: tuple[NewVerdict, ...]
    """The claims whose verdict it changed."""


def read_history(root: Path) -> tuple[Step, ...] | None:
    """Every commit of the main line at `root` that added something or changed a verdict, the newest first.

    None in a shallow clone or without git, where the history is not known.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return None
    # -m, or a merge would show no file; without renames, since a new name is a new id.
    log = ("log", "--first-parent", "-m", "--no-renames", "--no-color", "--diff-filter=AM")
    told = (*log, "--format=%x01%H %cs %s")
    names = _git(root, *told, "--name-status", "--", *FOLDERS, VERDICTS)
    whole = "--unified=1000000"  # with every difference the whole file, old and new
    verdicts = _git(root, *told, whole, "--", VERDICTS)
    return tuple(steps(names, verdicts))


def steps(names: str, verdicts: str) -> Iterator[Step]:
    """The steps told by two logs: of the names of files with their status, and of the golden verdicts.

    Both hold commits as `\\x01hash day subject`, the newest first; the first log names every commit of the second.
    """
    changed = {head: tuple(_new_verdicts(body)) for head, body in _commits(verdicts)}
    for head, body in _commits(names):
        commit, day, subject = head.split(" ", 2)
        step = Step(commit, day, subject, _added(body), changed.get(head, ()))
        if step.added or step.verdicts:
            yield step


def _commits(log: str) -> Iterator[tuple[str, str]]:
    for text in log.split(COMMIT)[1:]:
        head, _, body = text.partition("\n")
        yield head, body


def _added(body: str) -> dict[str, tuple[str, ...]]:
    paths = [line[2:] for line in body.splitlines() if line.startswith("A\t")]
    found = {
        kind: tuple(match[1] for path in paths if (match := pattern.fullmatch(path)))
        for kind, pattern in FILES.items()
    }
    return {kind: ids for kind, ids in found.items() if ids}


def _new_verdicts(body: str) -> Iterator[NewVerdict]:
    """The claims of one difference that had another verdict before."""
    lines = body.partition("\n@@")[2].splitlines()[1:]
    old, new = (
        json.loads("\n".join(line[1:] for line in lines if line[:1] in (" ", sign)) or "{}")
        for sign in "-+"
    )
    for claim in sorted(set(old) & set(new)):
        if old[claim][0] != new[claim][0]:
            yield NewVerdict(claim, old[claim][0], new[claim][0])


def _git(root: Path, *arguments: str) -> str:
    """What git prints; nothing where it fails or is not there."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""
