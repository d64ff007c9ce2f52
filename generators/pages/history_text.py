"""A step of the history in a line."""

from __future__ import annotations

import re

from ..sources.history import Step
from .markdown import conjunction

SINGULAR = {"claims": "claim", "figures": "figure", "tables": "table", "chapters": "chapter"}


def headline(step: Step) -> str:
    """A step in one line of plain text: what it was called, and how much of what."""
    counts = [count(len(ids), kind) for kind, ids in step.added.items()]
    if step.verdicts:
        changed = len(step.verdicts)
        counts.append(f"{changed} verdict{'s' if changed > 1 else ''} changed")
    called = name(step)
    return f"{called} ({conjunction(counts)})" if called else conjunction(counts)


def name(step: Step) -> str:
    """The first line of a commit, without the word merge; empty where it names a branch alone."""
    name = re.sub(r"^Merge(?: branch '.*|:? )", "", step.subject).strip()
    return name[:1].upper() + name[1:]


def count(number: int, kind: str) -> str:
    """How many of a kind: `1 claim`, `3 figures`."""
    return f"{number} {kind if number > 1 else SINGULAR[kind]}"
