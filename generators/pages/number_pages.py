"""The numbers: a list of the analyses, and a page for each with its numbers and how they were computed."""

from __future__ import annotations

from collections import Counter

from ..look import spelling
from ..model import Analysis, Site
from ..prose import formats
from ..prose.markdown_html import address_of
from ..records.numbers import Number
from .linked import Linked, notebooks_on
from .templating import View


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
        "numbers": [_row(number) for number in site.numbers.values() if number.analysis == id],
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


def _row(number: Number) -> dict[str, str]:
    found = number.estimate
    return {
        "name": number.name,
        "value": spelling.plain(number.value, number.unit),
        "interval": formats.interval(found, unit=number.unit) if found else "",
        "n": str(found.n or "") if found else "",
        "unit": number.unit,
    }
