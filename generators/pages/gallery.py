"""The gallery: every figure by the chapter that draws it first, with a filter."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from ..model import FigureEntry, Site
from . import filters, thumbnails
from .markdown import page, plain

INTRO = "Each is redrawn from the tables at every build; its page has data, code and sources."
LONGEST = 90  # letters of the line below a title
ELSEWHERE = "In no chapter"
FIRST_SENTENCE = re.compile(r"^.+?(?=[;:] |\. (?=[A-Z])|\.?$)")
ITEMS = ".gallery > li"


def gallery(site: Site) -> str:
    """The page of all figures: complete without the script of the filter."""
    chapters = site.figures_by_chapter()
    body = [_section(site, uri, ids) for uri, ids in chapters.items()]
    form = filters.form(_lists(site, chapters), ITEMS, "figures", len(site.figures))
    return page(
        "Figures",
        "Every figure of the report.",
        [INTRO, form, *body, filters.SCRIPT],
    )


def _section(site: Site, uri: str, ids: list[str]) -> str:
    items = "\n".join(_item(site, site.figures[id]) for id in ids)
    return (
        f'<section class="gallery__chapter" data-chapter="{_name(uri)}" markdown="1">\n\n'
        f'## {plain(_title(site, uri))}\n\n<ul class="gallery">\n{items}\n</ul>\n\n</section>'
    )


def _title(site: Site, uri: str) -> str:
    return site.chapters.get(uri, ELSEWHERE)


def _name(uri: str) -> str:
    return uri.removeprefix("chapters/").removesuffix(".md")


def _item(site: Site, figure: FigureEntry) -> str:
    """A figure as a card; its data attributes are what the filter asks for."""
    facts: dict[str, Iterable[str]] = {"table": figure.provenance.tables}
    if others := site.chapters_of(figure.id)[1:]:  # the first is that of its section
        facts["chapter"] = others
    line = FIRST_SENTENCE.match(figure.alt)
    shown = textwrap.shorten(line[0] if line else figure.alt, LONGEST, placeholder=" …")
    return (
        f'<li{filters.said(facts)}><a href="{figure.id}/">'
        f"{thumbnails.image(figure, f'{figure.id}.thumb.svg', '')}{plain(figure.title)}</a>"
        f"<p>{plain(shown)}</p></li>"
    )


def _lists(site: Site, chapters: dict[str, list[str]]) -> dict[str, dict[str, str]]:
    """What the filter offers: chapters in their order, tables by title."""
    used = {id for figure in site.figures.values() for id in figure.provenance.tables}
    tables = {id: site.tables[id].table.sidecar.title for id in site.tables if id in used}
    return {
        "chapter": {_name(uri): _title(site, uri) for uri in chapters if uri},
        "table": dict(sorted(tables.items(), key=lambda item: item[1])),
    }
