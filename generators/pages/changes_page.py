"""The page of what changed: by day, what was added, which verdicts changed, which values were corrected."""

from __future__ import annotations

from itertools import groupby

from ..model import Site
from ..records import VERDICTS
from ..sources.corrections import Correction
from ..sources.history import NewVerdict, Step
from .history_text import count, name
from .markdown import bullets, page, plain
from .snippets import verdict

MOST = 3  # links in a list before "37 more"
LISTS = {kind: f"../{kind}/index.md" for kind in ("claims", "figures", "tables")}
LISTS["chapters"] = "../index.md#chapters"
NOT_HERE = (
    "The history is not here: this copy of the report was built without it, or with a part of it. "
    "A build in a full clone of the repository lists every change."
)


def changes_page(site: Site) -> str:
    """Every step of the main line that added something or changed a verdict, the newest first."""
    intro = (
        "Computed from the history of the repository and from the record of corrections. "
        "A change of wording alone is not listed."
    )
    corrected = _by_day(site.corrections)
    days: dict[str, list[str]] = {day: [] for day in corrected}
    for day, steps in groupby(site.history or (), key=lambda step: step.day):
        days.setdefault(day, []).extend(_step(site, step) for step in steps)
    body = [
        "\n\n".join([f"## {day}", *_corrections(site, corrected.get(day, [])), *days[day]])
        for day in sorted(days, reverse=True)
    ]
    missing = NOT_HERE if site.history is None else ""
    description = "What was added, which verdicts changed and which values were corrected, by day."
    return page("What changed", description, [intro, missing, *body])


def _step(site: Site, step: Step) -> str:
    lines = [_added(site, kind, ids) for kind, ids in step.added.items()]
    lines += [_new_verdict(site, one) for one in step.verdicts[:MOST]]
    left = len(step.verdicts) - MOST
    if left > 0:
        lines.append(f"and {left} more verdicts of [the claims](../claims/index.md)")
    commit = f"`{step.commit[:10]}`"
    if site.repository:
        commit = f"[{commit}]({site.repository}/commit/{step.commit})"
    called = f"**{plain(name(step))}** · " if name(step) else ""
    return f'<span id="{step.commit[:10]}"></span>{called}{commit}\n\n{bullets(lines)}'


def _added(site: Site, kind: str, ids: tuple[str, ...]) -> str:
    titles = _titles(site, kind)
    here = [id for id in ids if id in titles]
    linked = [f"[{plain(titles[id])}](../{kind}/{id}.md)" for id in here[:MOST]]
    left = len(ids) - len(linked)
    more = [f"[{left} more]({LISTS[kind]})"] if left else []
    return f"{count(len(ids), kind)} added: {'; '.join([*linked, *more])}"


def _titles(site: Site, kind: str) -> dict[str, str]:
    if kind == "claims":
        return {
            id: entry.result.claim.statement.removesuffix(".") for id, entry in site.claims.items()
        }
    if kind == "figures":
        return {id: entry.title for id, entry in site.figures.items()}
    if kind == "tables":
        return {id: entry.table.sidecar.title for id, entry in site.tables.items()}
    paths = {uri.removeprefix("chapters/").removesuffix(".md"): uri for uri in site.chapters}
    return {name: site.chapters[uri] for name, uri in paths.items() if uri.startswith("chapters/")}


def _new_verdict(site: Site, one: NewVerdict) -> str:
    titles = _titles(site, "claims")
    claim = f"[{plain(titles[one.claim])}](../claims/{one.claim}.md)" if one.claim in titles else ""
    words = f"{_word(one.old)} became {_word(one.new)}"
    return f"{claim or f'`{one.claim}`, which is no longer here,'}: {words}"


def _word(text: str) -> str:
    """The badge of a verdict; a word that is none any more is text."""
    return next((verdict(word) for word in VERDICTS if word == text), plain(text))


def _by_day(corrections: tuple[Correction, ...]) -> dict[str, list[Correction]]:
    found: dict[str, list[Correction]] = {}
    for one in corrections:
        found.setdefault(one.date, []).append(one)
    return found


def _corrections(site: Site, corrections: list[Correction]) -> list[str]:
    """How many values of which tables were corrected on a day."""
    counts: dict[str, int] = {}
    for one in corrections:
        counts[one.table] = counts.get(one.table, 0) + 1
    lines = [
        f"{number:,} value{'s' if number > 1 else ''} of [{plain(_titles(site, 'tables')[id])}]"
        f"(../tables/{id}.md#corrections) corrected"
        for id, number in counts.items()
    ]
    return [bullets(lines)] if lines else []
