"""The generated pages: the lists, and every single page."""

from __future__ import annotations

from itertools import chain

from ..model import Site
from .changes_page import changes_page
from .choice_list import choice_list
from .claim_page import claim_page
from .figure_page import figure_page
from .forecasts_page import forecasts_page
from .gallery import gallery
from .ledger import ledger
from .number_pages import number_list, number_page
from .reference_list import reference_list
from .table_pages import table_list, table_page
from .templating import View


def generated(site: Site) -> dict[str, View]:
    """Path in docs/ -> the view of every generated page."""
    pages: dict[str, View] = {
        "figures/index.md": gallery(site),
        "forecasts/index.md": forecasts_page(site),
        "claims/index.md": ledger(site),
        "claims/choices.md": choice_list(site),
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
