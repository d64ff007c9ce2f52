"""The page of what changed: by day, what was added, which verdicts changed, which values were corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Site
from ..records import VERDICTS
from ..sources.corrections import Correction
from ..sources.history import NewVerdict, Step
from .history_text import count, name
from .linked import Linked
from .templating import View

MOST = 3  # links in a list before "37 more"
LISTS = {kind: f"{kind}/" for kind in ("claims", "figures", "tables")} | {"chapters": "#chapters"}


@dataclass(frozen=True)
class Added:
    """What a step added of one kind."""

    counted: str
    """How many of what."""
    links: tuple[Linked, ...]
    """The first of those that are still here."""
    left: int
    """How many more there were."""
    list: str
    """The address of the list of the kind."""


@dataclass(frozen=True)
class Judged:
    """A claim whose verdict became another."""

    made: NewVerdict
    """Which, and from what to what."""
    statement: str
    """What it says; empty where it is no longer here."""


@dataclass(frozen=True)
class Told:
    """One step as the page tells it."""

    commit: str
    """The hash of its commit."""
    name: str
    """What it is called; may be empty."""
    added: tuple[Added, ...]
    """What it added, by kind."""
    judged: tuple[Judged, ...]
    """The first of the claims whose verdict it changed."""
    left: int
    """How many more there were."""


@dataclass(frozen=True)
class Day:
    """What changed on one day."""

    day: str
    """The date."""
    corrected: Mapping[str, int]
    """Table -> how many of its values were corrected."""
    steps: tuple[Told, ...]
    """What was added and judged anew, the newest first."""


def changes_page(site: Site) -> View:
    """Every step of the main line that added something or changed a verdict, the newest first."""
    titles = _titles(site)
    history, corrected = site.history or (), _corrected(site.corrections)
    days = [
        Day(
            day,
            corrected.get(day, {}),
            tuple(_told(step, titles) for step in history if step.day == day),
        )
        for day in sorted({*corrected, *(step.day for step in history)}, reverse=True)
    ]
    values = {"days": days, "known": site.history is not None, "verdicts": VERDICTS}
    description = "What was added, which verdicts changed and which values were corrected, by day."
    return View("changes_page", "What changed", description, values)


def _told(step: Step, titles: Mapping[str, Mapping[str, str]]) -> Told:
    claims = titles["claims"]
    return Told(
        step.commit,
        name(step),
        tuple(_added(kind, ids, titles[kind]) for kind, ids in step.added.items()),
        tuple(Judged(one, claims.get(one.claim, "")) for one in step.verdicts[:MOST]),
        max(len(step.verdicts) - MOST, 0),
    )


def _added(kind: str, ids: tuple[str, ...], titles: Mapping[str, str]) -> Added:
    here = [id for id in ids if id in titles]
    links = tuple(Linked(titles[id], f"{kind}/{id}/") for id in here[:MOST])
    return Added(count(len(ids), kind), links, len(ids) - len(links), LISTS[kind])


def _titles(site: Site) -> dict[str, dict[str, str]]:
    """Kind -> id -> what everything that is here is called."""
    claims = {id: entry.result.claim.statement for id, entry in site.claims.items()}
    written = {
        uri.removeprefix("chapters/").removesuffix(".md"): title
        for uri, title in site.chapters.items()
        if uri.startswith("chapters/")
    }
    return {
        "claims": {id: statement.removesuffix(".") for id, statement in claims.items()},
        "figures": {id: entry.title for id, entry in site.figures.items()},
        "tables": {id: entry.table.sidecar.title for id, entry in site.tables.items()},
        "chapters": written,
    }


def _corrected(corrections: tuple[Correction, ...]) -> dict[str, Counter[str]]:
    """Day -> table -> how many of its values were corrected."""
    found: dict[str, Counter[str]] = {}
    for one in corrections:
        found.setdefault(one.date, Counter())[one.table] += 1
    return found
