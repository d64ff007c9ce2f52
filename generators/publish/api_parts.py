"""What the JSON files of several kinds share: addresses, what a thing rests on, what two ends mean."""

from __future__ import annotations

from typing import Any

from ..model import Provenance, Site
from ..records.estimates import Bracket, Estimate, Measurement


def addresses(site: Site, kind: str, id: str) -> dict[str, str]:
    """`url` follows the newest release; `permalink` names the release it was read in."""
    return {
        "url": f"{site.url}latest/{kind}/{id}/",
        "permalink": f"{site.url}{site.version}/{kind}/{id}/",
    }


def walked(provenance: Provenance) -> dict[str, Any]:
    """What something rests on."""
    return {
        "code": provenance.code,
        "digest": provenance.digest,
        "analyses": list(provenance.analyses),
        "tables": list(provenance.tables),
        "references": list(provenance.works),
    }


def level(found: Measurement | None) -> float | None:
    """The coverage of a sampling interval."""
    return found.level if isinstance(found, Estimate) else None


def kind_of_ends(found: Measurement | None) -> dict[str, str]:
    """What its two ends are, where they are no sampling interval."""
    return {"interval": "bracket"} if isinstance(found, Bracket) else {}
