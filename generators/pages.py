"""The generated pages as Markdown with marks: the lists, and every single page."""

from __future__ import annotations

from . import formats
from .ledger import ledger
from .markdown import bullets, code, details, marked, page, plain, rests_on
from .single_pages import claim_page, figure_page, said_in, table_page
from .site import Site
from .snippets import verdict


def generated(site: Site) -> dict[str, str]:
    """Path in docs/ -> Markdown with marks, for every generated page."""
    pages = {
        "figures/index.md": _figure_list(site),
        "forecasts/index.md": _forecasts(site),
        "claims/index.md": ledger(site),
        "tables/index.md": _table_list(site),
        "references/index.md": _references(site),
        "numbers/index.md": _numbers(site),
    }
    pages |= {f"figures/{id}.md": figure_page(site, entry) for id, entry in site.figures.items()}
    pages |= {f"claims/{id}.md": claim_page(site, entry) for id, entry in site.claims.items()}
    pages |= {f"tables/{id}.md": table_page(site, entry) for id, entry in site.tables.items()}
    return pages


def _figure_list(site: Site) -> str:
    rows = [
        f"[{plain(figure.title)}]({id}.md)\n:   {plain(figure.alt)}"
        for id, figure in site.figures.items()
    ]
    intro = "Each is redrawn from the tables at every build; its page has data, code and sources."
    return page("Figures", "Every figure of the report.", [intro, *rows])


def _forecasts(site: Site) -> str:
    """Every claim with a date, by date: what was said, when it is due, what happened, and the verdict."""
    dated = sorted(
        (entry for entry in site.claims.values() if entry.result.claim.due),
        key=lambda entry: (entry.result.claim.due, entry.result.id),
    )
    body = []
    for entry in dated:
        claim, id = entry.result.claim, entry.result.id
        said = [f"**Said in:** {said_in(claim)}", f"**Due:** {claim.due}"]
        said += [
            f"**By now:** {marked(claim.outcome)}",
            f"**Verdict:** {verdict(entry.result.verdict)}",
        ]
        body.append(
            f"## [{plain(claim.statement)}](../claims/{id}.md) {{ #{id} }}\n\n{bullets(said)}"
        )
    intro = (
        "Each sentence below names a time by which it was to be true. The verdict follows from the data "
        "by [the same rules](../about.md#verdicts) as any other; a forecast that is not due yet is "
        "measured as things stand."
    )
    return page(
        "Forecasts", "Every dated prediction among the claims, and what came of it.", [intro, *body]
    )


def _table_list(site: Site) -> str:
    rows = [
        f"| [{plain(e.table.sidecar.title)}]({id}.md) | {len(e.table.rows):,} "
        f"| {e.table.sidecar.origin.processing} | {plain(e.table.sidecar.license)} |"
        for id, e in site.tables.items()
    ]
    head = "| Table | Rows | How the rows got here | Licence |\n| --- | --- | --- | --- |"
    intro = "Every row names the work it comes from and the place in that work."
    return page("Tables", "Every table of the report.", [intro, "\n".join([head, *rows])])


def _references(site: Site) -> str:
    names = {id: f"figure [{plain(e.title)}](../figures/{id}.md)" for id, e in site.figures.items()}
    names |= {
        id: f"claim [{plain(e.result.claim.statement)}](../claims/{id}.md)"
        for id, e in site.claims.items()
    }
    names |= {
        id: f"table [{plain(e.table.sidecar.title)}](../tables/{id}.md)"
        for id, e in site.tables.items()
    }
    names |= {
        id: f"analysis [{plain(e.title)}](../numbers/index.md#{id})"
        for id, e in site.analyses.items()
    }
    titles = site.chapters | {one.uri: one.title for one in site.notebooks.values()}
    body = []
    for key, work in sorted(site.works.items(), key=lambda item: item[1].label):
        places = [
            names.get(name) or f"page [{plain(titles.get(name, name))}](../{name})"
            for _, name in site.cited_in[key]
        ]
        direct = {name for _, name in site.cited_in[key]}
        carried = {id: figure.provenance for id, figure in site.figures.items()}
        carried |= {id: claim.provenance for id, claim in site.claims.items()}
        through = [
            names[id]
            for id, provenance in carried.items()
            if key in provenance.works and id not in direct
        ]
        listed = bullets(places)
        if through:
            listed += f"\n\nBy way of tables and analyses it carries:\n\n{bullets(through)}"
        count = f"{len(places)} place{'s' if len(places) > 1 else ''}"
        cite = plain(f"[@{key}]")  # shown, not expanded
        unverified = work.entry.fields.get("unverified", "")
        body.append(
            f'<div class="work" id="{key}" markdown="1">\n\n{work.html}\n\n'
            + (f"Not verified: {plain(unverified)}.\n\n" if unverified else "")
            + f"{details(f'Cited in {count} as <code>{cite}</code>', listed)}\n\n</div>"
        )
    intro = "All files: [BibTeX](references.bib) · [CSL-JSON](references.csl.json)"
    return page("References", "Every work cited, with what rests on it.", [intro, *body])


def _numbers(site: Site) -> str:
    body = []
    for id, analysis in site.analyses.items():
        rows = [
            f'| <span id="{n.name}">`{n.name}`</span> | {formats.plain(n.value)} '
            f"| {formats.interval(n.estimate) if n.estimate else ''} "
            f"| {n.estimate.n if n.estimate else ''} | {n.unit} |"
            for n in site.numbers.values()
            if n.analysis == id
        ]
        head = "| Number | Value | Interval | n | Unit |\n| --- | --- | --- | --- | --- |"
        body += [
            f"## {plain(analysis.title)} {{ #{id} }}",
            marked(analysis.text),
            "\n".join([head, *rows]) if rows else "",
            rests_on(site, analysis.provenance),
            code(analysis.provenance),
        ]
    intro = (
        "Every number in the prose is a field of one of these analyses, recomputed at every build."
    )
    return page("Numbers", "Every computed number, and how it was computed.", [intro, *body])
