"""What became of one claim: when it was written, and every change of its verdict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..sources.history import Step


@dataclass(frozen=True)
class Event:
    """One day of a claim."""

    day: str
    """The date."""
    commit: str
    """The hash of the commit."""
    old: str
    """The verdict before; empty where the claim was written."""
    new: str
    """The verdict since; empty where the claim was written."""


def claim_history(id: str, history: Iterable[Step]) -> tuple[Event, ...]:
    """The events of a claim, the oldest first, from steps of which the newest is the first."""
    events: list[Event] = []
    for step in reversed(tuple(history)):
        if id in step.added.get("claims", ()):
            events.append(Event(step.day, step.commit, "", ""))
        events += [
            Event(step.day, step.commit, one.old, one.new)
            for one in step.verdicts
            if one.claim == id
        ]
    return tuple(events)
