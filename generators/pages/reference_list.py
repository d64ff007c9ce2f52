"""The references: every work with what cites it, and what carries it by way of tables and analyses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Site
from ..prose import tokens
from ..prose.markdown_html import address_of
from ..sources.references import Work
from .linked import Linked
from .templating import View

Place = tuple[str, str]  # kind and name, as in Site.cited_in


@dataclass(frozen=True)
class Cited:
    """A work with the places that rest on it."""

    key: str
    """Its citation key."""
    label: str
    """How it is called in the text."""
    html: Markup
    """Its entry of the bibliography."""
    unverified: str
    """Which of its fields nobody could look up; empty where all were."""
    direct: tuple[Linked, ...]
    """What cites it."""
    carried: tuple[Linked, ...]
    """What rests on it without citing it."""


def reference_list(site: Site) -> View:
    """Every work, in the order of its label."""
    places, carriers, captions = _places(site), _carriers(site), _by_caption(site)
    works = sorted(site.works.items(), key=lambda item: item[1].label)
    values = {
        "works": [
            _cited(site, key, work, places, carriers, captions.get(key, {})) for key, work in works
        ]
    }
    return View("reference_list", "References", "Every work cited, with what rests on it.", values)


def _cited(
    site: Site,
    key: str,
    work: Work,
    places: Mapping[Place, Linked],
    carriers: Mapping[Place, Collection[str]],
    captions: Iterable[Place],
) -> Cited:
    direct = site.cited_in.get(key, [])
    carried = [place for place, works in carriers.items() if key in works and place not in direct]
    carried += [place for place in captions if place not in direct]
    return Cited(
        key,
        work.label,
        Markup(work.html),  # typeset, and searched for all that would run
        work.entry.fields.get("unverified", ""),
        tuple(places[place] for place in direct),
        tuple(places[place] for place in carried),
    )


def _places(site: Site) -> dict[Place, Linked]:
    """Everything that may cite a work, with the link to it."""
    kinds = {
        "figures": {id: figure.title for id, figure in site.figures.items()},
        "claims": {id: claim.result.claim.statement for id, claim in site.claims.items()},
        "tables": {id: entry.table.sidecar.title for id, entry in site.tables.items()},
        "analyses": {id: analysis.title for id, analysis in site.analyses.items()},
    }
    words = {"figures": "figure ", "claims": "claim ", "tables": "table ", "analyses": "analysis "}
    folders = {"analyses": "numbers"}
    found = {
        (kind, id): Linked(title, f"{folders.get(kind, kind)}/{id}/", words[kind])
        for kind, titles in kinds.items()
        for id, title in titles.items()
    }
    pages = {uri: Linked(title, address_of(uri), "page ") for uri, title in site.chapters.items()}
    notebooks = site.notebooks.values()
    pages |= {one.uri: Linked(one.title, address_of(one.uri), "notebook ") for one in notebooks}
    return found | {("pages", uri): link for uri, link in pages.items()}


def _carriers(site: Site) -> dict[Place, Collection[str]]:
    """Every figure, claim and notebook with the works below it."""
    found: dict[Place, Collection[str]] = {
        ("figures", id): site.works_of_figure(id) for id in site.figures
    }
    found |= {("claims", id): claim.provenance.works for id, claim in site.claims.items()}
    return found | {("pages", one.uri): one.provenance.works for one in site.notebooks.values()}


def _by_caption(site: Site) -> dict[str, dict[Place, None]]:
    """Work -> the pages that show a figure whose caption cites it, in order of the figures."""
    found: dict[str, dict[Place, None]] = {}
    for id, figure in site.figures.items():
        pages = dict.fromkeys(("pages", uri) for uri, _ in site.shown_in[id])
        for key in tokens.works(figure.caption):
            found.setdefault(key, {}).update(pages)
    return found
