"""The generated pages as Markdown with marks: the lists, and every single page."""

from __future__ import annotations

import html
from itertools import chain

from ..model import Site
from ..prose import tokens
from .changes_page import changes_page
from .claim_page import claim_page, said_in
from .figure_page import figure_page
from .gallery import gallery
from .ledger import ledger
from .markdown import bullets, details, marked, page, plain
from .number_pages import number_list, number_page
from .snippets import verdict
from .table_pages import table_list, table_page
from .templating import View


def generated(site: Site) -> dict[str, str | View]:
    """Path in docs/ -> Markdown with marks, or a view, for every generated page."""
    pages: dict[str, str | View] = {
        "figures/index.md": gallery(site),
        "forecasts/index.md": _forecasts(site),
        "claims/index.md": ledger(site),
        "tables/index.md": table_list(site),
        "references/index.md": _references(site),
        "numbers/index.md": number_list(site),
        "changes/index.md": changes_page(site),
    }
    # The first has none before it, and the last none after.
    order = ["", *chain.from_iterable(site.figures_by_chapter().values()), ""]
    pages |= {
        f"figures/{id}.md": figure_page(site, site.figures[id], before, after)
        for before, id, after in zip(order, order[1:-1], order[2:], strict=False)
    }
    pages |= {f"claims/{id}.md": claim_page(site, entry) for id, entry in site.claims.items()}
    pages |= {f"tables/{id}.md": table_page(site, entry) for id, entry in site.tables.items()}
    pages |= {f"numbers/{id}.md": number_page(site, entry) for id, entry in site.analyses.items()}
    return pages


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
        id: f"analysis [{plain(e.title)}](../numbers/{id}.md)" for id, e in site.analyses.items()
    }
    names |= {
        one.uri: f"notebook [{plain(one.title)}](../{one.uri})" for one in site.notebooks.values()
    }
    body = []
    for key, work in sorted(site.works.items(), key=lambda item: item[1].label):
        places = [
            names.get(name) or f"page [{plain(site.chapters.get(name, name))}](../{name})"
            for _, name in site.cited_in[key]
        ]
        direct = {name for _, name in site.cited_in[key]}
        carried = {id: site.works_of_figure(id) for id in site.figures}
        carried |= {id: set(claim.provenance.works) for id, claim in site.claims.items()}
        carried |= {one.uri: set(one.provenance.works) for one in site.notebooks.values()}
        through = [names[id] for id, works in carried.items() if key in works and id not in direct]
        through += [
            f"page [{plain(title)}](../{uri})"
            for uri, title in _by_caption(site, key, direct).items()
        ]
        listed = bullets(places)
        if through:
            listed += f"\n\nBy way of tables and analyses it carries:\n\n{bullets(through)}"
        count = f"{len(places)} place{'s' if len(places) > 1 else ''}"
        cite = plain(f"[@{key}]")  # shown, not expanded
        unverified = work.entry.fields.get("unverified", "")
        body.append(
            f'<div class="work" id="{key}" markdown="1">\n\n'
            f'<a class="anchor" href="#{key}" aria-label="Link to {html.escape(work.label)}">¶</a>'
            f"\n\n{work.html}\n\n"
            + (f"Not verified: {plain(unverified)}.\n\n" if unverified else "")
            + f"{details(f'Cited in {count} as <code>{cite}</code>', listed)}\n\n</div>"
        )
    intro = "All files: [BibTeX](references.bib) · [CSL-JSON](references.csl.json)"
    return page("References", "Every work cited, with what rests on it.", [intro, *body])


def _by_caption(site: Site, key: str, direct: set[str]) -> dict[str, str]:
    """The pages that cite a work in the caption of a figure alone: path -> title."""
    captions = (id for id, figure in site.figures.items() if key in tokens.works(figure.caption))
    return {uri: title for id in captions for uri, title in site.shown_in[id] if uri not in direct}
