"""The gallery: every figure by the chapter that draws it first, with the filters that its script brings to life."""

from __future__ import annotations

import html
import re
import textwrap

from . import thumbnails
from .markdown import page, plain
from .site import FigureEntry, Site

INTRO = "Each is redrawn from the tables at every build; its page has data, code and sources."
LONGEST = 90  # letters of the line below a title
ELSEWHERE = "In no chapter"
FIRST_SENTENCE = re.compile(r"^.+?(?=[;:] |\. (?=[A-Z])|\.?$)")
SCRIPT = '<script defer src="../assets/gallery.js"></script>'


def gallery(site: Site) -> str:
    """The page of all figures: complete without a script; docs/assets/gallery.js shows the filters."""
    chapters = site.figures_by_chapter()
    body = [_section(site, uri, ids) for uri, ids in chapters.items()]
    count = f'<p class="filter__count" role="status">All {len(site.figures)} figures.</p>'
    return page(
        "Figures",
        "Every figure of the report.",
        [INTRO, _form(site, chapters), count, *body, SCRIPT],
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
    """A figure as a card; its data attributes are what the filters ask for."""
    others = " ".join(site.chapters_of(figure.id)[1:])  # the first is that of its section
    data = f' data-chapter="{others}"' if others else ""
    tables = " ".join(figure.provenance.tables)
    line = FIRST_SENTENCE.match(figure.alt)
    shown = textwrap.shorten(line[0] if line else figure.alt, LONGEST, placeholder=" …")
    return (
        f'<li{data} data-table="{tables}"><a href="{figure.id}/">'
        f"{thumbnails.image(figure, '', '')}{plain(figure.title)}</a>"
        f"<p>{plain(shown)}</p></li>"
    )


def _form(site: Site, chapters: dict[str, list[str]]) -> str:
    """Two lists and a field, hidden until the script shows them."""
    used = {id for figure in site.figures.values() for id in figure.provenance.tables}
    tables = {id: site.tables[id].table.sidecar.title for id in site.tables if id in used}
    lists = {
        "chapter": {_name(uri): _title(site, uri) for uri in chapters if uri},
        "table": dict(sorted(tables.items(), key=lambda item: item[1])),
    }
    fields = [
        f'<div><label for="gallery-{name}">{name.capitalize()}</label>'
        f'<select id="gallery-{name}" name="{name}" autocomplete="off"><option value="">all</option>'
        + "".join(
            f'<option value="{html.escape(value)}">{plain(title)}</option>'
            for value, title in options.items()
        )
        + "</select></div>"
        for name, options in lists.items()
    ]
    fields.append(
        '<div><label for="gallery-words">Words</label>'
        '<input id="gallery-words" name="words" type="search" autocomplete="off"></div>'
    )
    return (
        f'<form class="filter gallery__filter" hidden>{"".join(fields)}'
        '<button type="reset">Show all</button></form>'
    )
