"""The forecasts: every claim with a date, by date."""

from __future__ import annotations

from ..model import Site
from .templating import View


def forecasts_page(site: Site) -> View:
    """What was said, when it is due, what happened, and the verdict."""
    dated = [entry.result for entry in site.claims.values() if entry.result.claim.due]
    by_date = sorted(dated, key=lambda result: (result.claim.due, result.id))
    description = "Every dated prediction among the claims, and what came of it."
    return View("forecasts", "Forecasts", description, {"dated": by_date})
