"""The page of one figure: the picture first, then where its data come from, then everything else."""

from __future__ import annotations

import html
import json

from ..charts import description
from ..model import FigureEntry, Site
from ..publish import citing, downloads
from .markdown import bullets, code, details, marked, page, plain, rests_on
from .snippets import verdict

UNSEARCHED = "{ data-search-exclude }"  # would fill the search with rows and file names
NAMES = {".svg": "SVG", ".png": "PNG at 2×", ".csv": "data (CSV)", ".vl.json": "Vega-Lite spec"}


def figure_page(site: Site, figure: FigureEntry, before: str, after: str) -> str:
    """Picture, caption, origin, what rests on it, data, downloads, citation and code of a figure.

    `before` and `after` are the ids of its neighbours in the gallery; empty at its ends.
    """
    return page(
        figure.title,
        figure.alt,
        [
            f"{{{{ figure: {figure.id} }}}}",
            marked(figure.caption),
            f"**In words.** {plain(figure.alt)}",
            _described(figure),
            f"## Where the data come from {UNSEARCHED}",
            bullets(_origins(site, figure)),
            f"## What rests on it {UNSEARCHED}" if _leaning(site, figure) else "",
            bullets(_leaning(site, figure)),
            f"## Data {UNSEARCHED}",
            details(
                f"The {len(figure.picture.rows):,} rows behind the picture",
                f"{{{{ data: {figure.id} }}}}",
            ),
            f"**Download:** {_files(figure)}",
            f"## Cite this figure {UNSEARCHED}",
            cite(site, "figures", figure.id, figure.title),
            f"## Everything it rests on {UNSEARCHED}",
            rests_on(site, figure.provenance),
            f"The script of the picture: [{figure.id}.js](../assets/figures/{figure.id}.js)"
            if figure.script_data is not None
            else "",
            code(figure.provenance),
            _neighbours(site, before, after),
        ],
    )


def mentions(site: Site, name: str) -> list[str]:
    """The written pages that link to `kind/id` without showing it."""
    places = site.mentioned_in.get(name, [])
    return [f"Mentioned in [{plain(title)}](../{uri})" for uri, title in places]


def cite(site: Site, kind: str, id: str, title: str) -> str:
    """BibTeX to copy, and the other forms to download."""
    others = " · ".join(
        f"[{name}]({id}.{suffix})"
        for name, suffix in (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json"))
    )
    bibtex = citing.bibtex(site, kind, id, title).rstrip()
    where = "[What a version is, and how it is found again](../about.md#how-to-cite)."
    return f"```text\n{bibtex}\n```\n\n**Download:** {others}. {where}"


def _described(figure: FigureEntry) -> str:
    picture = figure.picture
    spec = json.loads(picture.spec)
    said = description.describe(spec, picture.columns, picture.rows, picture.said)
    return details(
        "What the picture shows, described from its data",
        bullets(plain(sentence) for sentence in said),
    )


def _origins(site: Site, figure: FigureEntry) -> list[str]:
    """Where each table comes from and how its rows got here; the code, commit and day of the picture."""
    lines = []
    for id in figure.provenance.tables:
        entry = site.tables[id]
        sidecar, origin = entry.table.sidecar, entry.table.sidecar.origin
        works = "; ".join(f"[@{key}]" for key in origin.citations)
        count = len(site.corrections_of(id))
        corrected = (
            f"{count:,} value{'s' if count > 1 else ''} corrected" if count else "no corrections"
        )
        lines.append(
            f"[{plain(sidecar.title)}](../tables/{id}.md): {len(entry.table.rows):,} rows, "
            f"**{origin.processing}** by or from {plain(origin.producer)} {works}; licence "
            f"{plain(sidecar.license)}; [{corrected}](../tables/{id}.md#corrections); "
            f"digest `{entry.digest[:12]}`"
        )
    if not lines:
        lines.append("No table: it is computed from formulas and made-up examples alone.")
    drawn = f"Drawn by `{figure.provenance.code}`"
    if site.commit:
        drawn += f" at commit {_commit(site)} of {site.date}"
    lines.append(f"{drawn}; [everything it rests on](#everything-it-rests-on)")
    lines.append(
        "How to read its intervals: [what they cover and what they do not](../about.md#intervals)"
    )
    return lines


def _commit(site: Site) -> str:
    short = f"`{site.commit[:10]}`"
    return f"[{short}]({site.repository}/commit/{site.commit})" if site.repository else short


def _leaning(site: Site, figure: FigureEntry) -> list[str]:
    """The claims that the figure shows, with their verdicts, and the pages that draw it."""
    claims = [
        f"{verdict(entry.result.verdict)} [{plain(entry.result.claim.statement)}]"
        f"(../claims/{entry.result.id}.md)"
        for entry in site.claims_of(figure.id)
    ]
    shown = [
        f"Shown in [{plain(title)}](../{uri}#{figure.id})"
        for uri, title in site.shown_in[figure.id]
    ]
    return claims + shown + mentions(site, f"figures/{figure.id}")


def _files(figure: FigureEntry) -> str:
    files = [
        f"[{NAMES[suffix]}]({figure.id}{suffix}), {downloads.size(content)}"
        for suffix, content in downloads.of_figure(figure).items()
    ]
    return " · ".join([*files, f"[metadata (JSON)]({figure.id}.json)"])


def _neighbours(site: Site, before: str, after: str) -> str:
    links = [
        f'<a rel="{rel}" href="../{id}/"><span>{word} figure</span> {html.escape(site.figures[id].title)}</a>'
        for id, rel, word in ((before, "prev", "Previous"), (after, "next", "Next"))
        if id
    ]
    return (
        f'<nav class="neighbours" aria-label="Figures" data-search-exclude>{"".join(links)}</nav>'
        if links
        else ""
    )
