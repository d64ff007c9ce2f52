"""The generated pages as Markdown with marks: the lists, and every single page."""

from __future__ import annotations

from itertools import chain

from ..model import Site
from .changes_page import changes_page
from .claim_page import claim_page, said_in
from .figure_page import figure_page
from .gallery import gallery
from .ledger import ledger
from .markdown import bullets, marked, page, plain
from .number_pages import number_list, number_page
from .reference_list import reference_list
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
        "references/index.md": reference_list(site),
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
