"""The numbers: a list of the analyses, and a page for each with its numbers and how they were computed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..look import spelling
from ..model import Analysis, Site
from ..prose import formats
from ..prose.markdown_html import address_of
from ..publish import citing
from ..records.numbers import Number
from .linked import Linked, notebooks_on
from .templating import View


@dataclass(frozen=True)
class Said:
    """A sentence of the report with a number in it, and where it stands."""

    text: str
    """The sentence."""
    title: str
    """The name of its page."""
    address: str
    """The address of that page, from the root of the site."""


@dataclass(frozen=True)
class Row:
    """A number as its page shows it."""

    name: str
    """`analysis.field`."""
    value: str
    """With its unit."""
    interval: str
    """Its interval or bracket, with what it is; empty where it has none."""
    n: str
    """What it was estimated from; empty where that is not one count."""
    said: list[Said]
    """The sentences in which the report says what it is."""
    citation: str
    """A line to quote it by."""


def number_list(site: Site) -> View:
    """Every analysis with the count of its numbers."""
    counts = Counter(number.analysis for number in site.numbers.values())
    description = "Every computed number, and how it was computed."
    return View("number_list", "Numbers", description, {"counts": counts})


def number_page(site: Site, analysis: Analysis) -> View:
    """The numbers of one analysis with their intervals, what they rest on, and what rests on them."""
    id = analysis.id
    shown = [Linked(title, address_of(uri)) for uri, title in site.shown_in[id]]
    values = {
        "text": analysis.text,
        "numbers": sorted(
            (_row(site, number) for number in site.numbers.values() if number.analysis == id),
            key=lambda row: not row.said,
        ),
        "provenance": analysis.provenance,
        "figures": {
            figure.id: figure.title
            for figure in site.figures.values()
            if id in figure.provenance.analyses
        },
        "claims": {
            claim.result.id: claim.result.claim.statement
            for claim in site.claims.values()
            if id in claim.provenance.analyses
        },
        "pages": [*shown, *notebooks_on(site, id)],
    }
    description = f"The numbers of the analysis {id}, and how they were computed."
    return View("number_page", analysis.title, description, values, analysis.provenance)


def _row(site: Site, number: Number) -> Row:
    found = number.estimate
    value = spelling.plain(number.value, number.unit)
    unit = formats.unit_text(number.unit)
    interval = formats.interval(found, unit=number.unit) if found else ""
    written, known = f"{value} {unit}".strip(), f" ({interval})" if interval else ""
    return Row(
        number.name,
        written,
        interval,
        str(found.n or "") if found else "",
        [Said(text, *_place(site, uri)) for uri, text in site.quoted.get(number.name, [])],
        citing.number_text(site, number.analysis, number.name, f"{written}{known}"),
    )


def _place(site: Site, uri: str) -> tuple[str, str]:
    """The name and the address of the page that says something."""
    kind, _, file = uri.partition("/")
    id = file.removesuffix(".md")
    if kind == "figures":
        return site.figures[id].title, address_of(uri)
    if kind == "claims":
        return site.claims[id].result.claim.statement, address_of(uri)
    return site.pages[uri].title, address_of(uri)
