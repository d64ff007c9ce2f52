"""The gallery: every figure by the chapter that draws it first, with a filter."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

from ..model import FigureEntry, Site
from .filters import Filter, values_of
from .templating import View

LONGEST = 90  # letters of the line below a title
ELSEWHERE = "In no chapter"
FIRST_SENTENCE = re.compile(r"^.+?(?=[;:] |\. (?=[A-Z])|\.?$)")


@dataclass(frozen=True)
class Card:
    """A figure as the gallery shows it."""

    figure: FigureEntry
    """What is shown."""
    line: str
    """Its first sentence, or the beginning of it."""
    facts: dict[str, str]
    """What the filter asks of it: list -> the values that fit."""


@dataclass(frozen=True)
class Section:
    """A chapter with the figures that it draws first."""

    chapter: str
    """Its name; empty for the figures of no chapter."""
    title: str
    """Its heading."""
    cards: list[Card]
    """Its figures, in order."""


def gallery(site: Site) -> View:
    """The page of all figures: complete without the script of the filter."""
    sections = [
        Section(_name(uri), site.chapters.get(uri, ELSEWHERE), [_card(site, id) for id in ids])
        for uri, ids in site.figures_by_chapter().items()
    ]
    lists = {
        "chapter": {one.chapter: one.title for one in sections if one.chapter},
        "table": _tables(site),
    }
    form = Filter(lists, ".gallery > li", "figures", len(site.figures))
    values = {"sections": sections, "filter": form}
    return View("gallery", "Figures", "Every figure of the report.", values)


def _name(uri: str) -> str:
    return uri.removeprefix("chapters/").removesuffix(".md")


def _card(site: Site, id: str) -> Card:
    figure = site.figures[id]
    facts = {"table": values_of(figure.provenance.tables)}
    if others := site.chapters_of(id)[1:]:  # the first is that of its section
        facts["chapter"] = values_of(others)
    found = FIRST_SENTENCE.match(figure.alt)
    line = textwrap.shorten(found[0] if found else figure.alt, LONGEST, placeholder=" …")
    return Card(figure, line, facts)


def _tables(site: Site) -> dict[str, str]:
    """The tables that figures rest on, by title."""
    used = {id for figure in site.figures.values() for id in figure.provenance.tables}
    tables = {id: site.tables[id].table.sidecar.title for id in site.tables if id in used}
    return dict(sorted(tables.items(), key=lambda item: item[1]))
