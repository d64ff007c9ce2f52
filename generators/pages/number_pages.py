"""The numbers: a list of the analyses, and a page for each with its numbers and how they were computed."""

from __future__ import annotations

from ..look import spelling
from ..model import Analysis, Site
from ..prose import formats
from ..records.numbers import Number
from .markdown import bullets, code, links, listing, marked, notebook_links, page, plain, rests_on

HEAD = "| Number | Value | Interval | n | Unit |\n| --- | --- | --- | --- | --- |"


def number_list(site: Site) -> str:
    """Every analysis with the count of its numbers."""
    rows = [
        f"| [{plain(entry.title)}]({id}.md) | {len(_numbers(site, id))} |"
        for id, entry in site.analyses.items()
    ]
    intro = (
        "Every number in the prose is a field of one of these analyses, recomputed at every build."
    )
    table = listing("| Analysis | Numbers |", rows)
    return page("Numbers", "Every computed number, and how it was computed.", [intro, table])


def number_page(site: Site, analysis: Analysis) -> str:
    """The numbers of one analysis with their intervals, what they rest on, and what rests on them."""
    rows = [_row(number) for number in _numbers(site, analysis.id)]
    figures = {
        id: entry.title
        for id, entry in site.figures.items()
        if analysis.id in entry.provenance.analyses
    }
    claims = {
        id: entry.result.claim.statement
        for id, entry in site.claims.items()
        if analysis.id in entry.provenance.analyses
    }
    shown = [f"[{plain(title)}](../{uri})" for uri, title in site.shown_in[analysis.id]]
    shown += notebook_links(site, analysis.id)
    return page(
        analysis.title,
        f"The numbers of the analysis {analysis.id}, and how they were computed.",
        [
            marked(analysis.text),
            "\n".join([HEAD, *rows]) if rows else "",
            "## What it rests on { data-search-exclude }",
            rests_on(site, analysis.provenance),
            "## What rests on it { data-search-exclude }" if figures or claims or shown else "",
            links("../", "figures", figures, figures),
            links("../", "claims", claims, claims),
            bullets(shown),
            code(analysis.provenance),
        ],
    )


def _numbers(site: Site, analysis: str) -> list[Number]:
    return [number for number in site.numbers.values() if number.analysis == analysis]


def _row(number: Number) -> str:
    estimate = number.estimate
    interval = formats.interval(estimate) if estimate else ""
    return (
        f'| <span id="{number.name}">`{number.name}`</span> | {spelling.plain(number.value)} '
        f"| {interval} | {estimate.n or '' if estimate else ''} | {number.unit} |"
    )
